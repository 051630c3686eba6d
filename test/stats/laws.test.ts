import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { association } from '../../lib/stats/association.ts';
import { benjaminiHochberg } from '../../lib/stats/benjaminiHochberg.ts';
import { betaCdf, betaQuantile } from '../../lib/stats/beta.ts';
import { binomialCdf, binomialTest } from '../../lib/stats/binomial.ts';
import { cliffDelta } from '../../lib/stats/cliffDelta.ts';
import { clopperPearson } from '../../lib/stats/clopperPearson.ts';
import { concentration } from '../../lib/stats/concentration.ts';
import { cumulativeIncidence } from '../../lib/stats/cumulativeIncidence.ts';
import { exactSum } from '../../lib/stats/exactSum.ts';
import { funnel } from '../../lib/stats/funnel.ts';
import { gammaCdf, gammaQuantile, gammaUpper } from '../../lib/stats/gamma.ts';
import { icc1 } from '../../lib/stats/icc.ts';
import { kaplanMeier } from '../../lib/stats/kaplanMeier.ts';
import { kendall } from '../../lib/stats/kendall.ts';
import { logRank } from '../../lib/stats/logRank.ts';
import { meanInterval } from '../../lib/stats/meanInterval.ts';
import { moments } from '../../lib/stats/moments.ts';
import { newcombe } from '../../lib/stats/newcombe.ts';
import { normalCdf, normalQuantile } from '../../lib/stats/normal.ts';
import { pearson } from '../../lib/stats/pearson.ts';
import { poissonRate } from '../../lib/stats/poisson.ts';
import { quantileInterval } from '../../lib/stats/quantileInterval.ts';
import { rank } from '../../lib/stats/rank.ts';
import { restrictedMean } from '../../lib/stats/restrictedMean.ts';
import type { BinnedLives, Individual } from '../../lib/stats/riskTable.ts';
import { rmcorr } from '../../lib/stats/rmcorr.ts';
import { spearman } from '../../lib/stats/spearman.ts';
import { studentCdf, studentQuantile } from '../../lib/stats/student.ts';
import { survivalAt } from '../../lib/stats/survivalAt.ts';
import { survivalQuantile } from '../../lib/stats/survivalQuantile.ts';
import { theilSen } from '../../lib/stats/theilSen.ts';
import { welch } from '../../lib/stats/welch.ts';
import { wilson } from '../../lib/stats/wilson.ts';
import { xmr } from '../../lib/stats/xmr.ts';

// More runs on demand: PROPERTY_RUNS=5000 npx vitest run --project unit test/stats/laws.test.ts
fc.configureGlobal({ numRuns: Number(process.env.PROPERTY_RUNS ?? 100) });

const part = fc.nat(3000).chain(n => fc.tuple(fc.nat(n), fc.constant(n)));
const number = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const list = fc.array(number, { maxLength: 40 });
const pairList = fc.array(fc.tuple(number, number), { maxLength: 25 });
const life = fc.record({ time: fc.nat(12), event: fc.constantFrom(0 as const, 1 as const, 2 as const) });
const lives = fc.array(life, { maxLength: 40 });
const lateLife = fc.record({
  enter: fc.option(fc.nat(10)),
  time: fc.nat(12),
  event: fc.constantFrom(0 as const, 1 as const, 2 as const),
});

/** Every number anywhere inside is finite and not −0, every result JSON. */
function clean(x: unknown, path = ''): void {
  if (typeof x === 'number') {
    if (!Number.isFinite(x) || Object.is(x, -0)) throw new Error(`${path} is ${Object.is(x, -0) ? '−0' : x}`);
  } else if (typeof x === 'object' && x !== null)
    for (const [k, v] of Object.entries(x)) clean(v, `${path}.${k}`);
  else if (x === undefined && !path.endsWith('.reason')) throw new Error(`${path} is undefined`);
}

