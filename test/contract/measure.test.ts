import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCube } from '../../lib/cube/build.ts';
import type { Cube } from '../../lib/cube/cube.ts';
import { mergeCubes } from '../../lib/cube/merge.ts';
import { buildFacts } from '../../lib/fact/build.ts';
import type { Facts } from '../../lib/fact/fact.ts';
import { declaredMeasures } from '../../lib/measure/declared.ts';
import type { Estimate } from '../../lib/measure/estimate.ts';
import { type ExactFigures, exactFigures } from '../../lib/measure/exact.ts';
import { estimateFromCube, estimatesBy } from '../../lib/measure/fromCube.ts';
import { MEASURES } from '../../lib/measure/index.ts';
import type { Measure } from '../../lib/measure/measure.ts';
import { questionMeasures } from '../../lib/measure/questions.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { type PlainTables, tablesFromRows } from '../../lib/read/rows.ts';
import type { Tables } from '../../lib/table/table.ts';
import { asOf, organisation, policyInput, shuffle, split, take } from '../cube/sample.ts';

const policy = definePolicy(policyInput);
const context = { level: 0.95, repair: 12 };
const options = { grain: 'month', zone: policy.zone } as const;
const tablesOf = (rows: PlainTables): Tables => tablesFromRows(rows, { policy }).tables;
const factsOf = (tables: Tables, at = asOf): Facts => buildFacts(tables, policy, at).facts;
const asked = questionMeasures(
  factsOf(
    tablesOf({ answers: [{ side: 'client', question: 'speed', score: 4, at: asOf, respondent: 'r' }] }),
  ),
);
const measures: readonly Measure[] = [...MEASURES, ...declaredMeasures(policy), ...asked];
const cubeOf = (facts: Facts): Cube => buildCube(facts, measures, { ...options, asOf });
const exactOf = (facts: Facts): ExactFigures => exactFigures(facts, context, options);

/** Every number anywhere in an estimate. */
function* numbers(x: unknown): Generator<number> {
  if (typeof x === 'number') yield x;
  else if (typeof x === 'object' && x !== null) for (const part of Object.values(x)) yield* numbers(part);
}
const rowsOf = (facts: Facts): number =>
  Object.values(facts).reduce((total, fact) => total + fact.length, 0) +
  (facts.counted === undefined ? 0 : Array.from(facts.counted.cols.total!).reduce((a, b) => a + (b || 0), 0));

function checkEstimate(e: Estimate, input: number): void {
  for (const x of numbers(e)) expect(Number.isFinite(x) && !Object.is(x, -0)).toBe(true);
  expect(e.value === null).toBe(e.reason !== undefined);
  if (e.value !== null && e.low !== null) expect(e.low).toBeLessThanOrEqual(e.value);
  if (e.value !== null && e.high !== null) expect(e.high).toBeGreaterThanOrEqual(e.value);
  if (e.bounds !== undefined) expect(e.bounds[0]).toBeLessThanOrEqual(e.bounds[1]);
  expect(Number.isSafeInteger(e.n) && e.n >= 0 && e.n <= input).toBe(true);
  expect(e.of).not.toBe('');
  expect(e.method).not.toBe('');
  for (const part of Object.values(e.parts ?? {})) checkEstimate(part, input);
}

const unitOf = { share: 'share', rate: 'per100', curve: 'duration', score: 'points', odds: 'ratio' } as const;
const runs = { numRuns: 25 };

it('every measure has its own id, and a tally id always means the same tally', () => {
  expect(new Set(measures.map(m => m.id)).size).toBe(measures.length);
  const kinds = new Map<string, string>();
  for (const tally of measures.flatMap(m => Object.values(m.tallies))) {
    expect(tally.id.startsWith(`${tally.table}/`)).toBe(true);
    const shape = `${tally.kind} ${tally.kind === 'count' ? tally.labels.join() : ''}`;
    expect(kinds.get(tally.id) ?? shape).toBe(shape);
    kinds.set(tally.id, shape);
  }
});

it('every measure is fed by the made-up organisation, so that nothing below is empty', () => {
  const fed = new Set<string>();
  for (const rows of fc.sample(organisation, { numRuns: 40, seed: 7 })) {
    const exact = exactOf(factsOf(tablesOf(rows)));
    for (const m of measures) if (exact.estimate(m, {}).value !== null) fed.add(m.id);
  }
  expect(measures.map(m => m.id).filter(id => !fed.has(id))).toEqual([]);
});

