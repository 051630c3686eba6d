import { dimension, NONE } from '../fact/column.ts';
import { type Fact, type FactName, type Facts, NOT_RECORDED } from '../fact/fact.ts';
import type { Policy } from '../policy/policy.ts';
import { byCodePoint } from '../table/order.ts';
import type { Tables } from '../table/table.ts';
import { periodColumn, periodsOf } from './build.ts';
import type { Grain } from './period.ts';

/** The team of rows whose own team may not be shown in that period. */
export const HIDDEN_TEAM = '(not shown)';

export interface Protected {
  readonly facts: Facts;
  /** How many team × period cells are not shown. */
  readonly hidden: number;
  /** Teams that are not shown in some period, each with the periods in which it is. */
  readonly small: Readonly<Record<string, readonly string[]>>;
}

/**
 * Where a team is small, its figures are its members' figures: teams that fewer than `minimumHandlers` people worked
 * for in a period are pooled as `(not shown)` in that period, in every fact.
 *
 * A single team in the pool could be worked out as the remainder, so further teams join, smallest first, until the
 * pool has two teams and enough people. Teams of which no person is ever recorded are left as they are, and so are
 * figures counted elsewhere.
 */
export function protectTeams(
  facts: Facts,
  tables: Tables,
  policy: Policy,
  options: { readonly grain: Grain; readonly zone: string },
): Protected {
  const agent = tables.ticket?.columns.agent;
  if (agent?.kind !== 'text') return { facts, hidden: 0, small: {} };
  const agentOf = (ticket: number): number => (ticket === NONE ? 0 : agent.codes[ticket]!);
  const minimum = policy.privacy.minimumHandlers;
  const named = (Object.keys(facts) as FactName[]).filter(
    name => name !== 'counted' && facts[name]?.dims.team !== undefined,
  );
  const periods = periodsOf(
    named.map(name => facts[name]),
    options.grain,
    options.zone,
  );
  const seen = named.map(name => handlersOf(facts[name]!, periodColumn(facts[name]!, periods), agentOf));
  const known = new Set(seen.flatMap(s => [...s.known]));
  const byPeriod = new Map<string, Set<string>>();
  for (const { cells } of seen) {
    for (const [period, teams] of cells) {
      const all = byPeriod.get(period) ?? new Set();
      for (const team of teams.keys()) if (team === NOT_RECORDED || known.has(team)) all.add(team);
      byPeriod.set(period, all);
    }
  }
  const hide = new Map<string, ReadonlySet<string>>();
  let hidden = 0;
  for (const [period, teams] of byPeriod) {
    const there = seen.map(s => ({ tickets: s.tickets, people: s.cells.get(period) ?? nobody }));
    const pool = poolOf([...teams], there, minimum);
    hidden += pool.size - (pool.has(NOT_RECORDED) ? 1 : 0);
    if (pool.size > 0) hide.set(period, pool);
  }
  if (hidden === 0) return { facts, hidden, small: {} };
  const out: Partial<Record<FactName, Fact>> = { ...facts };
  for (const name of named) {
    const fact = facts[name]!;
    out[name] = recode(fact, periodColumn(fact, periods), hide);
  }
  return { facts: out, hidden, small: smallTeams(seen, hide) };
}

function smallTeams(
  seen: readonly Handlers[],
  hide: ReadonlyMap<string, ReadonlySet<string>>,
): Protected['small'] {
  const names = new Set([...hide.values()].flatMap(pool => [...pool]));
  names.delete(NOT_RECORDED);
  const there = (team: string): string[] => [
    ...new Set(seen.flatMap(s => [...s.cells].flatMap(([when, teams]) => (teams.has(team) ? [when] : [])))),
  ];
  return Object.fromEntries(
    [...names].sort(byCodePoint).map(team => [
      team,
      there(team)
        .filter(when => when !== '' && hide.get(when)?.has(team) !== true)
        .sort(),
    ]),
  );
}

const nobody: There['people'] = new Map();

type Cells = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;

