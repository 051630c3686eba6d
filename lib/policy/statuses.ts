import type { PolicyLog } from './log.ts';
import type { StatusPolicy } from './policy.ts';
import { type Got, list, record, type Shape, type Shapes, text } from './shape.ts';
import { type Tree, under } from './tree.ts';

const words = (about: string): Shape<readonly string[]> => list(about, text('a status'));

const fields: Shapes<StatusPolicy> = {
  paused: words('statuses during which clocks stand still'),
  resolved: words('statuses of a solved ticket'),
  closed: words('statuses of a closed ticket'),
  cancelled: words('statuses of a withdrawn ticket'),
  duplicate: words('statuses of a duplicate'),
};
export const statusesShape: Shape<Got<Shapes<StatusPolicy>>> = record('what statuses mean', fields);

export function buildStatuses(
  got: Got<Shapes<StatusPolicy>> | undefined,
  tree: Tree,
  log: PolicyLog,
): StatusPolicy {
  const statuses = {
    paused: lower(
      got?.paused ?? [
        'on hold',
        'pending',
        'waiting',
        'waiting for client',
        'waiting for customer',
        'awaiting user info',
      ],
    ),
    resolved: lower(got?.resolved ?? ['resolved', 'solved', 'done', 'fixed']),
    closed: lower(got?.closed ?? ['closed', 'complete', 'completed']),
    cancelled: lower(got?.cancelled ?? ['cancelled', 'canceled', 'withdrawn', 'rejected']),
    duplicate: lower(got?.duplicate ?? ['duplicate', 'merged']),
  };
  const meant = new Map<string, string>();
  for (const [meaning, values] of Object.entries(statuses)) {
    if (got?.[meaning as keyof typeof statuses] === undefined) continue;
    for (const value of values) {
      const before = meant.get(value);
      if (before !== undefined) {
        const twice = before === meaning ? 'twice' : `${before} and ${meaning}`;
        log.refuse(
          under(tree, meaning),
          'status-twice',
          `The status ${value} is listed as ${twice}.`,
          'List each status once.',
          value,
        );
      }
      meant.set(value, meaning);
    }
  }
  // A status that the policy gives a meaning loses the one that it would have by default.
  const kept = Object.entries(statuses).map(([meaning, values]) => [
    meaning,
    values.filter(value => (meant.get(value) ?? meaning) === meaning),
  ]);
  return Object.fromEntries(kept) as unknown as StatusPolicy;
}

/** Values that are compared without regard to case. */
export function lower(values: readonly string[]): readonly string[] {
  return values.map(value => value.trim().toLowerCase());
}
