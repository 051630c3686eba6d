import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { explainTicket } from '../../lib/clock/explain.ts';
import { runClocks } from '../../lib/clock/run.ts';
import type { Verdict, VerdictColumns } from '../../lib/clock/verdict.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import type { Tables } from '../../lib/table/table.ts';

const from = Date.UTC(2026, 2, 20);
const asOf = Date.UTC(2026, 3, 20, 11, 17, 23, 456);

// Over the clock change of 29 March, with a night shift, a holiday, a half day, a break and excluded time.
const base = {
  zone: 'Europe/Amsterdam',
  tiers: ['premium', 'basic'],
  calendars: {
    office: {
      zone: 'Europe/Amsterdam',
      hours: { 'mon-thu': '08:30-12:00, 13:00-17:30', fri: '22:00-06:00' },
      holidays: ['2026-04-06 Easter Monday', '2026-04-02 Eve 12:00-24:00'],
      breaks: { '2026-03-24': '10:00-10:20' },
    },
    round: { zone: 'Asia/Kolkata', hours: '24x7' },
  },
  calendar: 'office',
  statuses: {
    paused: ['pending', 'vendor'],
    resolved: ['solved'],
    closed: ['closed'],
    cancelled: ['cancelled'],
    duplicate: ['duplicate'],
  },
  exclude: [
    { reason: 'outage', from: '2026-03-26 09:13', until: '2026-03-26 15:02' },
    { reason: 'maintenance', weekly: 'tue 08:00-09:00' },
  ],
};
const policies: readonly Policy[] = [
  {
    targets: {
      resolution: { premium: '8h', basic: '3 business days' },
      firstResponse: '1h',
      nextResponse: '2h',
      periodicUpdate: '4h',
      requesterWait: '6h',
    },
  },
  {
    targets: { resolution: { premium: '5 days', basic: '16h' }, firstResponse: '30m' },
    clocks: { resolution: { reopen: 'new cycle', onChange: 'change', calendarByTier: { premium: 'round' } } },
  },
  {
    targets: { resolution: { P1: '4h', P2: '20h' } },
    clocks: {
      resolution: { time: 'calendar', reopen: 'first stop', due: 'first', reset: [{ what: 'team' }] },
      firstResponse: { due: 'first' },
    },
  },
].map(more => definePolicy({ ...base, ...more }));

