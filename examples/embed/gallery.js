import { inState, STATES } from './states.js';

const main = document.querySelector('main');
const [report, small, results, manifest] = await Promise.all(
  ['report.json', 'small.json', 'results.json', 'custom-elements.json'].map(async address =>
    (await fetch(address)).json(),
  ),
);
// Charts are the elements that have a heading.
const charts = manifest.modules
  .flatMap(module => module.declarations)
  .filter(element => element.attributes.some(attribute => attribute.name === 'heading'));
for (const { tagName: tag } of charts) {
  const heading = document.createElement('h2');
  heading.textContent = tag;
  main.append(heading);
  for (const state of STATES) {
    const place = document.createElement('div');
    place.className = 'state';
    main.append(place);
    inState(tag, state, report, results[tag], small, place);
  }
}
