import { expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';

const asOf = Date.UTC(2026, 3, 1);
const at = Date.UTC(2026, 1, 3);

/** Scales of a report over answers of clients and staff, by a policy with these scales. */
function scales(declared: object, staffScores = [2, 3, 4, 4, 5, 3]) {
  const policy = definePolicy({
    zone: 'UTC',
    ...(Object.keys(declared).length > 0 ? { scales: declared } : {}),
  });
  const answers = [
    ...[1, 3, 5].map((score, i) => ({ id: `c${i}`, at, side: 'client', question: 'satisfaction', score })),
    ...staffScores.map((score, i) => ({
      id: `s${i}`,
      at,
      side: 'staff',
      question: 'work',
      score,
      respondent: `p${i}`,
      team: 'North',
      wave: '2026-02',
    })),
  ];
  const report = buildReport(tablesFromRows({ answers }, { policy }), policy, { asOf });
  return {
    clients: report.measures.find(m => m.id === 'client-satisfaction')?.scale,
    staff: report.staff?.scales,
  };
}

test('a mean of scores carries the ends of its scale', () => {
  expect(scales({})).toEqual({ clients: { min: 1, max: 5 }, staff: { work: { min: 1, max: 5 } } });
  expect(scales({ satisfaction: { min: 0, max: 10, satisfied: 9, dissatisfied: 6 } }).clients).toEqual({
    min: 0,
    max: 10,
  });
});

test('a scale on which low is good is not said: “2 of 6” would read as poor', () => {
  expect(scales({ satisfaction: { min: 1, max: 6, satisfied: 2, dissatisfied: 5 } }).clients).toBe(undefined);
});

test('a staff scale that only the answers tell is never in the report', () => {
  expect(scales({}, [2, 3, 4, 4, 9, 3]).staff).toEqual({});
});