describe('nothing but finite numbers and null with a reason leaves by the door', () => {
  const columns = (p: readonly (readonly [number, number])[]): [number[], number[]] => [
    p.map(v => v[0]),
    p.map(v => v[1]),
  ];
  it('shares and rates', () => {
    fc.assert(
      fc.property(part, part, ([x, n], [y, m]) => {
        for (const f of [wilson(x, n), clopperPearson(x, n), newcombe(x, n, y, m), poissonRate(x, m)]) {
          clean(f);
          if (f.value === null) expect(f.reason).toBeTruthy();
        }
      }),
    );
  });
  it('lists', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const groups = [a, b, [...a.slice(0, 3), ...b.slice(0, 3)]];
        for (const f of [
          meanInterval(a),
          quantileInterval(a, 0.9),
          welch(a, b),
          cliffDelta(a, b),
          icc1(groups),
          xmr(a, { better: 'lower', target: 1 }),
          moments(a),
          concentration(a.map(Math.abs)),
        ])
          clean(f);
      }),
    );
  });
  it('pairs', () => {
    fc.assert(
      fc.property(pairList, p => {
        const [x, y] = columns(p);
        for (const f of [
          pearson(x, y),
          spearman(x, y),
          kendall(x, y),
          theilSen(x, y),
          rmcorr(
            x.map((_, i) => i % 4),
            x,
            y,
          ),
        ]) {
          clean(f);
          if (f.value === null) expect(f.reason).toBeTruthy();
        }
      }),
    );
  });
  it('curves', () => {
    fc.assert(
      fc.property(fc.array(lateLife, { maxLength: 30 }), l => {
        const curve = kaplanMeier(l as Individual[]);
        clean(curve);
        clean(cumulativeIncidence(l as Individual[]));
        for (const p of [0.1, 0.5, 0.9]) clean(survivalQuantile(curve, p));
        for (const t of [0, 3, 11, 20]) clean(survivalAt(curve, t));
        clean(restrictedMean(curve, 5));
      }),
    );
  });
  it('tables and funnels', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        t => clean(association(t)),
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), g =>
        clean(funnel(g.map(([events, n]) => ({ events, n })))),
      ),
    );
  });
});

describe('laws of shares and rates', () => {
  it('a share lies inside its range, and the range inside 0 to 1', () => {
    fc.assert(
      fc.property(part, ([x, n]) => {
        for (const f of [wilson(x, n), clopperPearson(x, n)]) {
          if (f.value === null) return;
          expect(f.low).toBeGreaterThanOrEqual(0);
          expect(f.low).toBeLessThanOrEqual(f.value);
          expect(f.high).toBeGreaterThanOrEqual(f.value);
          expect(f.high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
  it('misses are the mirror of events', () => {
    fc.assert(
      fc.property(part, ([x, n]) => {
        if (n === 0) return;
        for (const f of [wilson, clopperPearson]) {
          expect(f(n - x, n).low).toBeCloseTo(1 - f(x, n).high!, 12);
          expect(f(n - x, n).high).toBeCloseTo(1 - f(x, n).low!, 12);
        }
      }),
    );
  });
  it('ten times the cases at the same share give a narrower range', () => {
    fc.assert(
      fc.property(part, ([x, n]) => {
        if (n === 0) return;
        const width = (f: { low: number | null; high: number | null }): number => f.high! - f.low!;
        expect(width(wilson(10 * x, 10 * n))).toBeLessThan(width(wilson(x, n)));
      }),
    );
  });
  it('the guaranteed range is what the exact tests do not reject', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (n, seed) => {
        const x = seed % (n + 1);
        const { low, high } = clopperPearson(x, n);
        if (x > 0) expect(binomialTest(x, n, low!, 'greater')).toBeCloseTo(0.025, 9);
        if (x < n) expect(binomialTest(x, n, high!, 'less')).toBeCloseTo(0.025, 9);
      }),
    );
  });
  it('a difference turns its sign with its sides', () => {
    fc.assert(
      fc.property(part, part, ([x, n], [y, m]) => {
        const [a, b] = [newcombe(x, n, y, m), newcombe(y, m, x, n)];
        if (a.value === null) return;
        expect(a.low! + b.high!).toBeCloseTo(0, 12);
        expect(a.value + b.value!).toBeCloseTo(0, 12);
      }),
    );
  });
  it('a rate scales with its exposure', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 50 }), (x, e) => {
        expect(poissonRate(x, e).high! * e).toBeCloseTo(poissonRate(x, 1).high!, 8);
        if (x > 0) expect(gammaUpper(poissonRate(x).low!, x)).toBeCloseTo(0.975, 10);
      }),
    );
  });
});

