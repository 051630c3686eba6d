import type { Policy, Target } from '../policy/policy.ts';
import { plainWord } from './history.ts';

/**
 * The target that holds: the one that names most of tier, priority and kind; of equals the one in force for the
 * later `from`, then the one written last. Effective dates look at the ticket's opening, so history stays true.
 */
export function targetFinder(
  policy: Policy,
  clock: string,
): (tier: string, priority: string, kind: string, opened: number) => Target | null {
  const all = policy.targets.filter(t => t.clock === clock);
  const ranked = all
    .map((target, order) => ({
      target,
      order,
      named: named(target),
      from: target.from ?? Number.NEGATIVE_INFINITY,
    }))
    .sort((a, b) => b.named - a.named || compare(b.from, a.from) || b.order - a.order)
    .map(({ target }) => ({
      target,
      tier: word(target.tier),
      priority: word(target.priority),
      kind: word(target.kind),
    }));
  const memo = new Map<string, Map<string, Map<string, readonly Target[]>>>();
  const matchingOf = (tier: string, priority: string, kind: string): readonly Target[] => {
    const byKind = inner(inner(memo, tier), priority);
    let matching = byKind.get(kind);
    if (!matching) {
      const [t, p, k] = [plainWord(tier), plainWord(priority), plainWord(kind)];
      matching = ranked
        .filter(
          r =>
            (r.tier === null || r.tier === t) &&
            (r.priority === null || r.priority === p) &&
            (r.kind === null || r.kind === k),
        )
        .map(r => r.target);
      byKind.set(kind, matching);
    }
    return matching;
  };
  return (tier, priority, kind, opened) => {
    const matching = matchingOf(tier, priority, kind);
    for (const target of matching) {
      if ((target.from === null || opened >= target.from) && (target.until === null || opened < target.until))
        return target;
    }
    return null;
  };
}

function inner<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = map.get(key);
  if (known) return known;
  const made = new Map<string, V>();
  map.set(key, made);
  return made;
}

const word = (text: string | null): string | null => (text === null ? null : plainWord(text));
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

function named(target: Target): number {
  return Number(target.tier !== null) + Number(target.priority !== null) + Number(target.kind !== null);
}
