import { sum, type Tally } from '../cube/tally.ts';
import { type Measure, measure } from './measure.ts';
import { share } from './share.ts';

const column = (name: 'met' | 'missed'): Tally<number> =>
  sum('counted', name, f => {
    const of = f.cols[name]!;
    return i => of[i]! || 0;
  });
const met: Tally<number> = column('met');
const missed: Tally<number> = column('missed');
/** Totals of figures that do not say how many of them met the target: absent, not 0. */
const unsaid: Tally<number> = sum('counted', 'unsaid', f => {
  const { total, met: good } = f.cols;
  return i => (Number.isNaN(good![i]!) ? total![i]! || 0 : 0);
});

/** Row 1 over figures that somebody else counted. */
export const countedAttainment: Measure<{ met: typeof met; missed: typeof missed; unsaid: typeof unsaid }> =
  measure({
    id: 'attainment-counted',
    title: 'Targets met, from counted figures',
    question: 'What share met the target, by the counts we were given?',
    definition:
      'Sum of met ÷ sum of (met + missed). Counts are pooled, so that a large unit weighs more than a small one; percentages of rows are never averaged. Totals that do not say how many were met are counted as unknown. Range: Wilson.',
    source: 'Wilson 1927',
    unit: 'share',
    better: 'higher',
    kind: 'share',
    tallies: { met, missed, unsaid },
    estimate: (t, { level }) => ({
      ...share(
        t.met,
        t.met + t.missed,
        level,
        'counted cases',
        t.unsaid > 0 ? 'the figures do not say how many met the target' : 'no counted cases',
      ),
      unknown: t.unsaid,
      counts: { met: t.met, missed: t.missed },
    }),
  });
