import { normalTwoSided } from '../../stats/normal.ts';
import type { TrendPoint } from '../judge.ts';
import type { MeasureInfo } from '../report.ts';
import { type Trend, trend } from '../trend.ts';
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
        const judged = t.points.filter(p => p.counts);
        const last = judged.at(-1);
        if (t.usual === null || last === undefined) return [];
        const value = last.estimate.value!;
        const { mean, high } = t.usual;
        // The usual range is mean ± 2.66 mean moving ranges, that is three standard deviations.
        const z = high > mean ? (value - mean) / ((high - mean) / 3) : 0;
        const from = begun(judged, mean);
        const good = value > mean === (m.better === 'higher');
        return [
          {
            p: normalTwoSided(z),
            matters: last.rule === 'outside',
            finding: ({ certainty }) => ({
              id: `last-point/${m.id}`,
              page: pageOf(m.id),
              tone: good ? 'improvement' : 'concern',
              sentence: `${m.title}: ${course(judged, t.usual!, m)}.`,
              certainty,
              action: good
                ? `Find out what changed ${w.when(from.period)}, and keep it.`
                : `Find out what changed ${w.when(from.period)} before you change anything.`,
              told: {
                rule: 'last-point',
                values: {
                  measure: m.id,
                  unit: m.unit,
                  max: m.scale?.max ?? null,
                  good,
                  above: value > mean,
                  value,
                  period: last.period,
                  since: from.period,
                  outside: judged.slice(judged.indexOf(from)).every(p => p.rule === 'outside'),
                  low: t.usual!.low,
                  high: t.usual!.high,
                },
              },
              evidence: { measure: m.id, selection: { period: last.period }, estimate: last.estimate },
              weight: (good ? 15 : 30) + Math.min(10, Math.abs(z)),
            }),
          },
        ];
      }),
};

type Usual = NonNullable<Trend['usual']>;

/** Where the last run of points that are a real change, all on one side of the mean, began. */
function begun(judged: readonly TrendPoint[], mean: number): TrendPoint {
  const last = judged.at(-1)!;
  const above = last.estimate.value! > mean;
  const before = judged.findLastIndex(p => p.rule === null || p.estimate.value! > mean !== above);
  return judged[before + 1] ?? last;
}

/** Where the newest point lies, and since when it is so. */
function course(judged: readonly TrendPoint[], usual: Usual, { unit, scale }: MeasureInfo): string {
  const last = judged.at(-1)!;
  const from = begun(judged, usual.mean);
  const above = last.estimate.value! > usual.mean;
  const side = above ? 'above' : 'below';
  const range = `its usual range of ${w.value(usual.low, unit)} to ${w.value(usual.high, unit)}`;
  const newest = `${w.value(last.estimate.value!, unit, scale?.max)} ${w.when(last.period)}`;
  if (from === last) return `${newest}, ${side} ${range}`;
  const run = judged.slice(judged.indexOf(from));
  return run.every(p => p.rule === 'outside')
    ? `${side} ${range} since ${w.period(from.period)}; ${newest}`
    : `${above ? 'higher' : 'lower'} than usual since ${w.period(from.period)}; ${newest}, ${side} ${range}`;
}

function pageOf(measure: string): 'promises' | 'complaints' | 'moments' {
  if (/complaint/.test(measure)) return 'complaints';
  return /ratio|thanks|extra|satisfaction/.test(measure) ? 'moments' : 'promises';
}
