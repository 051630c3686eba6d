import { normalTwoSided } from '../../stats/normal.ts';
import { trend } from '../trend.ts';
import { english as w } from '../words.ts';
import type { FindingRule, Test } from './rule.ts';

/** The newest judged period of a whole-organisation figure lies outside its usual range. */
export const lastPoint: FindingRule = {
  id: 'last-point',
  page: 'promises',
  says: 'The newest period of a figure for the whole organisation lies outside its usual range.',
  tests: report =>
    report.data.measures
      .filter(m => m.off === undefined && m.better !== 'neither')
      .flatMap((m): Test[] => {
        const t = trend(report, m.id);
        const last = t.points.filter(p => p.counts).at(-1);
        if (t.usual === null || last === undefined) return [];
        const value = last.estimate.value!;
        const { mean, high } = t.usual;
        // The usual range is mean ± 2.66 mean moving ranges, that is three standard deviations.
        const z = high > mean ? (value - mean) / ((high - mean) / 3) : 0;
        const good = value > mean === (m.better === 'higher');
        return [
          {
            p: normalTwoSided(z),
            matters: last.rule === 'outside',
            finding: ({ certainty }) => ({
              id: `last-point/${m.id}`,
              page: pageOf(m.id),
              tone: good ? 'improvement' : 'concern',
              sentence: `${m.title}: ${w.value(value, m.unit)} ${w.when(last.period)}, outside the usual range of ${w.value(t.usual!.low, m.unit)} to ${w.value(high, m.unit)}.`,
              certainty,
              action: good
                ? 'Find out what was different, and keep it.'
                : 'Find out what was different in that period before changing anything.',
              evidence: { measure: m.id, selection: { period: last.period }, estimate: last.estimate },
              weight: (good ? 15 : 30) + Math.min(10, Math.abs(z)),
            }),
          },
        ];
      }),
};

function pageOf(measure: string): 'promises' | 'complaints' | 'moments' {
  if (/complaint/.test(measure)) return 'complaints';
  return /ratio|thanks|extra|satisfaction/.test(measure) ? 'moments' : 'promises';
}
