// How long do facts and cube of a million made-up tickets over three years take, and their figures?
// Run: npm run build && node bench/cube.mjs [tickets]
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = process.env.GOODWILL_DIST ?? fileURLToPath(new URL('../dist', import.meta.url));
const room = path => import(pathToFileURL(`${dist}/lib/${path}.js`).href);
const { runClocks } = await room('clock/run');
const { buildCube } = await room('cube/build');
const { cubeToData } = await room('cube/data');
const { mergeCubes } = await room('cube/merge');
const { factsFrom } = await room('fact/build');
const { exactFigures } = await room('measure/exact');
const { estimateFromCube, estimatesBy } = await room('measure/fromCube');
const { MEASURES } = await room('measure/index');
const { definePolicy } = await room('policy/parse');

const n = Number(process.argv[2] ?? 1e6);
const asOf = Date.UTC(2026, 0, 1);
const from = Date.UTC(2023, 0, 1);

let state = 42;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const words = (...values) => ({
  kind: 'text',
  values: ['', ...values],
  codes: Uint8Array.from({ length: n }, () => 1 + Math.floor(random() * values.length)),
});
const instants = values => ({ kind: 'instant', values, precision: 'instant' });
const opened = Float64Array.from({ length: n }, () => Math.floor(from + random() * (asOf - from)));
const after = (mean, open) =>
  opened.map(t => {
    const end = Math.floor(t - Math.log(random()) * mean);
    return random() < open || end > asOf ? Number.NaN : end;
  });
const ticket = {
  name: 'ticket',
  length: n,
  origin: { files: ['made up'], file: null, line: null },
  columns: {
    id: {
      kind: 'text',
      values: ['', ...Array.from({ length: n }, (_, i) => `T${i}`)],
      codes: Uint32Array.from({ length: n }, (_, i) => i + 1),
    },
    opened: instants(opened),
    resolved: instants(after(2e8, 0.02)),
    firstResponse: instants(after(1e7, 0.01)),
    kind: words('request', 'incident', 'complaint'),
    tier: words('basic', 'enhanced', 'premium'),
    priority: words('P1', 'P2', 'P3', 'P4'),
    team: words(...'abcdefghijkl'),
    channel: words('phone', 'mail', 'portal'),
  },
};
const policy = definePolicy({
  targets: { resolution: '72h', firstResponse: '4h' },
  complaints: ['complaint'],
});

const timed = (what, f) => {
  const began = performance.now();
  const out = f();
  console.log(`${what.padEnd(38)}${(performance.now() - began).toFixed(0).padStart(7)} ms`);
  return out;
};
const run = timed('clocks', () => runClocks({ ticket }, policy, asOf));
const { facts } = timed('facts', () => factsFrom({ ticket }, policy, asOf, run.verdicts));
const options = { grain: 'month', zone: 'UTC', asOf };
const cube = timed('cube', () => buildCube(facts, MEASURES, options));
timed('merge with itself', () => mergeCubes(cube, cube));
const context = { level: 0.95, repair: 12 };
for (const m of MEASURES.filter(({ id }) => id === 'attainment' || id === 'resolution')) {
  timed(`${m.id} from cells`, () => estimateFromCube(cube, m, { tier: 'basic' }, context));
  timed(`${m.id} by team from cells`, () => estimatesBy(cube, m, 'team', {}, context));
  const exact = exactFigures(facts, context, options);
  timed(`${m.id} exact`, () => exact.estimate(m, {}));
  timed(`${m.id} exact by team`, () => exact.by(m, ['team'], {}));
  timed(`${m.id} exact by team and period`, () => exact.by(m, ['team', 'period'], {}));
}
for (const [name, slab] of Object.entries(cube.slabs)) console.log(`${name}: ${slab.keys.length} cells`);
const json = timed('as JSON', () => JSON.stringify(cubeToData(cube)));
console.log(
  `${(json.length / 1e6).toFixed(1)} MB of JSON, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`,
);
