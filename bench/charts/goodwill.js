import './goodwill.bundle.js';

const report = document.createElement('goodwill-report');
const make = (place, tag, attributes) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.querySelector(place).append(element);
  return element;
};
const data = await (await fetch('/report.json', { credentials: 'same-origin' })).json();
const cards = [
  ...[
    'attainment',
    'first-response',
    'resolution',
    'complaint-resolution',
    'interaction-ratio',
    'client-satisfaction',
  ].map(measure => ({ measure })),
  ...['attainment', 'first-response', 'resolution'].flatMap(measure =>
    ['silver', 'bronze'].map(tier => ({ measure, tier })),
  ),
];
const all = [
  ...cards.map(c => make('#cards', 'goodwill-figure', c)),
  ...['attainment', 'first-response', 'client-satisfaction'].map(measure =>
    make('#charts', 'goodwill-trend', { measure }),
  ),
  make('#charts', 'goodwill-attainment', {}),
  make('#charts', 'goodwill-ratio', { by: 'touchpoint' }),
  make('#charts', 'goodwill-resolution', {}),
  make('#charts', 'goodwill-attainment', { by: 'priority' }),
  make('#charts', 'goodwill-attainment', { by: 'channel' }),
];
const selections = [{}, { tier: 'gold' }];
for (const element of all) element.data = data;
const settle = () => Promise.all(all.map(element => element.updateComplete));
await settle();
await settle();
globalThis.update = which => {
  for (const element of all) element.selection = selections[which];
  return settle();
};
document.body.getBoundingClientRect();
requestAnimationFrame(() => setTimeout(() => (globalThis.ready = performance.now())));
void report;
