import type { Estimate } from '../measure/estimate.ts';
import { type Analysis, type AnalysisContext, analysis, type NoResult } from './analysis.ts';
import { clocksOf, goalOf, needsTickets, tiersOf } from './verdictRows.ts';

export interface Budget {
  readonly clock: string;
  /** Null for the goal of all tiers together. */
  readonly tier: string | null;
  readonly goal: number;
  readonly long: BudgetWindow;
  readonly short: BudgetWindow;
  /** Both windows burn faster than the goal allows. */
  readonly burning: boolean;
}

export interface BudgetWindow {
  readonly from: string;
  readonly to: string;
  /** Misses that the goal allows among the targets met or missed. */
  readonly allowed: number;
  readonly spent: number;
  readonly left: number;
  /** Misses as a multiple of what the goal allows: 1 spends the budget exactly. */
  readonly burn: number | null;
  readonly estimate: Estimate;
}

const longWindow = 12;
const shortWindow = 2;

/** How many misses does the goal still allow, and how fast are they being spent? */
export const errorBudget: Analysis<readonly Budget[]> = analysis({
  id: 'error-budget',
  title: 'Room for misses',
  question: 'How many misses does the goal still allow, and how fast do we spend them?',
  definition:
    'Allowed = (1 − goal) × targets met or missed; spent = missed; burn = share missed ÷ (1 − goal). Over the last 12 periods and over the last 2, those not over yet left out. Burning: both above 1.',
  source: 'Goodwill’s own definition',
  tables: ['verdict'],
  slices: [],
  staff: 'none',
  run: (context): readonly Budget[] | NoResult => {
    if (context.facts.verdict === undefined) return { reason: needsTickets };
    if (!context.policy.goals.some(g => g.measure === 'attainment')) {
      return { reason: 'needs a goal: write goals: 95% in the policy' };
    }
    const over = context.periods.filter(p => p.until <= context.asOf + 1);
    if (over.length === 0) return { reason: 'no period is over yet' };
    const budgets = clocksOf(context).flatMap(clock =>
      [null, ...tiersOf(context)].flatMap((tier): Budget[] => {
        const goal = goalOf(context, clock, tier, null);
        if (goal === null || goal >= 1) return [];
        const labels = over.map(p => p.label);
        const long = window(context, clock, tier, goal, labels.slice(-longWindow));
        const short = window(context, clock, tier, goal, labels.slice(-shortWindow));
        return [{ clock, tier, goal, long, short, burning: (long.burn ?? 0) > 1 && (short.burn ?? 0) > 1 }];
      }),
    );
    return budgets.length === 0
      ? { reason: 'no goal below 100% matches a clock and tier of the data' }
      : budgets;
  },
});

function window(
  { estimate }: AnalysisContext,
  clock: string,
  tier: string | null,
  goal: number,
  labels: readonly string[],
): BudgetWindow {
  const [from, to] = [labels[0]!, labels.at(-1)!];
  const e = estimate('attainment', { clock, from, to, ...(tier === null ? {} : { tier }) });
  const spent = e.counts?.missed ?? 0;
  // Rounded at the twelfth digit, so that 0.05 × 20 allows one miss and not a hair more.
  const allowed = Math.round((1 - goal) * e.n * 1e12) / 1e12;
  const burn = e.n === 0 ? null : Math.round((spent / e.n / (1 - goal)) * 1e12) / 1e12;
  return { from, to, allowed, spent, left: allowed - spent, burn, estimate: e };
}