describe('laws of distributions', () => {
  it('quantile and cumulative are each other’s inverse', () => {
    const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    const shape = fc.double({ min: 0.2, max: 5000, noNaN: true });
    fc.assert(
      fc.property(p, shape, shape, (q, a, b) => {
        expect(normalCdf(normalQuantile(q)!)).toBeCloseTo(q, 12);
        expect(gammaCdf(gammaQuantile(q, a), a)).toBeCloseTo(q, 10);
        expect(betaCdf(betaQuantile(q, a + 1, b + 1), a + 1, b + 1)).toBeCloseTo(q, 9);
        expect(studentCdf(studentQuantile(q, a), a)).toBeCloseTo(q, 10);
      }),
    );
  });
  it('binomial probabilities accumulate', () => {
    for (const [n, p] of [
      [7, 0.3],
      [40, 0.95],
      [1, 0.5],
    ] as const) {
      for (let k = 0; k <= n; k++)
        expect(
          binomialCdf(k, n, p) + binomialTest(Math.min(n, k + 1), n, p, 'greater')! * (k < n ? 1 : 0),
        ).toBeCloseTo(1, 12);
    }
  });
});

describe('order does not matter, to the last bit', () => {
  const shuffled = <T>(a: readonly T[], seed: number): T[] => {
    const copy = [...a];
    for (let i = copy.length - 1, s = seed; i > 0; i--) {
      s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
      const j = s % (i + 1);
      [copy[i], copy[j]] = [copy[j]!, copy[i]!];
    }
    return copy;
  };
  it('of lists', () => {
    fc.assert(
      fc.property(list, list, fc.nat(), (a, b, seed) => {
        const [c, d] = [shuffled(a, seed), shuffled(b, seed)];
        expect(exactSum(c)).toBe(exactSum(a));
        expect(moments(c)).toEqual(moments(a));
        expect(meanInterval(c)).toEqual(meanInterval(a));
        expect(quantileInterval(c, 0.9)).toEqual(quantileInterval(a, 0.9));
        expect(welch(c, d)).toEqual(welch(a, b));
        expect(cliffDelta(c, d)).toEqual(cliffDelta(a, b));
        expect(concentration(c.map(Math.abs))).toEqual(concentration(a.map(Math.abs)));
      }),
    );
  });
  it('of pairs', () => {
    fc.assert(
      fc.property(pairList, fc.nat(), (p, seed) => {
        const [x, y] = [p.map(v => v[0]), p.map(v => v[1])];
        const q = shuffled(p, seed);
        const [a, b] = [q.map(v => v[0]), q.map(v => v[1])];
        for (const f of [pearson, spearman, kendall, theilSen]) expect(f(a, b)).toEqual(f(x, y));
        const units = shuffled(
          p.map((_, i) => i % 3),
          seed,
        );
        expect(rmcorr(units, a, b)).toEqual(
          rmcorr(
            p.map((_, i) => i % 3),
            x,
            y,
          ),
        );
      }),
    );
  });
  it('of lives', () => {
    fc.assert(
      fc.property(fc.array(lateLife, { maxLength: 30 }), fc.nat(), (l, seed) => {
        expect(kaplanMeier(shuffled(l, seed) as Individual[])).toEqual(kaplanMeier(l as Individual[]));
      }),
    );
  });
});

