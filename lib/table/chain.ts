/** A change from one value to another. */
export interface ValueStep {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Changes of one thing in the order in which they can have happened, whatever order they came in.
 *
 * By time; and where several carry the same stamp (a source that writes whole minutes), so that each begins with the
 * value at which the one before it ended. What cannot be joined up keeps the order of its values.
 *
 * @example
 * import { chained } from './chain.ts';
 * chained([{ at: 5, from: 'active', to: 'waiting' }, { at: 5, from: 'new', to: 'active' }]).map(s => s.to) // → ['active', 'waiting']
 */
export function chained<S extends ValueStep>(steps: readonly S[]): S[] {
  const sorted = [...steps].sort(byTimeAndValue);
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && sorted[end]!.at === sorted[i]!.at) end++;
    if (end - i > 1) {
      const before = i > 0 ? sorted[i - 1]!.to : null;
      joinedUp(sorted.slice(i, end), before).forEach((step, k) => {
        sorted[i + k] = step;
      });
    }
    i = end;
  }
  return sorted;
}

const byTimeAndValue = (a: ValueStep, b: ValueStep): number =>
  a.at - b.at || compare(a.from, b.from) || compare(a.to, b.to);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Enough for any minute of a person's work; beyond it (a machine that flickers) the search would not end. */
const most = 8;

/** Every step begins where the one before ended, starting from the value in force, if there is such an order. */
function joinedUp<S extends ValueStep>(steps: readonly S[], before: string | null): readonly S[] {
  if (steps.length > most) return steps;
  const start = before ?? opening(steps);
  return walk(steps, start) ?? steps;
}

/** The value that is left more often than it is entered: where a chain of unknown past must begin. */
function opening(steps: readonly ValueStep[]): string {
  const left = steps.find(
    ({ from }) => steps.filter(s => s.from === from).length > steps.filter(s => s.to === from).length,
  );
  return (left ?? steps[0]!).from;
}

function walk<S extends ValueStep>(steps: readonly S[], from: string): readonly S[] | null {
  if (steps.length === 0) return [];
  for (const [i, step] of steps.entries()) {
    if (step.from !== from) continue;
    const rest = walk(
      steps.filter((_, k) => k !== i),
      step.to,
    );
    if (rest !== null) return [step, ...rest];
  }
  return null;
}
