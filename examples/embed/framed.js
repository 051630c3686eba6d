// Tells the page around how high the content is, whenever that changes. The content is measured, not the document,
// because a document is never lower than its frame and so could only grow.
const content = document.querySelector('#content');
let told = -1;

new ResizeObserver(() => {
  const height = Math.ceil(content.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  // Only a number leaves, so any page may hear it.
  parent.postMessage({ type: 'goodwill-height', height }, '*');
}).observe(content);
