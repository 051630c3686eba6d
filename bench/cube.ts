import { runClocks } from '../lib/clock/run.ts';
import { buildCube } from '../lib/cube/build.ts';
import { cubeToData } from '../lib/cube/data.ts';
import { mergeCubes } from '../lib/cube/merge.ts';
import { factsFrom } from '../lib/fact/build.ts';
import { exactFigures } from '../lib/measure/exact.ts';
import { estimateFromCube, estimatesBy } from '../lib/measure/fromCube.ts';
import { MEASURES } from '../lib/measure/index.ts';
import { definePolicy } from '../lib/policy/parse.ts';
import type { Table, Tables, TextCells } from '../lib/table/table.ts';

/** Facts and cube of a million made-up tickets over three years. Run after a build: `node dist/bench/cube.js`. */
const n = Number(process.argv[2] ?? 1e6);
const asOf = Date.UTC(2026, 0, 1);
const from = Date.UTC(2023, 0, 1);

let state = 42;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const words = (...values: string[]): TextCells => ({
  kind: 'text',
  values: ['', ...values],
  codes: Uint8Array.from({ length: n }, () => 1 + Math.floor(random() * values.length)),
});
const opened = Float64Array.from({ length: n }, () => Math.floor(from + random() * (asOf - from)));
const after = (mean: number, open: number): Float64Array =>
  Float64Array.from(opened, t => {
    const end = Math.floor(t - Math.log(random()) * mean);
    return random() < open || end > asOf ? Number.NaN : end;
  });
const ids: TextCells = {
  kind: 'text',
  values: ['', ...Array.from({ length: n }, (_, i) => `T${i}`)],
  codes: Uint32Array.from({ length: n }, (_, i) => i + 1),
};
const instant = (values: Float64Array) => ({ kind: 'instant', values, precision: 'instant' }) as const;
const ticket: Table = {
  name: 'ticket',
  length: n,
  origin: { files: ['made up'], file: null, line: null },
  columns: {
    id: ids,
    opened: instant(opened),
    resolved: instant(after(2e8, 0.02)),
    firstResponse: instant(after(1e7, 0.01)),
    kind: words('request', 'incident', 'complaint'),
    tier: words('basic', 'enhanced', 'premium'),
    priority: words('P1', 'P2', 'P3', 'P4'),
    team: words(...'abcdefghijkl'),
    channel: words('phone', 'mail', 'portal'),
  },
};
const tables: Tables = { ticket };
const policy = definePolicy({
  targets: { resolution: '72h', 'first response': '4h' },
  complaints: ['complaint'],
});

const timed = <T>(what: string, f: () => T): T => {
  const t = performance.now();
  const out = f();
  console.log(`${what.padEnd(34)}${(performance.now() - t).toFixed(0).padStart(7)} ms`);
  return out;
};
const run = timed('clocks', () => runClocks(tables, policy, asOf));
const { facts } = timed('facts', () => factsFrom(tables, policy, asOf, run.verdicts));
const options = { grain: 'month', zone: 'UTC', asOf } as const;
const cube = timed('cube', () => buildCube(facts, MEASURES, options));
timed('cube again', () => buildCube(facts, MEASURES, options));
timed('merge with itself', () => mergeCubes(cube, cube));
const context = { level: 0.95, repair: 12 };
for (const m of MEASURES.filter(m => m.id === 'attainment' || m.id === 'resolution')) {
  timed(`${m.id} from cells`, () => estimateFromCube(cube, m, { tier: 'basic' }, context));
  timed(`${m.id} by team from cells`, () => estimatesBy(cube, m, 'team', {}, context));
  const exact = exactFigures(facts, context, options);
  timed(`${m.id} exact`, () => exact.estimate(m, {}));
  timed(`${m.id} exact by team`, () => exact.by(m, ['team'], {}));
  timed(`${m.id} exact by team and period`, () => exact.by(m, ['team', 'period'], {}));
}
for (const [name, slab] of Object.entries(cube.slabs)) console.log(name, slab.keys.length, 'cells');
const json = timed('as JSON', () => JSON.stringify(cubeToData(cube)));
console.log(
  `${(json.length / 1e6).toFixed(1)} MB of JSON; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`,
);
