import { describe, expect, it } from 'vitest';
import { runClocks, runClocksToCount } from '../../lib/clock/run.ts';
import { factsFrom } from '../../lib/fact/build.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';

const asOf = Date.UTC(2026, 2, 31);
const { tables } = tablesFromRows({
  tickets: Array.from({ length: 40 }, (_, i) => ({
    id: `T${i}`,
    opened: new Date(Date.UTC(2026, 0, 1 + i, i % 24)).toISOString(),
    ...(i % 7 === 0 ? {} : { resolved: new Date(Date.UTC(2026, 0, 2 + i, (i * 5) % 24)).toISOString() }),
    priority: `P${1 + (i % 3)}`,
    status: i % 11 === 0 ? 'Cancelled' : 'Closed',
  })),
  changes: [
    { ticket: 'T1', at: '2026-01-03T12:00:00Z', what: 'status', from: 'resolved', to: 'open' },
    { ticket: 'T1', at: '2026-01-05T12:00:00Z', what: 'status', from: 'open', to: 'resolved' },
    { ticket: 'T2', at: '2026-01-03T08:00:00Z', what: 'status', from: 'open', to: 'on hold' },
    { ticket: 'T2', at: '2026-01-03T20:00:00Z', what: 'status', from: 'on hold', to: 'open' },
  ],
});

describe('Facts of verdicts that are only counted', () => {
  for (const cohort of ['opened', 'decided'] as const) {
    for (const cycle of ['once', 'each'] as const) {
      for (const targets of [{ resolution: '30h' }, {}]) {
        it(`are those of whole verdicts: by ${cohort}, ${cycle}, ${Object.keys(targets).length} targets`, () => {
          const policy = definePolicy({ cohort, targets, clocks: { resolution: { cycle } } });
          const facts = [runClocks, runClocksToCount].map(run => {
            const made = factsFrom(tables, policy, asOf, run(tables, policy, asOf).verdicts).facts;
            const { verdict, course } = made;
            return {
              verdict: { ...verdict, at: verdict?.at },
              course: { ...course, at: course?.at },
              ticket: made.ticket,
            };
          });
          expect(facts[1]).toEqual(facts[0]);
          expect(facts[1]?.verdict.length).toBeGreaterThan(39);
          const again = [...(facts[1]!.verdict.cols!.cycle as Uint16Array)].includes(2);
          expect(again).toBe(cycle === 'each');
        });
      }
    }
  }
  it('have the instant of their ticket, made once and kept', () => {
    const policy = definePolicy({ targets: { resolution: '30h' } });
    const { verdict } = factsFrom(
      tables,
      policy,
      asOf,
      runClocksToCount(tables, policy, asOf).verdicts,
    ).facts;
    const opened = tables.ticket?.columns.opened;
    expect(verdict?.byTicket?.at).toBe(opened?.kind === 'instant' ? opened.values : null);
    expect([...verdict!.at]).toEqual(
      [...(verdict!.cols.ticket as Uint32Array)].map(i => verdict!.byTicket!.at[i]),
    );
    expect(verdict!.at).toBe(verdict!.at);
  });
});
