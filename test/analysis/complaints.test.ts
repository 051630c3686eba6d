import { describe, expect, test } from 'vitest';
import type { ComplaintReasons } from '../../lib/analysis/complaintReasons.ts';
import type { ComplaintSteps } from '../../lib/analysis/complaintSteps.ts';
import type { WindowEffect } from '../../lib/analysis/exclusionWindows.ts';
import type { QueueAge } from '../../lib/analysis/queueAge.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import type { PlainRow } from '../../lib/read/rows.ts';
import { openReport } from '../../lib/report/open.ts';
import { report, shuffled } from '../report/organisation.ts';

const hour = 3_600_000;
const t0 = Date.UTC(2026, 0, 5, 9);
const asOf = t0 + 300 * hour;
const policy = definePolicy({ zone: 'UTC', targets: { resolution: '10h' } });
const complaint = (id: string, more: Record<string, string | number> = {}): PlainRow => ({
  id,
  opened: t0,
  resolved: t0 + 20 * hour,
  kind: 'complaint',
  tier: 'premium',
  ...more,
});
const step = (ticket: string, what: string, hours: number, to = 'yes'): PlainRow => ({
  ticket,
  at: t0 + hours * hour,
  what,
  to,
});
const ask = <R>(id: string, tickets: readonly PlainRow[], changes: readonly PlainRow[]): R =>
  openReport(report({ tickets, changes }, policy, { asOf }))
    .select({})
    .analysis<R>(id).result!;

describe('the four steps', () => {
  const tickets = [
    ...['A', 'B', 'C', 'D', 'E'].map(id => complaint(id)),
    complaint('R', { kind: 'request' }),
  ];
  const changes = [
    // A had all four in order, B all four with the apology before anything was gathered.
    ...['thanked', 'gathered', 'apologised', 'asked'].map((what, k) => step('A', what, k + 1)),
    ...['thanked', 'apologised', 'gathered', 'asked'].map((what, k) => step('B', what, k + 1)),
    step('C', 'Thanked', 1),
    step('C', 'apologised', 2, 'no'),
    step('D', 'thanked', 1, 'no'),
    step('R', 'thanked', 1),
  ];

  test('are shares of the complaints with any step recorded; silence is unknown, not no', () => {
    const s = ask<ComplaintSteps>('complaint-steps', tickets, changes);
    expect(s).toMatchObject({ complaints: 5, recorded: 4, mean: 9 / 4 });
    expect(s.steps.map(x => [x.step, x.done, x.share.n])).toEqual([
      ['thanked', 3, 4],
      ['gathered', 2, 4],
      ['apologised', 2, 4],
      ['asked', 2, 4],
    ]);
    expect(s.steps[0]).toMatchObject({ lowest: 3 / 5, highest: 4 / 5 });
    expect(s.all).toMatchObject({ value: 0.5, n: 4 });
  });

  test('are in order when each came no earlier than the one before', () => {
    const s = ask<ComplaintSteps>('complaint-steps', tickets, changes);
    expect(s.inOrder).toMatchObject({ value: 0.5, n: 2 });
  });

  test('have a time by which half were reached, those never reached still waiting', () => {
    const s = ask<ComplaintSteps>('complaint-steps', tickets, changes);
    // Thanked after 1, 1 and 1 hours, and never in 20: half by 1 hour. Asked after 4 and 4, and twice never.
    expect(s.steps[0]!.median.value).toBe(hour);
    expect(s.steps[3]!.median.value).toBe(((4 + 20) / 2) * hour);
  });

  test('stay the same whatever the order of rows', () => {
    expect(ask('complaint-steps', shuffled(tickets, 3), shuffled(changes, 5))).toEqual(
      ask('complaint-steps', tickets, changes),
    );
  });

  test('need their changes, and say which', () => {
    const data = report({ tickets }, policy, { asOf });
    expect(data.analyses['complaint-steps']!.reason).toContain('what = thanked');
  });
});

