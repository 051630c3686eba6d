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

const shownOf = (respondent: (i: number) => { respondent?: string }) => {
  const answer = (team: string) => (_: unknown, i: number) => ({
    side: 'staff',
    question: 'q',
    score: 3 + (i % 3),
    wave: '2026-01',
    team,
  });
  const answers = [
    ...Array.from({ length: 6 }, answer('A')).map((a, i) => ({ ...a, ...respondent(i) })),
    ...Array.from({ length: 12 }, answer('B')).map((a, i) =>
      Object.hasOwn(respondent(0), 'respondent') ? { ...a, respondent: `b${i}` } : a,
    ),
  ];
  const { staff, assumptions } = buildReport(tablesFromRows({ answers }), definePolicy({}), {
    asOf: Date.UTC(2026, 1, 1),
  });
  const said = assumptions.find(a => a.id === 'staff-nameless');
  return { team: staff?.released.find(r => r.group === 'A')?.people ?? null, said };
};

test.each([
  ['empty', () => ''],
  ['blanks', (i: number) => ' '.repeat(i + 1)],
  ['no-break spaces', (i: number) => '\u00a0'.repeat(i + 1)],
  ['zero-width spaces', (i: number) => '\u200b'.repeat(i + 1)],
])('respondents of %s are no people, and the report says that they are set aside', (_, blank) => {
  const { team, said } = shownOf(i => ({ respondent: blank(i) }));
  expect(team).toBeNull();
  expect(said?.remedy).toContain('leave the column out');
  expect(JSON.stringify(said)).not.toMatch(/\d/);
});

test('one label with marks that nobody sees is one person', () => {
  expect(shownOf(i => ({ respondent: `p${'\u200d'.repeat(i)}` })).team).toBeNull();
  expect(shownOf(i => ({ respondent: `p${i}` }))).toEqual({ team: '5–9', said: undefined });
});

test('a survey without respondents counts each answer as one person', () => {
  expect(shownOf(() => ({}))).toEqual({ team: '5–9', said: undefined });
});
