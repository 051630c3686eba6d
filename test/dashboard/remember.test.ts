import { expect, test } from 'vitest';
import { remembering } from '../../dashboard/part/remember.ts';
import { openReport } from '../../lib/report/open.ts';
import type { Report } from '../../lib/report/report.ts';
import { reportOf } from './fixtures/charts.ts';

test('a report that remembers says the same as one that does not, and asks only once', () => {
  const plain = openReport(reportOf().data);
  let asked = 0;
  const counting: Report = {
    data: plain.data,
    select: selection => {
      const view = plain.select(selection);
      return {
        ...view,
        estimate: (id, more) => {
          asked += 1;
          return view.estimate(id, more);
        },
      };
    },
  };
  const report = remembering(counting);
  for (const selection of [{}, { tier: 'gold' }, { from: plain.data.meta.periods[3] ?? '' }])
    for (const { id } of plain.data.measures) {
      const [first, second] = [report.select(selection).estimate(id), report.select(selection).estimate(id)];
      expect(first).toEqual(plain.select(selection).estimate(id));
      expect(second).toBe(first);
      expect([...report.select(selection).by(id, 'tier')]).toEqual([
        ...plain.select(selection).by(id, 'tier'),
      ]);
      expect(report.select(selection).curve(id)).toEqual(plain.select(selection).curve(id));
      expect(report.select(selection).before().estimate(id)).toEqual(
        plain.select(selection).before().estimate(id),
      );
    }
  expect(asked).toBe(3 * plain.data.measures.length);
});
