import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCube } from '../../lib/cube/build.ts';
import type { Cube } from '../../lib/cube/cube.ts';
import { cubeFromData, cubeToData } from '../../lib/cube/data.ts';
import { mergeCubes } from '../../lib/cube/merge.ts';
import { readBy, readTally } from '../../lib/cube/read.ts';
import { buildFacts } from '../../lib/fact/build.ts';
import { declaredMeasures } from '../../lib/measure/declared.ts';
import { MEASURES } from '../../lib/measure/index.ts';
import { valences } from '../../lib/measure/momentTallies.ts';
import { outcomes } from '../../lib/measure/verdictTallies.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import type { Tables } from '../../lib/table/table.ts';
import { asOf, organisation, policyInput, shuffle, split } from './sample.ts';

const policy = definePolicy(policyInput);
const measures = [...MEASURES, ...declaredMeasures(policy)];
const tablesOf = (rows: Parameters<typeof tablesFromRows>[0]): Tables =>
  tablesFromRows(rows, { policy }).tables;
const grains = fc.constantFrom('month', 'week', 'day');
const cubeOf = (tables: Tables, grain: 'month' | 'week' | 'day' = 'week'): Cube =>
  buildCube(buildFacts(tables, policy, asOf).facts, measures, { grain, zone: policy.zone, asOf });

describe('the cube', () => {
  it('of two parts is exactly the cube of the whole, however the clients are divided', () => {
    fc.assert(
      fc.property(
        organisation,
        grains,
        fc.subarray(['c0', 'c1', 'c2', 'c3', 'north']),
        (rows, grain, first) => {
          const tables = tablesOf(rows);
          const [a, b] = split(tables, client => first.includes(client));
          expect(mergeCubes(cubeOf(a, grain), cubeOf(b, grain))).toEqual(cubeOf(tables, grain));
          expect(mergeCubes(cubeOf(b, grain), cubeOf(a, grain))).toEqual(cubeOf(tables, grain));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(organisation, fc.nat(), (rows, seed) => {
        const tables = tablesOf(rows);
        expect(cubeOf(shuffle(tables, seed))).toEqual(cubeOf(tables));
      }),
      { numRuns: 60 },
    );
  });

  it('survives being written as JSON and read again', () => {
    fc.assert(
      fc.property(organisation, rows => {
        const cube = cubeOf(tablesOf(rows));
        const text = JSON.stringify(cubeToData(cube));
        const back = cubeFromData(JSON.parse(text), { grain: cube.grain, zone: cube.zone, asOf: cube.asOf });
        expect(back).toEqual(cube);
        expect(JSON.stringify(cubeToData(back))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('adds up: the parts of every dimension of every table make the whole', () => {
    fc.assert(
      fc.property(organisation, rows => {
        const cube = cubeOf(tablesOf(rows));
        for (const tally of measures.flatMap(m => Object.values(m.tallies))) {
          const slab = cube.slabs[tally.table];
          if (slab === undefined) continue;
          const whole = readTally(cube, { ...tally, read: (bins: Float64Array) => bins }, {});
          for (const dim of slab.dims) {
            const parts = [...readBy(cube, tally, dim, {}).values()];
            const sum = whole.map((_, b) => parts.reduce((total, bins) => total + bins[b]!, 0));
            expect(sum.every((total, b) => total === whole[b])).toBe(true);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('has ascending keys without repeats, and only dimension values that occur', () => {
    fc.assert(
      fc.property(organisation, rows => {
        const cube = cubeOf(tablesOf(rows));
        for (const slab of Object.values(cube.slabs)) {
          expect([...new Set(slab.keys)].sort((x, y) => x - y)).toEqual([...slab.keys]);
        }
        for (const values of Object.values(cube.dims)) expect([...new Set(values)].sort()).toEqual(values);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a selection', () => {
  const cube = cubeOf(
    tablesOf({
      tickets: [
        {
          id: '1',
          opened: '2026-01-05T09:00:00Z',
          resolved: '2026-01-05T10:00:00Z',
          tier: 'premium',
          team: 'red',
        },
        {
          id: '2',
          opened: '2026-01-12T09:00:00Z',
          resolved: '2026-01-20T10:00:00Z',
          tier: 'basic',
          team: 'red',
        },
        {
          id: '3',
          opened: '2026-01-19T09:00:00Z',
          resolved: '2026-01-19T10:00:00Z',
          tier: 'basic',
          team: 'blue',
        },
      ],
      moments: [{ at: '2026-01-05T09:00:00Z', valence: 1, touchpoint: 'desk' }],
    }),
  );
  const clock = { clock: 'resolution' };

  it('reads only what it accepts', () => {
    expect(readTally(cube, outcomes, clock)).toEqual({ met: 2, missed: 1, undecided: 0, excluded: 0 });
    expect(readTally(cube, outcomes, { ...clock, tier: 'basic' }).missed).toBe(1);
    expect(readTally(cube, outcomes, { ...clock, tier: ['basic', 'premium'], team: 'red' }).met).toBe(1);
  });

  it('accepts a range of periods, both ends included', () => {
    expect(readTally(cube, outcomes, { ...clock, from: '2026-W02', to: '2026-W03' })).toMatchObject({
      met: 1,
      missed: 1,
    });
    expect(readTally(cube, outcomes, { ...clock, from: '2026-W04' }).met).toBe(1);
    expect(readTally(cube, outcomes, { ...clock, to: '2026-W01' }).met).toBe(0);
  });

  it('refuses a dimension that the table lacks, by name', () => {
    expect(() => readTally(cube, outcomes, { touchpoint: 'desk' })).toThrow(/Not recorded by touchpoint/);
    expect(readTally(cube, valences, { touchpoint: 'desk' }).positive).toBe(1);
  });

  it('of an unknown value accepts nothing', () => {
    expect(readTally(cube, outcomes, { ...clock, tier: 'gold' })).toEqual({
      met: 0,
      missed: 0,
      undecided: 0,
      excluded: 0,
    });
    expect(readTally(cube, outcomes, { ...clock, tier: [] }).met).toBe(0);
  });

  it('refuses a period of another grain', () => {
    expect(() => readTally(cube, outcomes, { from: '2026-01' })).toThrow(
      'must be a week such as 2026-W11, got 2026-01',
    );
    expect(() => readTally(cube, outcomes, { to: '2026-W54' })).toThrow('2026-W54');
  });
});

describe('mergeCubes', () => {
  it('refuses cubes of different grains, zones or as-of instants', () => {
    const [a, b] = [cubeOf({}, 'week'), cubeOf({}, 'day')];
    expect(() => mergeCubes(a, b)).toThrow('grain must be the same in both cubes, got week and day');
    expect(() => mergeCubes(a, { ...a, asOf: 1 })).toThrow('asOf');
  });
});
