import type { GoalInfo, ReportData, Selection } from './report.ts';

/** The goal that holds for a figure: the most specific one that matches, later ones win ties; null when none does. */
export function goalFor(
  data: Pick<ReportData, 'goals' | 'measures'>,
  measure: string,
  selection: Selection,
): GoalInfo | null {
  const pins = data.measures.find(m => m.id === measure)?.pin ?? {};
  const at = (dim: string): string | null => {
    const value = selection[dim] ?? pins[dim];
    return value === undefined
      ? null
      : typeof value === 'string'
        ? value
        : value.length === 1
          ? value[0]!
          : null;
  };
  let best: GoalInfo | null = null;
  let most = -1;
  for (const goal of data.goals) {
    if (goal.measure !== measure) continue;
    const wanted = [goal.clock, goal.tier, goal.priority];
    const given = [at('clock'), at('tier'), at('priority')];
    if (!wanted.every((w, i) => w === null || w === given[i])) continue;
    const specific = wanted.filter(w => w !== null).length;
    if (specific >= most) {
      best = goal;
      most = specific;
    }
  }
  return best;
}
