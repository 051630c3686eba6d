import { goalFor } from '../goal.ts';
import { english as w } from '../words.ts';
import { sameWay, shareChange } from './change.ts';
import { ofAll, ofAllSaid } from './ofAll.ts';
import type { FindingRule, Test } from './rule.ts';
import { besideTheRest, clocks, clockWords, explained, named, since, WHOLE_TIER } from './series.ts';

const least = 0.05;

/** A tier keeps its promises less often (or more often) than it did, and the other tiers do not. */
export const tierSlips: FindingRule = {
  id: 'tier-slips',
  page: 'promises',
  says: 'A tier meets its targets less often, or more often, than it did, beyond what happened in the other tiers.',
  tests: report =>
    clocks(report).flatMap(clock =>
      named(report, 'attainment', 'tier').flatMap((tier): Test[] => {
        const change = shareChange(besideTheRest(report, 'attainment', { tier }, { clock }));
        if (change === null) return [];
        const worse = change.after < change.before;
        const what = clock === 'resolution' ? 'targets' : `${clockWords(clock)} targets`;
        const goal = goalFor(report.data, 'attainment', { clock, tier });
        const who = tier === WHOLE_TIER ? '' : `${tier} `;
        const begins =
          tier === WHOLE_TIER
            ? `${clock === 'resolution' ? 'Targets' : `Targets for ${clockWords(clock)}`} are met`
            : `The ${tier} tier meets its ${what}`;
        const selection = { clock, tier, ...since(report, change.from) };
        const share = worse && tier !== WHOLE_TIER ? ofAll(report, selection, 'tier') : null;
        return [
          {
            p: change.p,
            matters: Math.abs(change.after - change.before) >= least && sameWay(change),
            folds: worse
              ? [
                  `goal-missed/${clock}/${tier}`,
                  ...(clock === 'resolution' ? [`tier-order/${tier}`] : []),
                  ...explained(clock),
                ]
              : [],
            finding: ({ certainty }) => ({
              id: `tier-slips/${clock}/${tier}`,
              page: 'promises',
              tone: worse ? 'concern' : 'improvement',
              sentence: `${begins} ${worse ? 'less' : 'more'} often: ${w.percent(change.after)} since ${w.period(change.from)}, ${w.percent(change.before)} before${goal === null ? '' : `; the goal is ${w.percent(goal.share, 0)}`}.`,
              certainty: `${certainty}${ofAllSaid(share, change.from, tier)}`,
              action: worse
                ? `Find out what has made ${who}tickets late since ${w.period(change.from)}. If the promised time cannot be kept, agree a longer one with these clients; until then, tell them before a target is missed.`
                : `Find out what was done differently${tier === WHOLE_TIER ? '' : ` for ${tier} clients`}, and keep it.`,
              told: {
                rule: 'tier-slips',
                values: {
                  clock,
                  tier: tier === WHOLE_TIER ? null : tier,
                  worse,
                  now: change.after,
                  since: change.from,
                  before: change.before,
                  goal: goal?.share ?? null,
                  ofAll: share,
                },
              },
              evidence: {
                measure: 'attainment',
                selection,
                estimate: report.select(selection).estimate('attainment'),
              },
              weight: 50 + 100 * Math.abs(change.shift) - (worse ? 0 : 25),
            }),
          },
        ];
      }),
    ),
};
