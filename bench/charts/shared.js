// What every page of the others does alike: fetch, make places, write the figures, say when all is drawn.
export const load = async () => (await fetch('/plain.json', { credentials: 'same-origin' })).json();

const text = value => (value === null || value === undefined ? '–' : value.toFixed(2));

/** Twelve figures with a place for a small line each, and eight places for charts. */
export function places(data) {
  const cards = data.cards.map(() => {
    const card = document.createElement('div');
    for (const tag of ['p', 'strong', 'div']) card.append(document.createElement(tag));
    document.querySelector('#cards').append(card);
    return card;
  });
  const charts = Array.from({ length: 8 }, () => {
    const place = document.createElement('div');
    document.querySelector('#charts').append(place);
    return place;
  });
  return { cards, charts };
}

export function write(cards, data) {
  data.cards.forEach((c, i) => {
    cards[i].children[0].textContent = c.title;
    cards[i].children[1].textContent = text(c.values.findLast(v => v !== null));
  });
}

export function done(update) {
  globalThis.update = update;
  document.body.getBoundingClientRect();
  requestAnimationFrame(() => setTimeout(() => (globalThis.ready = performance.now())));
}
