import { DURATIONS } from '../cube/grid.ts';
import { OUTCOME } from '../fact/fact.ts';
import type { Policy } from '../policy/policy.ts';
import { kaplanMeier } from '../stats/kaplanMeier.ts';
import type { Lives } from '../stats/riskTable.ts';
import { survivalAt } from '../stats/survivalAt.ts';
import { survivalQuantile } from '../stats/survivalQuantile.ts';
import { type Analysis, analysis, type NoResult } from './analysis.ts';
import {
  clocksOf,
  goalOf,
  needsTickets,
  partsOf,
  STOPPED,
  tiersOf,
  type VerdictRows,
  verdictRows,
} from './verdictRows.ts';

export interface Keepable {
  readonly clock: string;
  readonly tier: string;
  /** Null for all priorities together. */
  readonly priority: string | null;
  /** Share that should meet the target; 0.9 where no goal is known. */
  readonly goal: number;
  readonly goalKnown: boolean;
  /** The target most of these tickets have, ms; null when they differ too much. */
  readonly promised: number | null;
  /** What was kept at the promised target, with open ones counted. */
  readonly keptAtPromised: number | null;
  readonly n: number;
  readonly open: number;
  /** Time by which the goal share is done, ms of the target's own time. */
  readonly time: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Stops of the slider: the time by which each share is done. */
  readonly stops: readonly {
    readonly share: number;
    readonly time: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  /** The clock runs day and night, so that a day of it is 24 hours. */
  readonly roundTheClock?: true;
  readonly reason?: string;
}

const shares = [0.5, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99];
const fewest = 20;
const many = 20_000;
const defaultGoal = 0.9;

/** What time frame could we promise and keep? */
export const keepable: Analysis<readonly Keepable[]> = analysis({
  id: 'keepable',
  title: 'The target you could keep',
  question: 'What time frame could we promise, going by what we deliver?',
  definition:
    'Time by which the goal share of tickets is done (Kaplan–Meier with log-log range), open ones counted, pauses and closed hours as the target counts them; per tier, and per tier and priority, from 20 tickets on; above 20,000 tickets read to ±0.5%.',
  source: 'Kaplan & Meier 1958',
  tables: ['verdict'],
  slices: [],
  staff: 'none',
  run: (context): readonly Keepable[] | NoResult => {
    if (context.facts.verdict === undefined) return { reason: needsTickets };
    const out: Keepable[] = [];
    for (const clock of clocksOf(context)) {
      const v = verdictRows(context, clock);
      if (v === null) continue;
      const always = runsAlways(context.policy, clock);
      const rows = v.rows.filter(i => v.outcome[i] !== OUTCOME.excluded && Number.isFinite(v.target[i]!));
      const byTier = partsOf(v, 'tier', rows);
      for (const tier of tiersOf(context)) {
        const own = byTier.get(tier) ?? new Uint32Array(0);
        const byPriority = partsOf(v, 'priority', own);
        const priorities = [...byPriority.keys()].filter(p => p !== '').sort();
        for (const priority of [null, ...(priorities.length > 1 ? priorities : [])]) {
          const part = priority === null ? own : byPriority.get(priority)!;
          if (part.length < fewest) continue;
          const goal = goalOf(context, clock, tier, priority);
          out.push({
            clock,
            tier,
            priority,
            ...keepableOf(v, part, goal, context.policy.level),
            ...(always ? { roundTheClock: true } : {}),
          });
        }
      }
    }
    return out.length === 0 ? { reason: `needs ${fewest} tickets with a target in a tier` } : out;
  },
});

/** Whatever calendar a ticket has, none ever closes. */
function runsAlways({ clocks, calendars }: Policy, clock: string): boolean {
  if (clocks[clock]?.time === 'calendar') return true;
  return Object.values(calendars).every(({ versions }) =>
    versions.every(
      ({ week, replaced, breaks, holidays }) =>
        replaced.length + breaks.length + holidays.length === 0 &&
        week.every(day => day.some(({ start, end }) => start === 0 && end >= 1440)),
    ),
  );
}

function keepableOf(
  v: VerdictRows,
  rows: Uint32Array,
  known: number | null,
  level: number,
): Omit<Keepable, 'clock' | 'tier' | 'priority'> {
  const goal = known === null || known >= 1 ? defaultGoal : known;
  const curve = kaplanMeier(livesOf(v, rows), { level });
  const at = (share: number) => {
    const { value, low, high, reason } = survivalQuantile(curve, share);
    return { time: value, low, high, reason };
  };
  const wanted = at(goal);
  const promised = usual(v.target, rows);
  const done = promised === null ? null : survivalAt(curve, promised).value;
  return {
    goal,
    goalKnown: known !== null && known < 1,
    promised,
    keptAtPromised: done === null ? null : 1 - done,
    n: curve.n,
    open: curve.open,
    time: wanted.time,
    low: wanted.low,
    high: wanted.high,
    stops: shares.map(share => {
      const { time, low, high } = at(share);
      return { share, time, low, high };
    }),
    ...(wanted.reason === undefined ? {} : { reason: wanted.reason }),
  };
}

/** As they are; very many are read off the same one-percent steps as the cells. */
function livesOf(v: VerdictRows, rows: Uint32Array): Lives {
  const n = rows.length;
  if (n <= many) {
    return {
      time: new Float64Array(n).map((_, k) => Math.max(0, v.elapsed[rows[k]!]!)),
      event: new Uint8Array(n).map((_, k) => (v.state[rows[k]!] === STOPPED ? 1 : 0)),
    };
  }
  const zeros = new Float64Array(DURATIONS.size);
  const [events, open] = [zeros.slice(), zeros.slice()];
  for (let k = 0; k < n; k++) {
    const i = rows[k]!;
    const bin = DURATIONS.bin(Math.max(0, v.elapsed[i]!));
    if (v.state[i] === STOPPED) events[bin]!++;
    else open[bin]!++;
  }
  return { grid: DURATIONS, entered: zeros, competing: zeros, events, open };
}

/** The value that more than half of some rows share; null otherwise. */
function usual(values: ArrayLike<number>, rows: Uint32Array): number | null {
  // Votes that cancel each other leave the only value that can have more than half.
  let [candidate, votes] = [Number.NaN, 0];
  for (let k = 0; k < rows.length; k++) {
    const value = values[rows[k]!]!;
    if (votes === 0) candidate = value;
    votes += value === candidate ? 1 : -1;
  }
  let n = 0;
  for (let k = 0; k < rows.length; k++) if (values[rows[k]!] === candidate) n++;
  return n > rows.length / 2 ? candidate : null;
}
