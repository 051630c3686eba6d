import { expect, test } from 'vitest';
import { openReport } from '../../lib/report/open.ts';
import type { ReportData } from '../../lib/report/report.ts';
import { UsageError } from '../../lib/table/usage.ts';
import { inventedReport } from '../dashboard/fixtures/report.ts';

/** A run of more numbers than memory holds, which is refused when it is unpacked. */
const spoilt = 'B//////f';

test('cells are not read for figures that are published, in whatever breakdown', () => {
  const sound = inventedReport();
  const slabs = Object.fromEntries(
    Object.entries(sound.cube.slabs).map(([name, slab]) => [
      name,
      {
        ...slab,
        keys: spoilt,
        cols: Object.fromEntries(Object.entries(slab.cols).map(([id, c]) => [id, c.map(() => spoilt)])),
        curves: Object.fromEntries(
          Object.entries(slab.curves).map(([id, c]) => [
            id,
            { ...c, ends: spoilt, bins: spoilt, counts: spoilt },
          ]),
        ),
      },
    ]),
  );
  const data: ReportData = { ...sound, cube: { ...sound.cube, slabs } };
  const [whole, unread] = [openReport(sound).select({}), openReport(data).select({})];
  for (const measure of ['attainment', 'resolution', 'interaction-ratio']) {
    expect(unread.estimate(measure)).toEqual(whole.estimate(measure));
    for (const dim of ['period', 'tier'])
      expect([...unread.by(measure, dim)]).toEqual([...whole.by(measure, dim)]);
  }
  expect(() => unread.estimate('attainment', { tier: 'gold', priority: 'P1' })).toThrow(UsageError);
});