describe.each(measures.map(m => [m.id, m] as const))('%s', (_, m) => {
  it('says what it asks, how it is defined and where that comes from', () => {
    for (const text of [m.title, m.question, m.definition, m.source]) expect(text.length).toBeGreaterThan(5);
    expect(m.question.endsWith('?')).toBe(true);
    expect(m.definition.endsWith('.')).toBe(true);
  });

  it('has the unit of its kind', () => {
    expect(m.unit).toBe(unitOf[m.kind]);
  });

  it('says null with a reason where there is nothing', () => {
    const nothing: PlainTables = { tickets: [], moments: [], answers: [], commitments: [], counted: [] };
    for (const rows of [{}, nothing]) {
      const facts = factsOf(tablesOf(rows));
      for (const e of [estimateFromCube(cubeOf(facts), m, {}, context), exactOf(facts).estimate(m, {})]) {
        expect(e).toMatchObject({ value: null, low: null, high: null, n: 0 });
        expect(e.reason).toMatch(/^[a-z].{4,}$/);
      }
    }
  });

  it('refuses a dimension that its facts lack, by name, and says so instead of a number', () => {
    const facts = factsOf(
      tablesOf({
        tickets: [{ id: '1', opened: asOf - 1e8, resolved: asOf - 1e7 }],
        moments: [{ at: asOf - 1e7, valence: 1 }],
        answers: [{ at: asOf - 1e7, side: 'client', question: 'csat', score: 4, respondent: 'r' }],
        commitments: [{ madeAt: asOf - 1e8, due: asOf - 1e7 }],
        counted: [{ period: asOf - 1e8, unit: 'north', total: 3, met: 2 }],
      }),
    );
    for (const e of [
      estimateFromCube(cubeOf(facts), m, { moon: 'full' }, context),
      exactOf(facts).estimate(m, { moon: 'full' }),
    ]) {
      expect(e.value).toBeNull();
      expect(e.reason).toMatch(/ are not recorded by moon$/);
    }
  });
});

/** One property over every measure in the list; what fails names its measure. */
function everyMeasure(check: (m: Measure) => void): void {
  for (const m of measures) {
    try {
      check(m);
    } catch (error) {
      throw new Error(`measure ${m.id}`, { cause: error });
    }
  }
}

describe('every measure', () => {
  it('gives whole, finite, ordered figures, never more cases than came in, in total and by every dimension', () => {
    fc.assert(
      fc.property(organisation, rows => {
        const facts = factsOf(tablesOf(rows));
        const cube = cubeOf(facts);
        const exact = exactOf(facts);
        const input = rowsOf(facts);
        everyMeasure(m => {
          checkEstimate(estimateFromCube(cube, m, {}, context), input);
          checkEstimate(exact.estimate(m, {}), input);
          for (const dim of ['tier', 'team', 'period']) {
            for (const e of estimatesBy(cube, m, dim, {}, context).values()) checkEstimate(e, input);
          }
        });
      }),
      runs,
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(organisation, fc.nat(), (rows, seed) => {
        const tables = tablesOf(rows);
        const [a, b] = [exactOf(factsOf(tables)), exactOf(factsOf(shuffle(tables, seed)))];
        everyMeasure(m => {
          expect(b.estimate(m, {})).toEqual(a.estimate(m, {}));
          expect(b.by(m, ['tier', 'period'], {})).toEqual(a.by(m, ['tier', 'period'], {}));
        });
      }),
      runs,
    );
  });

  it('is the same from two parts put together as from the whole', () => {
    fc.assert(
      fc.property(organisation, fc.subarray(['c0', 'c1', 'c2', 'c3', 'north']), (rows, first) => {
        const tables = tablesOf(rows);
        const [a, b] = split(tables, client => first.includes(client)).map(part => cubeOf(factsOf(part)));
        const [merged, whole] = [mergeCubes(a!, b!), cubeOf(factsOf(tables))];
        everyMeasure(m => {
          expect(estimateFromCube(merged, m, {}, context)).toEqual(estimateFromCube(whole, m, {}, context));
        });
      }),
      runs,
    );
  });

  it('does not change when everything happens whole weeks later', () => {
    fc.assert(
      fc.property(organisation, fc.integer({ min: -3, max: 3 }), (rows, weeks) => {
        const by = weeks * 7 * 86_400_000;
        const tables = tablesOf(rows);
        const [now, then] = [exactOf(factsOf(tables)), exactOf(factsOf(later(tables, by), asOf + by))];
        everyMeasure(m => expect(then.estimate(m, {})).toEqual(now.estimate(m, {})));
      }),
      runs,
    );
  });

  it('gives the same figure by one breakdown as by selecting each value, from cells and from rows', () => {
    fc.assert(
      fc.property(organisation, rows => {
        const facts = factsOf(tablesOf(rows));
        const cube = cubeOf(facts);
        const exact = exactOf(facts);
        everyMeasure(m => {
          for (const dim of ['tier', 'period']) {
            for (const [value, e] of estimatesBy(cube, m, dim, {}, context)) {
              expect(e).toEqual(estimateFromCube(cube, m, { [dim]: value }, context));
              expect(exact.by(m, [dim], {}).get(value)).toEqual(exact.estimate(m, { [dim]: value }));
            }
          }
        });
      }),
      { numRuns: 8 },
    );
  });
});

function later(tables: Tables, by: number): Tables {
  return Object.fromEntries(
    Object.values(tables).map(table => {
      const all = take(
        table,
        Array.from({ length: table.length }, (_, i) => i),
      );
      const columns = Object.fromEntries(
        Object.entries(all.columns).map(([name, cells]) => [
          name,
          cells.kind === 'instant' ? { ...cells, values: cells.values.map(t => t + by) } : cells,
        ]),
      );
      return [table.name, { ...all, columns }];
    }),
  );
}
