import { describe, expect, it } from 'vitest';
import { attainment, goodToBad, main, staffAndService, waiting } from '../../examples/four-functions.ts';

const hour = 3_600_000;

describe('The four functions on small arrays', () => {
  it('count a ticket that is open and not late neither way', () => {
    expect(attainment()).toMatchObject([
      { tier: 'premium', met: 2, missed: 1, undecided: 0, n: 3, goal: 'not met' },
      { tier: 'basic', met: 1, missed: 0, undecided: 1, n: 1, goal: 'met', bounds: [0.5, 1] },
    ]);
  });

  it('count complaints that are still open in the time people wait', () => {
    const times = waiting();
    expect(times).toMatchObject({ n: 5, open: 2, median: 7 * 24 * hour, closedOnlyMedian: 3 * 24 * hour });
    expect(times.p90).toBeNull();
  });

  it('give the ratio with its likely range and its balance', () => {
    const ratio = goodToBad();
    expect(ratio).toMatchObject({ positivesPerNegative: 9, n: 200, negativeShare: 0.1, repairBalance: -60 });
    expect(ratio.low).toBeCloseTo(5.69, 2);
    expect(ratio.high).toBeCloseTo(14.23, 2);
  });

  it('never use a team of three', () => {
    const link = staffAndService();
    expect(link).toMatchObject({ n: 6, hidden: 1 });
    expect(link.value).toBeGreaterThan(0.9);
  });

  it('print what they found', () => {
    expect(main).not.toThrow();
  });
});