describe('laws of ranks and correlations', () => {
  it('ranks sum to n(n + 1)/2 whatever the ties', () => {
    fc.assert(
      fc.property(list, a => {
        expect(rank(a).reduce((s, r) => s + r, 0)).toBe((a.length * (a.length + 1)) / 2);
      }),
    );
  });
  it('correlation is symmetric, and rank correlation deaf to the shape of a rising scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
          minLength: 3,
          maxLength: 20,
        }),
        p => {
          const [x, y] = [p.map(v => v[0]), p.map(v => v[1])];
          for (const f of [pearson, spearman, kendall]) expect(f(y, x)).toEqual(f(x, y));
          expect(
            spearman(
              x.map(v => v ** 3),
              y,
            ),
          ).toEqual(spearman(x, y));
          expect(
            kendall(
              x.map(v => v ** 3),
              y,
            ),
          ).toEqual(kendall(x, y));
        },
      ),
    );
  });
  it('a correlation within units is deaf to the level of each unit', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(30), fc.nat(30)), { maxLength: 25 }), rows => {
        const [u, x, y] = [rows.map(r => r[0]), rows.map(r => r[1]), rows.map(r => r[2])];
        const [a, b] = [
          rmcorr(u, x, y),
          rmcorr(
            u,
            x.map((v, i) => v + 64 * u[i]!),
            y,
          ),
        ];
        expect(b.value === null).toBe(a.value === null);
        if (a.value !== null) expect(b.value).toBeCloseTo(a.value, 9);
      }),
    );
  });
  it('adjusted p-values are never below the raw ones, never above 1, and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 20 }), p => {
        const q = benjaminiHochberg(p);
        p.forEach((v, i) => {
          if (v === null) {
            expect(q[i]).toBeNull();
            return;
          }
          expect(q[i]).toBeGreaterThanOrEqual(v);
          expect(q[i]).toBeLessThanOrEqual(1);
          p.forEach((w, j) => {
            if (w !== null && w <= v) expect(q[j]).toBeLessThanOrEqual(q[i]!);
          });
        });
      }),
    );
  });
});

