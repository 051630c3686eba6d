import { expect, it } from 'vitest';
import { exactGrid } from '../../lib/cube/grid.ts';
import type { CurveBins } from '../../lib/cube/tally.ts';
import { lives } from '../../lib/measure/lives.ts';
import { kaplanMeier } from '../../lib/stats/kaplanMeier.ts';
import { survivalAt } from '../../lib/stats/survivalAt.ts';
import { survivalQuantile } from '../../lib/stats/survivalQuantile.ts';

/** A long curve: ends of every kind, some of them late to enter. */
function long(n: number): CurveBins {
  const times = Float64Array.from({ length: n }, (_, i) => i + 1);
  const list = (of: (i: number) => number): Float64Array => Float64Array.from({ length: n }, (_, i) => of(i));
  return {
    grid: exactGrid(times),
    entered: list(i => (i % 5000 === 7 ? 1 : 0)),
    events: list(i => (i % 40 === 3 ? 0 : 1)),
    open: list(i => (i % 40 === 3 ? 2 : 0)),
    competing: list(() => 0),
  };
}

it('a curve of very many steps is thinned without moving the figures read off it, nor their ranges', () => {
  const bins = long(60_000);
  const seen = lives(bins, { shares: [0.5, 0.25, 0.1] });
  expect(seen.grid.size).toBeLessThan(20_000);
  const [thin, full] = [kaplanMeier(seen), kaplanMeier(bins)];
  expect([thin.n, thin.events, thin.open, thin.last]).toEqual([full.n, full.events, full.open, full.last]);
  for (const p of [0.5, 0.75, 0.9]) {
    const [a, b] = [survivalQuantile(thin, p), survivalQuantile(full, p)];
    expect([a.value, a.low, a.high]).toEqual([b.value, b.low, b.high]);
  }
});

it('a thinned curve has the same share left at every step that remains', () => {
  const bins = long(30_000);
  const full = new Map(kaplanMeier(bins).steps.map(step => [step.time, step]));
  for (const step of kaplanMeier(lives(bins, {})).steps) {
    expect(step.survival).toBeCloseTo(full.get(step.time)!.survival, 12);
    expect(step.standardError ?? 0).toBeCloseTo(full.get(step.time)!.standardError ?? 0, 12);
  }
});

it('a thinned curve keeps apart what lies on either side of a time at which it is read', () => {
  const bins = long(30_000);
  for (const time of [100, 12_345, 29_000]) {
    const thin = survivalAt(kaplanMeier(lives(bins, { times: [time] })), time);
    expect(thin.value).toBeCloseTo(survivalAt(kaplanMeier(bins), time).value!, 12);
  }
});

it('a short curve keeps every step', () => {
  expect(lives(long(500), {}).grid.size).toBe(500);
});
