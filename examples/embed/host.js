// Gives each frame the height that its content asks for. Only frames marked data-goodwill are heard, and only a number.
addEventListener('message', event => {
  const { type, height } = event.data ?? {};
  if (type !== 'goodwill-height' || !Number.isFinite(height) || height < 0) return;
  for (const frame of document.querySelectorAll('iframe[data-goodwill]'))
    if (frame.contentWindow === event.source)
      frame.style.setProperty('height', `${Math.min(height, 20_000)}px`);
});
