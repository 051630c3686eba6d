import { expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { shownCounts } from '../../lib/read/shownCounts.ts';
import { buildReport } from '../../lib/report/build.ts';

const survey = (staff: number, side = 'staff') =>
  tablesFromRows({
    tickets: [{ id: 'A', opened: '2026-03-02T09:00Z' }],
    answers: [
      ...Array.from({ length: staff }, (_, i) => ({
        side,
        question: 'q',
        score: 4,
        wave: '2026-01',
        respondent: `p${i}`,
      })),
      { side: 'client' },
    ],
  });

test('how many of the staff answered is told in steps, in the report as in what is printed, and adds up', () => {
  const counts = (staff: number) => buildReport(survey(staff), definePolicy({})).meta.sources[1]!;
  expect(survey(11).sources[1]).toMatchObject({ kept: 11, rejected: 1, read: 12 });
  expect(counts(11)).toEqual(counts(12));
  expect(counts(11)).toMatchObject({ read: 51, kept: 50, rejected: 1, merged: 0 });
  expect(counts(51).kept).toBe(100);
  expect(shownCounts(survey(11)).rounded).toEqual(['answers']);
  const said = buildReport(survey(11), definePolicy({})).assumptions.find(a => a.id === 'staff-rows');
  expect(said?.text).toMatch(/steps of 50/);
  expect(JSON.stringify(said)).not.toMatch(/\b1[12]\b/);
});

test('the answers of clients are counted one by one', () => {
  const read = survey(11, 'client');
  expect(shownCounts(read)).toEqual({ sources: read.sources, rounded: [] });
  expect(buildReport(read, definePolicy({})).assumptions.some(a => a.id === 'staff-rows')).toBe(false);
});
