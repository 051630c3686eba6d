import { usageError } from '../table/usage.ts';
import { checkLevel, checkPart } from './check.ts';
import { exactSum } from './exactSum.ts';
import { type Figure, noFigure } from './figure.ts';
import { zOfLevel } from './normal.ts';

/**
 * What would the share be if the mix of cases were the standard one?
 *
 * Σ wₜpₜ with weights scaled to 1 and standard error √(Σ wₜ²pₜ(1−pₜ)/nₜ); normal range kept within 0 to 1. A stratum
 * that has weight but no cases makes it null: there is nothing to fill the gap with. A standard error of 0 (every
 * stratum all or nothing) gives the value without a range.
 *
 * @example
 * import { directStandardise } from 'goodwill';
 * directStandardise([
 *   { events: 90, n: 100, weight: 1 },
 *   { events: 30, n: 60, weight: 3 },
 * ]) // → { value: 0.6, standardError: 0.0489…, low: 0.5039…, high: 0.6960…, n: 160, … }
 */
export function directStandardise(
  strata: readonly { readonly events: number; readonly n: number; readonly weight: number }[],
  level = 0.95,
): Figure & { readonly standardError: number | null } {
  checkLevel('directStandardise', level);
  strata.forEach(({ events, n, weight }, i) => {
    checkPart('directStandardise', `strata[${i}].events`, events, 'n', n);
    if (!(weight >= 0 && Number.isFinite(weight))) {
      throw usageError(
        'directStandardise',
        `strata[${i}].weight`,
        weight,
        'must be a finite number, zero or more',
      );
    }
  });
  const used = strata.filter(s => s.weight > 0);
  const n = exactSum(used.map(s => s.n));
  const total = exactSum(used.map(s => s.weight));
  const none = (reason: string): Figure & { standardError: null } => ({
    ...noFigure(n, level, method, reason),
    standardError: null,
  });
  if (total === 0 || n === 0) return none('nothing to count');
  if (used.some(s => s.n === 0)) return none('a part of the standard mix has no cases');
  const value = Math.min(1, exactSum(used.map(s => (s.weight * s.events) / s.n)) / total);
  const variance = exactSum(
    used.map(s => ((s.weight / total) ** 2 * ((s.events / s.n) * (1 - s.events / s.n))) / s.n),
  );
  const standardError = Math.sqrt(variance);
  if (standardError === 0) {
    return {
      value,
      low: null,
      high: null,
      level,
      n,
      method,
      standardError: null,
      reason: 'every part is all or nothing',
    };
  }
  const half = zOfLevel(level) * standardError;
  return {
    value,
    low: Math.max(0, value - half),
    high: Math.min(1, value + half),
    level,
    n,
    method,
    standardError,
  };
}

const method = 'direct standardisation';
