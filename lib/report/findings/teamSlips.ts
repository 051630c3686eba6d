import { english as w } from '../words.ts';
import { sameWay, shareChange } from './change.ts';
import { ofAll, ofAllSaid } from './ofAll.ts';
import type { FindingRule, Test } from './rule.ts';
import { besideTheRest, clocks, clockWords, explained, named, since } from './series.ts';

const least = 0.08;

/** A team keeps its promises less often than it did, and the other teams do not. */
export const teamSlips: FindingRule = {
  id: 'team-slips',
  page: 'promises',
  says: 'A team meets its targets less often, or more often, than it did, beyond what happened in the other teams.',
  tests: report =>
    clocks(report).flatMap(clock =>
      named(report, 'attainment', 'team').flatMap((team): Test[] => {
        const change = shareChange(besideTheRest(report, 'attainment', { team }, { clock }));
        if (change === null) return [];
        const worse = change.after < change.before;
        const what = clock === 'resolution' ? 'targets' : `${clockWords(clock)} targets`;
        const selection = { clock, team, ...since(report, change.from) };
        const share = worse ? ofAll(report, selection, 'team') : null;
        return [
          {
            p: change.p,
            matters: Math.abs(change.after - change.before) >= least && sameWay(change),
            folds: worse ? explained(clock) : [],
            finding: ({ certainty }) => ({
              id: `team-slips/${clock}/${team}`,
              page: 'promises',
              tone: worse ? 'concern' : 'improvement',
              sentence: `${team} meets its ${what} ${worse ? 'less' : 'more'} often: ${w.percent(change.after)} since ${w.period(change.from)}, ${w.percent(change.before)} before.`,
              certainty: `${certainty}${ofAllSaid(share, change.from, team)}`,
              action: worse
                ? `Ask the people of ${team} what changed ${w.when(change.from)}: more work, other work, or fewer hands. Then decide what to change.`
                : `Find out what ${team} did differently and offer it to the others.`,
              told: {
                rule: 'team-slips',
                values: {
                  clock,
                  team,
                  worse,
                  now: change.after,
                  since: change.from,
                  before: change.before,
                  ofAll: share,
                },
              },
              evidence: {
                measure: 'attainment',
                selection,
                estimate: report.select(selection).estimate('attainment'),
              },
              weight: 38 + 60 * Math.abs(change.shift) - (worse ? 0 : 20),
            }),
          },
        ];
      }),
    ),
};
