import { inState, STATES, TAGS } from './states.js';

const main = document.querySelector('main');
const [report, results] = await Promise.all(
  ['report.json', 'results.json'].map(async address => (await fetch(address)).json()),
);
for (const tag of TAGS) {
  const heading = document.createElement('h2');
  heading.textContent = tag;
  main.append(heading);
  for (const state of STATES) {
    const place = document.createElement('div');
    place.className = 'state';
    main.append(place);
    inState(tag, state, report, results[tag], place);
  }
}