describe('laws of curves', () => {
  it('the share left never rises and lies inside its range', () => {
    fc.assert(
      fc.property(lives, l => {
        let before = 1;
        for (const s of kaplanMeier(l).steps) {
          expect(s.survival).toBeLessThanOrEqual(before);
          if (s.low !== null) expect(s.low).toBeLessThanOrEqual(s.survival);
          if (s.high !== null) expect(s.high).toBeGreaterThanOrEqual(s.survival);
          before = s.survival;
        }
      }),
    );
  });
  it('with nobody open the curve is the plain share, and its median the plain median of the finished', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 30 }), times => {
        const curve = kaplanMeier(times.map(time => ({ time, event: 1 })));
        for (const s of curve.steps)
          expect(s.survival).toBeCloseTo(times.filter(t => t > s.time).length / times.length, 12);
        const sorted = [...times].sort((a, b) => a - b);
        const n = sorted.length;
        const middle = n % 2 ? sorted[(n - 1) / 2]! : (sorted[n / 2 - 1]! + sorted[n / 2]!) / 2;
        expect(survivalQuantile(curve, 0.5).value).toBeCloseTo(middle, 12);
        expect(restrictedMean(curve, 30).value).toBeCloseTo(times.reduce((a, b) => a + b) / n, 9);
      }),
    );
  });
  it('event, competing and neither add up to 1, and 1 − Kaplan–Meier is never below the incidence', () => {
    fc.assert(
      fc.property(lives, l => {
        for (const s of cumulativeIncidence(l).steps) {
          expect(s.incidence + s.competingIncidence + s.neither).toBeCloseTo(1, 12);
          expect(s.naive).toBeGreaterThanOrEqual(s.incidence - 1e-12);
        }
      }),
    );
  });
  it('without competing ends the incidence is 1 − Kaplan–Meier, range included', () => {
    fc.assert(
      fc.property(lives, l => {
        const plain = l.map(v => ({ ...v, event: v.event === 2 ? (0 as const) : v.event }));
        const { steps } = kaplanMeier(plain);
        cumulativeIncidence(plain).steps.forEach((s, i) => {
          expect(s.incidence).toBeCloseTo(1 - steps[i]!.survival, 12);
          if (s.low !== null && steps[i]!.high !== null) expect(s.low).toBeCloseTo(1 - steps[i]!.high, 6);
        });
      }),
    );
  });

  const size = 14;
  const grid = { size, value: (bin: number): number => bin };
  const binned = (l: readonly Individual[]): BinnedLives => {
    const tally = (of: (v: Individual) => number | null): number[] => {
      const bins = new Array<number>(size).fill(0);
      for (const v of l) {
        const at = of(v);
        if (at !== null) bins[at]! += 1;
      }
      return bins;
    };
    const ends = (event: number): number[] => tally(v => (v.event === event ? v.time : null));
    return {
      grid,
      entered: tally(v => (v.enter ? v.enter : null)),
      events: ends(1),
      open: ends(0),
      competing: ends(2),
    };
  };
  it('bins give the same curve as the individuals when every time is a bin', () => {
    fc.assert(
      fc.property(lives, l => {
        expect(kaplanMeier(binned(l))).toEqual(kaplanMeier(l));
        expect(cumulativeIncidence(binned(l))).toEqual(cumulativeIncidence(l));
      }),
    );
  });
  it('in bins a late entry counts from its bin on, as if it had come just before', () => {
    fc.assert(
      fc.property(fc.array(lateLife, { maxLength: 30 }), l => {
        const whole = l.filter(v => !v.enter || v.enter <= v.time);
        const earlier = whole.map(v => ({ ...v, enter: v.enter ? v.enter - 0.5 : 0 }));
        const a = kaplanMeier(binned(whole as Individual[]));
        const b = kaplanMeier(earlier as Individual[]);
        expect(a.steps).toEqual(b.steps);
      }),
    );
  });
  it('bins add: the curve of two parts together is the curve of the sum of their bins', () => {
    fc.assert(
      fc.property(lives, lives, (a, b) => {
        const [x, y] = [binned(a), binned(b)];
        const add = (p: ArrayLike<number>, q: ArrayLike<number>): number[] =>
          Array.from(p, (v, i) => v + q[i]!);
        const sum = {
          grid,
          entered: add(x.entered, y.entered),
          events: add(x.events, y.events),
          open: add(x.open, y.open),
          competing: add(x.competing, y.competing),
        };
        expect(kaplanMeier(sum)).toEqual(kaplanMeier([...a, ...b]));
      }),
    );
  });
  it('comparing groups does not depend on their order, and observed and expected balance', () => {
    fc.assert(
      fc.property(lives, lives, lives, (a, b, c) => {
        const [x, y] = [logRank([a, b, c]), logRank([c, a, b])];
        expect(y.chiSquare === null).toBe(x.chiSquare === null);
        if (x.chiSquare !== null) expect(y.chiSquare).toBeCloseTo(x.chiSquare, 8);
        const total = (of: (g: { observed: number; expected: number }) => number): number =>
          x.groups.reduce((s, g) => s + of(g), 0);
        expect(total(g => g.expected)).toBeCloseTo(
          total(g => g.observed),
          9,
        );
      }),
    );
  });
  it('columns and rows are the same lives', () => {
    fc.assert(
      fc.property(fc.array(lateLife, { maxLength: 20 }), l => {
        const columns = {
          enter: l.map(v => v.enter ?? 0),
          time: l.map(v => v.time),
          event: l.map(v => v.event),
        };
        expect(kaplanMeier(columns)).toEqual(kaplanMeier(l as Individual[]));
      }),
    );
  });
});

describe('ranges cover what they should (seeded simulation)', () => {
  it('Wilson near its level on average, Clopper–Pearson never below it', () => {
    let wilsonSum = 0;
    const shares = [0.02, 0.1, 0.37, 0.5, 0.8, 0.97];
    for (const p of shares) {
      const n = 60;
      let [w, c] = [0, 0];
      for (let x = 0; x <= n; x++) {
        const chance = binomialCdf(x, n, p) - binomialCdf(x - 1, n, p);
        const inside = (f: { low: number | null; high: number | null }): boolean =>
          f.low! <= p && p <= f.high!;
        if (inside(wilson(x, n))) w += chance;
        if (inside(clopperPearson(x, n))) c += chance;
      }
      expect(c).toBeGreaterThanOrEqual(0.95);
      wilsonSum += w;
    }
    expect(wilsonSum / shares.length).toBeGreaterThan(0.94);
    expect(wilsonSum / shares.length).toBeLessThan(0.97);
  });
});
