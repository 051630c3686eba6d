import type { Policy } from '../policy/policy.ts';
import type { Assumption } from '../table/fault.ts';
import { english as w } from './words.ts';

/** A team's figure that leaves out some of its periods must say so; `hidden` team-periods are. */
export function smallTeams(hidden: number, grain: string, policy: Policy): readonly Assumption[] {
  if (hidden === 0) return [];
  const times = hidden === 1 ? 'Once' : `${w.number(hidden)} times`;
  return [
    {
      id: 'small-teams',
      text: `${times} the ${grain} of a team is counted as “not shown”, to protect people: fewer than ${policy.privacy.minimumHandlers} handled its tickets then, or it hides a team where that is so. Figures of the team leave it out; those of the whole and of tiers do not.`,
      remedy: 'Merge small teams in the column team, or read the figures by tier.',
    },
  ];
}
