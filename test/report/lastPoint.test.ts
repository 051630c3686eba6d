import { expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { type PlainRow, tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import { lastPoint } from '../../lib/report/findings/lastPoint.ts';
import { openReport } from '../../lib/report/open.ts';
import { trend } from '../../lib/report/trend.ts';

const hour = 3_600_000;
const asOf = Date.UTC(2027, 0, 20);

/** 24 months of 60 tickets each, of which `late(month)` miss their target. */
function organisation(late: (month: number) => number) {
  const tickets: PlainRow[] = [];
  for (let m = 0; m < 24; m++) {
    for (let i = 0; i < 60; i++) {
      const opened = Date.UTC(2025, m, 1 + (i % 20), 9, i);
      tickets.push({ id: `T${m}-${i}`, opened, resolved: opened + (i < late(m) ? 9 : 2) * hour });
    }
  }
  const policy = definePolicy({ zone: 'UTC', targets: { resolution: '4h' }, goals: 0.9 });
  return openReport(buildReport(tablesFromRows({ tickets }, { policy }), policy, { asOf }));
}

const said = (report: ReturnType<typeof organisation>) =>
  lastPoint
    .tests(report)
    .filter(t => t.matters)
    .map(t => t.finding({ q: 0, family: 1, certainty: '' }))
    .find(f => f.id === 'last-point/attainment');

const ordinary = (m: number): number => 3 + (m % 2);

test('a newest month that alone is outside its usual range is named', () => {
  const found = said(organisation(m => (m === 23 ? 20 : ordinary(m))));
  expect(found?.sentence).toMatch(
    /^Targets met: 66\.7% in December 2026, below its usual range of \d\d\.\d% to \d+(\.\d)?%\.$/,
  );
  expect(found?.action).toBe('Find out what changed in December 2026 before you change anything.');
});

test('one that is the last of a run is dated by the beginning of the run', () => {
  const found = said(organisation(m => (m >= 20 ? 24 : ordinary(m))));
  expect(found?.sentence).toMatch(
    /^Targets met: below its usual range of .* since September 2026; 60\.0% in December 2026\.$/,
  );
  expect(found?.action).toBe('Find out what changed in September 2026 before you change anything.');
});

test('a run that is not all outside the usual range is only said to be lower than usual', () => {
  const found = said(organisation(m => (m === 23 ? 16 : m >= 16 ? 6 + (m % 2) : ordinary(m) - 2)));
  expect(found?.sentence).toMatch(
    /^Targets met: lower than usual since May 2026; 73\.3% in December 2026, below its usual range of /,
  );
});

test('a goal that is missed now, by a real change for the worse, is told apart from one met now and then', () => {
  const now = trend(
    organisation(m => (m >= 21 ? 20 : ordinary(m))),
    'attainment',
  );
  const steady = trend(
    organisation(m => 5 + 2 * (m % 2)),
    'attainment',
  );
  expect([now.assurance, now.short]).toEqual(['may or may not', true]);
  expect([steady.assurance, steady.short]).toEqual(['may or may not', false]);
});
