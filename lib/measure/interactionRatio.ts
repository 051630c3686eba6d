import { binomialTest } from '../stats/binomial.ts';
import { wilson } from '../stats/wilson.ts';
import { type Estimate, nothing } from './estimate.ts';
import { type Measure, measure } from './measure.ts';
import { valences } from './momentTallies.ts';
import { share } from './share.ts';

const method = 'odds of Wilson';

/** D3: positives per negative, with its rules for when one of them is missing. */
export const interactionRatio: Measure<{ valences: typeof valences }> = measure({
  id: 'interaction-ratio',
  title: 'Positives per negative',
  question: 'How many good moments do people have with us for each bad one?',
  definition:
    'Positive ÷ negative moments; neutral ones are counted apart. Range: Wilson’s for the positive share, as odds. No negatives: no number, only the least it can be. Repair balance: positives − k × negatives, with k positives to repair one negative (12 unless the policy says otherwise), a rule of thumb whose evidence is weak. Clustering by client is not in the range.',
  source: 'Wilson 1927; k after Newell-Legner, a training booklet',
  unit: 'ratio',
  better: 'higher',
  kind: 'odds',
  tallies: { valences },
  estimate: ({ valences: { positive, negative, neutral, unknown } }, { level, repair }) => ({
    ...ratio(positive, negative, level),
    unknown,
    counts: { positive, negative, neutral },
    parts: {
      negativeShare: share(negative, positive + negative, level, 'moments', 'no moments'),
      repairBalance: balance(positive, negative, repair, level),
      belowRepair: belowRepair(positive, negative, repair, level),
    },
  }),
});

function ratio(positive: number, negative: number, level: number): Estimate {
  const n = positive + negative;
  const of = 'moments';
  if (n === 0) return nothing(of, level, method, 'no moments');
  const { low, high } = wilson(positive, n, level);
  const least = low! / (1 - low!);
  if (negative === 0) {
    const reason = `no negatives in ${positive}; at least ${least.toPrecision(2)} to 1`;
    return { ...nothing(of, level, method, reason, n), low: least };
  }
  return { value: positive / negative, low: least, high: high! / (1 - high!), level, n, of, method };
}

function balance(positive: number, negative: number, repair: number, level: number): Estimate {
  const n = positive + negative;
  const name = `positives − ${repair} × negatives; a rule of thumb, its evidence is weak`;
  if (n === 0) return nothing('moments', level, name, 'no moments');
  return {
    value: positive - repair * negative,
    low: null,
    high: null,
    level,
    n,
    of: 'moments',
    method: name,
  };
}

/** How likely so few positives are, if the true ratio were the repair ratio. */
function belowRepair(positive: number, negative: number, repair: number, level: number): Estimate {
  const n = positive + negative;
  const name = `one-sided binomial against ${repair} to 1`;
  const value = binomialTest(positive, n, repair / (repair + 1), 'less');
  if (value === null) return nothing('moments', level, name, 'no moments');
  return { value, low: null, high: null, level, n, of: 'moments', method: name };
}
