import { expect, test } from 'vitest';
import { ofAll } from '../../lib/report/findings/ofAll.ts';
import type { Estimate, Report, Selection } from '../../lib/report/report.ts';

const figure = (met: number, n: number, more: object = {}): Estimate =>
  ({ value: met / n, n, counts: { met }, ...more }) as never;
const reportOf = (own: Estimate, all: Estimate): Report =>
  ({ select: (s: Selection) => ({ estimate: () => (s.team === undefined ? all : own) }) }) as never;

test('leaves the part out of the whole, in the same periods', () => {
  expect(ofAll(reportOf(figure(10, 40), figure(90, 140)), { team: 'a', from: '2026-01' }, 'team')).toEqual({
    all: 90 / 140,
    without: 80 / 100,
  });
});

test('says nothing where nothing else is left, and nothing of a part that is not shown', () => {
  expect(ofAll(reportOf(figure(10, 40), figure(10, 40)), { team: 'a' }, 'team')).toBeNull();
  const hidden = { value: null, n: 0, hidden: true } as never;
  expect(ofAll(reportOf(hidden, figure(90, 140)), { team: 'a' }, 'team')).toBeNull();
});
