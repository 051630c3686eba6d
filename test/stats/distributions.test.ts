import { describe, it } from 'vitest';
import { betaCdf, betaQuantile } from '../../lib/stats/beta.ts';
import { fCdf, fQuantile, fUpper } from '../../lib/stats/fDistribution.ts';
import { chiSquareUpper, gammaCdf, gammaQuantile, gammaUpper } from '../../lib/stats/gamma.ts';
import { normalCdf, normalQuantile } from '../../lib/stats/normal.ts';
import { studentCdf, studentQuantile } from '../../lib/stats/student.ts';
import { answers, closeTo } from './close.ts';

type In = Record<string, number>;
const each = <O>(name: string, check: (input: In, output: O, where: string) => void): void => {
  for (const { input, output } of answers<In, O>(name))
    check(input, output, `${name} ${JSON.stringify(input)}`);
};

describe('distributions agree with R to at least eleven digits, far tails included', () => {
  it('normal', () => {
    each<number>('normalCdf', ({ z }, r, at) => closeTo(normalCdf(z!), r, at));
    each<number>('normalQuantile', ({ p }, r, at) => closeTo(normalQuantile(p!), r, at));
  });
  it('gamma and chi-squared', () => {
    each<{ lower: number; upper: number }>('gammaCdf', ({ x, shape }, r, at) => {
      closeTo(gammaCdf(x!, shape!), r.lower, at, 1e-11);
      // R's own answer is a lost cause below 1e-300.
      if (r.upper > 1e-300) closeTo(gammaUpper(x!, shape!), r.upper, at, 1e-11);
    });
    each<number>('gammaQuantile', ({ p, shape }, r, at) => closeTo(gammaQuantile(p!, shape!), r, at));
    each<number>('chiSquareUpper', ({ x, df }, r, at) => closeTo(chiSquareUpper(x!, df!), r, at));
  });
  it('beta', () => {
    each<number>('betaCdf', ({ x, a, b }, r, at) => closeTo(betaCdf(x!, a!, b!), r, at, 1e-11));
    each<number>('betaQuantile', ({ p, a, b }, r, at) => closeTo(betaQuantile(p!, a!, b!), r, at));
  });
  it('Student t', () => {
    each<number>('studentCdf', ({ t, df }, r, at) => closeTo(studentCdf(t!, df!), r, at));
    each<number>('studentQuantile', ({ p, df }, r, at) => closeTo(studentQuantile(p!, df!), r, at, 1e-11));
  });
  it('F', () => {
    each<{ lower: number; upper: number }>('f', ({ f, df1, df2 }, r, at) => {
      closeTo(fCdf(f!, df1!, df2!), r.lower, at);
      closeTo(fUpper(f!, df1!, df2!), r.upper, at);
    });
    each<number>('fQuantile', ({ p, df1, df2 }, r, at) => closeTo(fQuantile(p!, df1!, df2!), r, at, 1e-11));
  });
});