const instant = fc.integer({ min: from, max: asOf + 2 * 86_400_000 });
// Few instants, so that many events share one.
const minute = fc.integer({ min: 0, max: 40 }).map(k => from + 86_400_000 * 4 + k * 3_600_000 * 5);
const when = fc.oneof(instant, minute);
const status = fc.constantFrom(
  'open',
  'pending',
  'vendor',
  'solved',
  'closed',
  'work',
  'cancelled',
  'duplicate',
  '',
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ at: when, what: fc.constant('status'), from: status, to: status }) },
  {
    weight: 2,
    arbitrary: fc.record({
      at: when,
      what: fc.constant('priority'),
      from: fc.constantFrom('P1', 'P2', ''),
      to: fc.constantFrom('P1', 'P2', 'P3'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      at: when,
      what: fc.constant('tier'),
      from: fc.constantFrom('premium', 'basic'),
      to: fc.constantFrom('premium', 'basic'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ at: when, what: fc.constantFrom('question', 'reply', 'update', 'team', 'agent') }),
  },
);
const ticket = fc.record(
  {
    opened: when,
    resolved: optional(when),
    firstResponse: optional(when),
    closed: optional(when),
    cancelled: optional(
      fc.oneof({ weight: 1, arbitrary: when }, { weight: 6, arbitrary: fc.constant(undefined) }),
    ),
    due: optional(when),
    tier: fc.constantFrom('premium', 'basic', ''),
    priority: fc.constantFrom('P1', 'P2', ''),
    status,
    changes: fc.array(change, { maxLength: 14 }),
  },
  { requiredKeys: ['opened', 'tier', 'priority', 'status', 'changes'] },
);
const desk = fc.array(ticket, { minLength: 1, maxLength: 6 });
type Desk = readonly { readonly changes: readonly object[] }[];

function rowsOf(
  tickets: Desk,
  name = (i: number): string => `T${i}`,
): { tickets: object[]; changes: object[] } {
  // One complete row, so that every clock can be run.
  const whole = { id: 'whole', opened: from, resolved: from, firstResponse: from, closed: from };
  return {
    tickets: [whole, ...tickets.map(({ changes: _, ...rest }, i) => ({ id: name(i), ...rest }))],
    changes: [
      ...['question', 'reply', 'update'].map(what => ({ ticket: 'whole', at: from, what })),
      ...tickets.flatMap((t, i) => t.changes.map(c => ({ ticket: name(i), ...c }))),
    ],
  };
}

function tablesOf(rows: { tickets: object[]; changes: object[] }): Tables {
  return tablesFromRows({ tickets: rows.tickets as never, changes: rows.changes as never }).tables;
}

/** Every verdict as plain text, by ticket, clock and cycle. */
function told(tables: Tables, v: VerdictColumns): string[] {
  const id = tables.ticket!.columns.id!;
  if (id.kind !== 'text') throw new Error('ids are text');
  return Array.from({ length: v.length }, (_, r) =>
    [
      id.values[id.codes[v.ticket[r]!]!],
      v.clocks[v.clock[r]!],
      v.cycle[r],
      v.outcome[r],
      v.state[r],
      v.reasons[v.reason[r]!],
      v.started[r],
      v.stopped[r],
      v.elapsed[r],
      v.target[r],
      v.due[r],
      v.paused[r],
      v.tiers[v.tier[r]!],
      v.priorities[v.priority[r]!],
      v.excluded?.[r],
      v.outcomeWithoutExclusions?.[r],
      v.promises?.[v.promise![r]!],
    ].join(' | '),
  );
}

const runs = process.env.GOODWILL_FULL === '1' ? 1500 : 60;
vi.setConfig({ testTimeout: 900_000 });

describe('laws of clocks over random tickets', () => {
  test('the stretches of a trace lie end to end and add up to the wall time; the working ones to the elapsed time', () => {
    fc.assert(
      fc.property(desk, fc.constantFrom(...policies), (tickets, policy) => {
        const tables = tablesOf(rowsOf(tickets));
        tickets.forEach((_, i) => {
          for (const { verdict: v, stretches, because } of explainTicket(tables, policy, asOf, `T${i}`)) {
            const until = v.stopped ?? Math.max(asOf, v.started);
            const first = stretches[0]?.from ?? until;
            const last = stretches.at(-1)?.until ?? v.started;
            if (until > v.started) expect([first, last]).toEqual([v.started, until]);
            stretches.forEach((s, k) => {
              expect(s.until).toBeGreaterThan(s.from);
              if (k > 0) expect(s.from).toBe(stretches[k - 1]!.until);
            });
            const sum = (...kinds: string[]): number =>
              stretches.reduce((ms, s) => ms + (kinds.includes(s.kind) ? s.until - s.from : 0), 0);
            expect(sum('working', 'paused', 'closed', 'holiday', 'excluded', 'stopped')).toBe(
              Math.max(0, until - v.started),
            );
            expect(sum('working')).toBe(v.elapsed);
            expect(sum('paused', 'stopped')).toBe(v.paused);
            expect(because).toMatch(/^(Met|Missed|Not)/);
            expect(because).not.toMatch(/NaN|null|undefined|Infinity/);
          }
        });
      }),
      { numRuns: runs },
    );
  });

  test('an explanation and the columns say the same', () => {
    fc.assert(
      fc.property(desk, fc.constantFrom(...policies), (tickets, policy) => {
        const tables = tablesOf(rowsOf(tickets));
        const { verdicts: v } = runClocks(tables, policy, asOf);
        const names = ['met', 'missed', 'undecided', 'excluded'];
        const columns = told(tables, v);
        tickets.forEach((_, i) => {
          const mine = columns.filter(line => line.startsWith(`T${i} | `));
          const nan = (x: number | null | undefined): number | undefined => (x === null ? Number.NaN : x);
          const said = explainTicket(tables, policy, asOf, `T${i}`).map(
            ({ verdict: w }: { verdict: Verdict }) =>
              [
                w.ticket,
                w.clock,
                w.cycle,
                names.indexOf(w.outcome),
                ['running', 'paused', 'stopped'].indexOf(w.state),
                w.reason ?? '',
                w.started,
                nan(w.stopped),
                w.elapsed,
                nan(w.target),
                nan(w.due),
                w.paused,
                w.tier,
                w.priority,
                w.excluded,
                w.outcomeWithoutExclusions === undefined
                  ? undefined
                  : names.indexOf(w.outcomeWithoutExclusions),
                w.promise ?? '',
              ].join(' | '),
          );
          expect(said).toEqual(mine);
        });
      }),
      { numRuns: runs },
    );
  });

  test('the order of rows changes no verdict and no fault', () => {
    fc.assert(
      fc.property(
        desk,
        fc.constantFrom(...policies),
        fc.infiniteStream(fc.nat()),
        (tickets, policy, numbers) => {
          const rows = rowsOf(tickets);
          const shuffled = {
            tickets: shuffle(rows.tickets, numbers),
            changes: shuffle(rows.changes, numbers),
          };
          const [a, b] = [rows, shuffled].map(r => {
            const tables = tablesOf(r);
            const run = runClocks(tables, policy, asOf);
            return { told: told(tables, run.verdicts).sort(), counts: run.counts, off: run.off };
          });
          expect(b).toEqual(a);
        },
      ),
      { numRuns: runs },
    );
  });

  test('the verdicts of a whole are those of its parts', () => {
    fc.assert(
      fc.property(desk, desk, fc.constantFrom(...policies), (left, right, policy) => {
        const a = tablesOf(rowsOf(left, i => `A${i}`));
        const b = tablesOf(rowsOf(right, i => `B${i}`));
        const l = rowsOf(left, i => `A${i}`);
        const r = rowsOf(right, i => `B${i}`);
        const whole = tablesOf({
          tickets: [...l.tickets, ...r.tickets.slice(1)],
          changes: [...l.changes, ...r.changes.slice(3)],
        });
        const parts = [a, b].flatMap(tables => told(tables, runClocks(tables, policy, asOf).verdicts));
        expect([...new Set(parts)].sort()).toEqual(
          told(whole, runClocks(whole, policy, asOf).verdicts).sort(),
        );
      }),
      { numRuns: runs },
    );
  });

  test('an outcome follows from elapsed and target, and an end at the due instant meets it', () => {
    fc.assert(
      fc.property(desk, fc.constantFrom(...policies), (tickets, policy) => {
        const tables = tablesOf(rowsOf(tickets));
        const { verdicts: v } = runClocks(tables, policy, asOf);
        for (let r = 0; r < v.length; r++) {
          expect(v.elapsed[r]!).toBeGreaterThanOrEqual(0);
          expect(v.paused[r]!).toBeGreaterThanOrEqual(0);
          expect(v.excluded![r]!).toBeGreaterThanOrEqual(0);
          if (v.outcome[r] === 3) expect(v.reasons[v.reason[r]!]).not.toBe('');
          if (v.outcome[r] === 3 || v.promises![v.promise![r]!] === 'due date of the ticket') continue;
          expect(v.outcome[r] === 1).toBe(v.elapsed[r]! > v.target[r]!);
          const end = Number.isNaN(v.stopped[r]!) ? asOf : v.stopped[r]!;
          // Late in counted time is late by the clock on the wall, too.
          if (v.outcome[r] === 1) expect(end).toBeGreaterThan(v.due[r]!);
          if (end <= v.due[r]!) expect(v.outcome[r]).not.toBe(1);
        }
      }),
      { numRuns: runs },
    );
  });

  test('time that is known later does not change what was decided before', () => {
    fc.assert(
      fc.property(desk, fc.constantFrom(...policies.slice(0, 2)), (tickets, policy) => {
        const tables = tablesOf(rowsOf(tickets));
        const early = asOf - 9 * 86_400_000;
        const missed = (at: number): Set<string> => {
          const { verdicts: v } = runClocks(tables, { ...policy, clocks: firstStop(policy) }, at);
          const lines = told(tables, v);
          return new Set(
            lines
              .filter((_, r) => v.outcome[r] === 0 && v.state[r] === 2)
              .map(line => line.split(' | ').slice(0, 3).join()),
          );
        };
        const then = missed(early);
        const { verdicts: v } = runClocks(tables, { ...policy, clocks: firstStop(policy) }, asOf);
        told(tables, v).forEach((line, r) => {
          if (then.has(line.split(' | ').slice(0, 3).join())) expect([0, 3]).toContain(v.outcome[r]);
        });
      }),
      { numRuns: runs },
    );
  });
});

function firstStop(policy: Policy): Policy['clocks'] {
  const only = { ...policy.clocks.resolution!, reopen: 'first stop' as const, onChange: 'opening' as const };
  return { resolution: only };
}

function shuffle<T>(list: readonly T[], numbers: Iterator<number>): T[] {
  const left = [...list];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(numbers.next().value % left.length, 1));
  return out;
}
