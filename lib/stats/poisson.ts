import { usageError } from '../table/usage.ts';
import { checkCount, checkLevel } from './check.ts';
import { clopperPearson } from './clopperPearson.ts';
import { type Figure, noFigure } from './figure.ts';
import { gammaQuantile } from './gamma.ts';

/**
 * How often does something happen per unit of exposure, and how sure can we be?
 *
 * Rate = events ÷ exposure with Garwood's exact Poisson interval (chi-squared quantiles, 1936), in events per unit of
 * exposure; pass 100ths for "per 100". No events: the lower end is exactly 0, the upper finite. Exposure 0 gives null.
 * Says nothing about events that come in clusters; the true range is then wider.
 *
 * @example
 * import { poissonRate } from 'goodwill';
 * poissonRate(7, 2) // → { value: 3.5, low: 1.4071…, high: 7.2113…, level: 0.95, n: 7, method: "Garwood" }
 * poissonRate(0, 1).high // → 3.68887945…
 * poissonRate(0, 0).reason // → "no exposure"
 */
export function poissonRate(events: number, exposure = 1, level = 0.95): Figure {
  checkCount('poissonRate', 'events', events);
  checkExposure('poissonRate', 'exposure', exposure);
  checkLevel('poissonRate', level);
  if (exposure === 0) return noFigure(events, level, 'Garwood', 'no exposure');
  const tail = (1 - level) / 2;
  const low = events === 0 ? 0 : gammaQuantile(tail, events) / exposure;
  const high = gammaQuantile(1 - tail, events + 1) / exposure;
  return { value: events / exposure, low, high, level, n: events, method: 'Garwood' };
}

/**
 * How many times as often does it happen here as there?
 *
 * Ratio of two rates with the exact conditional interval (given the total, the first count is binomial; Clopper and
 * Pearson), as R's poisson.test. Second count 0: no number, but a lower end; no events at all: null.
 *
 * @example
 * import { poissonRatio } from 'goodwill';
 * poissonRatio({ events: 11, exposure: 800 }, { events: 9, exposure: 3000 }).value // → 4.58333…
 * poissonRatio({ events: 4, exposure: 1 }, { events: 0, exposure: 1 }).reason // → "nothing to compare with"
 */
export function poissonRatio(
  first: { readonly events: number; readonly exposure: number },
  second: { readonly events: number; readonly exposure: number },
  level = 0.95,
): Figure {
  checkCount('poissonRatio', 'first.events', first.events);
  checkCount('poissonRatio', 'second.events', second.events);
  checkExposure('poissonRatio', 'first.exposure', first.exposure);
  checkExposure('poissonRatio', 'second.exposure', second.exposure);
  const n = first.events + second.events;
  if (first.exposure === 0 || second.exposure === 0) return noFigure(n, level, method, 'no exposure');
  const share = clopperPearson(first.events, n, level);
  if (share.low === null || share.high === null) return noFigure(n, level, method, 'no events');
  const scale = second.exposure / first.exposure;
  const low = (share.low / (1 - share.low)) * scale;
  if (second.events === 0) {
    return { value: null, low, high: null, level, n, method, reason: 'nothing to compare with' };
  }
  const value = (first.events / second.events) * scale;
  return { value, low, high: (share.high / (1 - share.high)) * scale, level, n, method };
}

const method = 'conditional binomial';

function checkExposure(fn: string, parameter: string, exposure: number): void {
  if (!Number.isFinite(exposure) || exposure < 0) {
    throw usageError(fn, parameter, exposure, 'must be a finite number, zero or more');
  }
}