describe('the reasons of complaints', () => {
  const many = (n: number, reason: string, hours: number): PlainRow[] =>
    Array.from({ length: n }, (_, i) => complaint(`${reason}${i}`, { reason, resolved: t0 + hours * hour }));

  test('are counted most frequent first, with the time by which half were put right', () => {
    const tickets = [...many(6, 'delay', 10), ...many(8, 'tone', 30), ...many(5, '', 5)];
    const r = ask<ComplaintReasons>('complaint-reasons', tickets, []);
    expect(r.reasons.map(x => [x.reason, x.cases, x.median.value])).toEqual([
      ['tone', 8, 30 * hour],
      ['delay', 6, 10 * hour],
      ['', 5, 5 * hour],
    ]);
  });

  test('of fewer than five complaints, and beyond the first twelve, are told together', () => {
    const tickets = [
      ...Array.from({ length: 14 }, (_, k) => many(20 - k, `r${k}`, 10)).flat(),
      ...many(4, 'my neighbour Jo', 10),
    ];
    const r = ask<ComplaintReasons>('complaint-reasons', tickets, []);
    expect(r.reasons).toHaveLength(13);
    expect(r.reasons.at(-1)).toMatchObject({ reason: null, cases: 8 + 7 + 4 });
    expect(JSON.stringify(r)).not.toContain('Jo');
    expect(r.reasons.reduce((n, x) => n + x.cases, 0)).toBe(r.complaints);
  });
});

test('reasons are counted where nothing says when complaints ended, and their times cannot be said', () => {
  const tickets = [
    ...Array.from({ length: 6 }, (_, i) => ({ id: `a${i}`, opened: t0, kind: 'complaint', reason: 'delay' })),
    { id: 'r', opened: t0, kind: 'request', reason: 'delay' },
  ];
  const r = ask<ComplaintReasons>('complaint-reasons', tickets, []);
  expect(r).toMatchObject({ complaints: 6, reasons: [{ reason: 'delay', cases: 6, open: null }] });
  expect(r.reasons[0]!.median).toMatchObject({ value: null, reason: /when complaints were resolved/ });
  const steps = ask<ComplaintSteps>('complaint-steps', tickets, [step('a1', 'thanked', 1)]);
  expect(steps.steps[0]).toMatchObject({ done: 1, share: { value: 1 }, median: { value: null } });
});

test('the age of open complaints is that of complaints alone', () => {
  const open = (id: string, kind: string, hours: number): PlainRow => ({
    id,
    kind,
    opened: asOf - hours * hour,
    tier: 'premium',
  });
  const tickets = [open('A', 'complaint', 5), open('B', 'complaint', 30), open('C', 'request', 90)];
  const queue = ask<QueueAge>('complaint-queue', [...tickets, complaint('done')], []);
  expect([queue.open, queue.late, queue.median.value]).toEqual([2, 1, (-0.5 + 2) / 2]);
  expect(ask<QueueAge>('queue-age', tickets, []).open).toBe(3);
  const none = report({ tickets: [open('C', 'request', 90)] }, policy, { asOf });
  expect(none.analyses['complaint-queue']!.reason).toContain('needs complaints');
});

test('figures stand with and without the exclusion windows, and say how many they change', () => {
  const windowed = definePolicy({
    zone: 'UTC',
    targets: { resolution: '10h' },
    exclude: [{ reason: 'storm', from: '2026-01-05T10:00:00Z', until: '2026-01-05T16:00:00Z' }],
  });
  const tickets = [
    { id: 'A', opened: t0, resolved: t0 + 9 * hour },
    { id: 'B', opened: t0, resolved: t0 + 15 * hour },
    { id: 'C', opened: t0, resolved: t0 + 40 * hour },
  ];
  const of = (p: typeof policy) => report({ tickets }, p, { asOf }).analyses['exclusion-windows']!;
  const [effect] = of(windowed).result as readonly WindowEffect[];
  expect(effect).toMatchObject({
    clock: 'resolution',
    title: 'Resolution',
    changed: 1,
    taken: { n: 3 },
    plain: { n: 3 },
  });
  expect([effect!.taken.value, effect!.plain.value]).toEqual([2 / 3, 1 / 3]);
  expect(of(policy).reason).toContain('needs exclusion windows');
});