interface Handlers {
  /** Period → team → people. */
  readonly cells: Cells;
  /** Teams of which some person is recorded. */
  readonly known: ReadonlySet<string>;
  /** Every row of the fact is of a ticket, so that its people are known. */
  readonly tickets: boolean;
}

function handlersOf(fact: Fact, period: Fact['dims'][string], agentOf: (ticket: number) => number): Handlers {
  const team = fact.dims.team!;
  const tickets = fact.name === 'ticket' || fact.name === 'verdict' || fact.name === 'course';
  const ticket = fact.name === 'ticket' ? null : fact.cols.ticket;
  const width = team.values.length;
  // Sets per cell; the person of the row before in a cell is skipped without asking the set.
  const people: (Set<number> | undefined)[] = new Array(width * period.values.length).fill(undefined);
  const last = new Uint32Array(people.length);
  for (let i = 0; i < fact.length; i++) {
    const cell = period.codes[i]! * width + team.codes[i]!;
    let set = people[cell];
    if (set === undefined) {
      set = new Set();
      people[cell] = set;
    }
    if (!tickets) continue;
    const who = agentOf(ticket === null || ticket === undefined ? i : ticket[i]!);
    if (who === 0 || who === last[cell]) continue;
    last[cell] = who;
    set.add(who);
  }
  const cells = new Map<string, Map<string, Set<number>>>();
  const known = new Set<string>();
  for (const [cell, set] of people.entries()) {
    if (set === undefined) continue;
    const name = team.values[cell % width]!;
    const when = period.values[Math.floor(cell / width)]!;
    if (set.size > 0 && name !== NOT_RECORDED) known.add(name);
    const teams = cells.get(when) ?? new Map<string, Set<number>>();
    teams.set(name, set);
    cells.set(when, teams);
  }
  return { cells, known, tickets };
}

/** Who was there in one period, according to one fact. */
interface There {
  readonly tickets: boolean;
  readonly people: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The teams of one period that must be pooled, so that in no fact a small one is alone, or is a remainder of too few. */
function poolOf(teams: readonly string[], facts: readonly There[], minimum: number): ReadonlySet<string> {
  const sizes = new Map(
    teams.map(team => {
      // Rows without a team are nobody's own; they join the pool last, where there is nobody else to hide among.
      if (team === NOT_RECORDED) return [team, Number.POSITIVE_INFINITY];
      const own = facts.filter(f => f.tickets && f.people.has(team)).map(f => f.people.get(team)!.size);
      return [team, own.length === 0 ? 0 : Math.min(...own)];
    }),
  );
  const order = [...teams].sort((a, b) => sizes.get(a)! - sizes.get(b)! || (a < b ? -1 : 1));
  const pool = new Set(order.filter(team => sizes.get(team)! < minimum));
  const safe = ({ tickets, people }: There): boolean => {
    const pooled = [...pool].filter(team => people.has(team));
    if (pooled.every(team => sizes.get(team)! >= minimum)) return true;
    const all = new Set(pooled.flatMap(team => [...people.get(team)!]));
    return pooled.length >= 2 && (!tickets || all.size >= minimum);
  };
  for (const team of order) {
    if (facts.every(safe)) break;
    pool.add(team);
  }
  return pool;
}

function recode(
  fact: Fact,
  period: Fact['dims'][string],
  hide: ReadonlyMap<string, ReadonlySet<string>>,
): Fact {
  const team = fact.dims.team!;
  const hiddenCode = team.values.length;
  const pools = period.values.map(when => {
    const pool = hide.get(when);
    return pool === undefined ? null : team.values.map(name => pool.has(name));
  });
  const codes = new Uint32Array(fact.length);
  for (let i = 0; i < fact.length; i++) {
    const code = team.codes[i]!;
    codes[i] = pools[period.codes[i]!]?.[code] === true ? hiddenCode : code;
  }
  return { ...fact, dims: { ...fact.dims, team: dimension([...team.values, HIDDEN_TEAM], codes) } };
}
