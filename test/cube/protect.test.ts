import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePeriods } from '../../lib/cube/period.ts';
import { HIDDEN_TEAM, type Protected, protectTeams } from '../../lib/cube/protect.ts';
import { buildFacts } from '../../lib/fact/build.ts';
import type { Fact } from '../../lib/fact/fact.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { type PlainTables, tablesFromRows } from '../../lib/read/rows.ts';
import { asOf, organisation } from './sample.ts';

const policy = definePolicy({ zone: 'UTC' });
const options = { grain: 'month', zone: 'UTC' } as const;
const protect = (rows: PlainTables): Protected => {
  const { tables } = tablesFromRows(rows, { policy });
  return protectTeams(buildFacts(tables, policy, asOf).facts, tables, policy, options);
};
const teams = (fact: Fact | undefined): string[] =>
  Array.from(fact!.dims.team!.codes, code => fact!.dims.team!.values[code]!);
const ticket = (id: number, team: string, agent: string | null, month = '01') => ({
  id: `${id}`,
  opened: `2026-${month}-02T09:00:00Z`,
  team,
  agent,
});
/** A team with that many people, one ticket each. */
const staffed = (team: string, people: number, from: number, month?: string) =>
  Array.from({ length: people }, (_, i) => ticket(from + i, team, `${team}${i}`, month));

describe('teams of few people', () => {
  it('are shown when enough people worked for them', () => {
    const { facts, hidden } = protect({ tickets: [...staffed('red', 3, 0), ...staffed('blue', 5, 10)] });
    expect(hidden).toBe(0);
    expect(new Set(teams(facts.ticket))).toEqual(new Set(['red', 'blue']));
  });

  it('are pooled, and one alone takes the next smallest with it, so that the remainder tells nothing', () => {
    const { facts, hidden } = protect({
      tickets: [...staffed('tiny', 1, 0), ...staffed('small', 4, 10), ...staffed('large', 9, 20)],
    });
    expect(hidden).toBe(2);
    expect(new Set(teams(facts.ticket))).toEqual(new Set([HIDDEN_TEAM, 'large']));
    expect(teams(facts.ticket).filter(team => team === HIDDEN_TEAM)).toHaveLength(5);
    for (const fact of [facts.verdict, facts.exposure]) expect(teams(fact)).not.toContain('tiny');
  });

  it('are pooled until the pool itself has enough people', () => {
    const { facts } = protect({
      tickets: [ticket(0, 'a', 'x'), ticket(1, 'b', 'x'), ...staffed('c', 4, 10), ...staffed('d', 9, 20)],
    });
    expect(new Set(teams(facts.ticket))).toEqual(new Set([HIDDEN_TEAM, 'd']));
  });

  it('are hidden only in the periods in which they are small, in every fact', () => {
    const { facts, hidden } = protect({
      tickets: [
        ...staffed('red', 3, 0, '01'),
        ...staffed('blue', 3, 10, '01'),
        ...staffed('red', 1, 20, '02'),
        ...staffed('blue', 3, 30, '02'),
        ...staffed('green', 3, 40, '02'),
      ],
      moments: [
        { at: '2026-01-05T00:00:00Z', valence: 1, team: 'red' },
        { at: '2026-02-05T00:00:00Z', valence: 1, team: 'red' },
        { at: '2026-02-05T00:00:00Z', valence: 1, team: 'blue' },
        { at: '2026-02-05T00:00:00Z', valence: 1, team: 'green' },
      ],
    });
    expect(hidden).toBe(2);
    expect(teams(facts.moment)).toEqual(['red', HIDDEN_TEAM, HIDDEN_TEAM, 'green']);
  });

  it('are not left alone in a fact in which their companions are missing', () => {
    const { facts } = protect({
      tickets: [...staffed('away', 1, 0, '02'), ...staffed('red', 3, 10), ...staffed('blue', 4, 20)],
      moments: [
        { at: '2026-01-05T00:00:00Z', valence: 1, team: 'away' },
        { at: '2026-01-05T00:00:00Z', valence: 1, team: 'blue' },
      ],
    });
    expect(new Set(teams(facts.moment))).toEqual(new Set([HIDDEN_TEAM]));
  });

  it('are left alone where no person is recorded', () => {
    const rows = { tickets: [ticket(0, 'red', null), ticket(1, 'blue', null)] };
    expect(protect(rows).hidden).toBe(0);
    expect(protect({ tickets: [{ id: '1', opened: '2026-01-02T09:00:00Z', team: 'red' }] }).hidden).toBe(0);
  });

  it('never leave a team on show with fewer people than the policy asks, nor a pool of too few', () => {
    fc.assert(
      fc.property(organisation, rows => {
        const { tables } = tablesFromRows(rows, { policy });
        const plain = buildFacts(tables, policy, asOf).facts;
        const { facts } = protectTeams(plain, tables, policy, options);
        const fact = facts.ticket;
        if (fact === undefined) return;
        const months = compilePeriods('month', 'UTC', Math.min(...fact.at), Math.max(...fact.at));
        const agent = tables.ticket?.columns.agent;
        if (agent?.kind !== 'text') return;
        const people = new Map<string, Set<number>>();
        const pooled = new Map<number, Set<string>>();
        const before = teams(plain.ticket);
        const known = new Set(before.filter((team, i) => team === '' || agent.codes[i] !== 0));
        teams(fact).forEach((team, i) => {
          const month = months.index(fact.at[i]!);
          if (team === '' || !known.has(before[i]!)) return;
          const key = `${month} ${team}`;
          const seen = people.get(key) ?? new Set();
          if (agent.codes[i] !== 0) seen.add(agent.codes[i]!);
          people.set(key, seen);
          if (team === HIDDEN_TEAM) pooled.set(month, (pooled.get(month) ?? new Set()).add(before[i]!));
        });
        const all = new Map<number, Set<string>>();
        before.forEach((team, i) => {
          const month = months.index(fact.at[i]!);
          if (known.has(team)) all.set(month, (all.get(month) ?? new Set()).add(team));
        });
        for (const [key, seen] of people) {
          const [month, team] = [Number(key.split(' ')[0]), key.slice(key.indexOf(' ') + 1)];
          const everything = pooled.get(month)?.size === all.get(month)?.size;
          if (team === HIDDEN_TEAM) {
            expect(everything || seen.size >= 3).toBe(true);
          } else expect(seen.size).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 100 },
    );
  });
});
