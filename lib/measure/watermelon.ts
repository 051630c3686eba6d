import { count, type Tally } from '../cube/tally.ts';
import { OUTCOME } from '../fact/fact.ts';
import { association } from '../stats/association.ts';
import { kappa } from '../stats/kappa.ts';
import { type Estimate, nothing } from './estimate.ts';
import { type Measure, measure } from './measure.ts';
import { share } from './share.ts';

const labels = [
  'metSatisfied',
  'metUnsatisfied',
  'missedSatisfied',
  'missedUnsatisfied',
  'metUnknown',
  'missedUnknown',
] as const;
const bySatisfaction: Tally<Record<(typeof labels)[number], number>> = count(
  'verdict',
  'by satisfaction',
  labels,
  f => {
    const { outcome, satisfied } = f.cols;
    return i => {
      const late = outcome![i] === OUTCOME.missed ? 1 : 0;
      if (outcome![i] !== OUTCOME.met && late === 0) return -1;
      if (satisfied![i] === -1) return 4 + late;
      return 2 * late + (satisfied![i] === 1 ? 0 : 1);
    };
  },
);

/** Row 9: green outside, red inside. */
export const watermelon: Measure<{ bySatisfaction: typeof bySatisfaction }> = measure({
  id: 'watermelon',
  title: 'Target met, client not satisfied',
  question: 'When we met the target, how often was the client not satisfied all the same?',
  definition:
    'Of the met targets whose client gave a score, the share with a score that is not satisfied on its scale. Scores come from the ticket or from a survey linked to it; the worst of several holds. Met targets without a score are counted as unknown. Range: Wilson. Beside it how far met and satisfied go together: Cohen’s κ (1 always, 0 no more than by chance) and φ.',
  source: 'the “watermelon effect”; Wilson 1927; Cohen 1960',
  unit: 'share',
  better: 'lower',
  kind: 'share',
  pin: { clock: 'resolution' },
  tallies: { bySatisfaction },
  estimate: ({ bySatisfaction: t }, { level }) => {
    const { metSatisfied, metUnsatisfied, missedSatisfied, missedUnsatisfied, metUnknown } = t;
    const missed = missedSatisfied + missedUnsatisfied;
    return {
      ...share(
        metUnsatisfied,
        metSatisfied + metUnsatisfied,
        level,
        'met targets with a score',
        metUnknown > 0 ? 'no client of a met target gave a score' : 'no met targets',
      ),
      unknown: metUnknown,
      counts: { metSatisfied, metUnsatisfied, missedSatisfied, missedUnsatisfied },
      parts: {
        unhappyWhenMissed: share(
          missedUnsatisfied,
          missed,
          level,
          'missed targets with a score',
          'no client of a missed target gave a score',
        ),
        ...agreement(t, level),
      },
    };
  },
});

/** Whether target and client say the same, over all scored targets. */
function agreement(
  t: Record<(typeof labels)[number], number>,
  level: number,
): Record<'kappa' | 'phi', Estimate> {
  const table = [
    [t.metSatisfied, t.metUnsatisfied],
    [t.missedSatisfied, t.missedUnsatisfied],
  ];
  const of = 'targets met or missed, with a score';
  const { value, low, high, n, method, reason = 'nothing to compare' } = kappa(table, { level });
  const { phi } = association(table);
  return {
    kappa:
      value === null ? nothing(of, level, method, reason, n) : { value, low, high, level, n, of, method },
    phi:
      phi === null
        ? nothing(of, level, 'phi', 'needs targets met and missed, clients satisfied and not', n)
        : { value: phi, low: null, high: null, level, n, of, method: 'phi' },
  };
}
