import { usageError } from '../table/usage.ts';
import { checkLevel } from './check.ts';
import { type Correlation, correlationOf, noCorrelation } from './correlation.ts';
import { invertSymmetric } from './linear.ts';
import { isConstant } from './moments.ts';
import { complete, type Gappy } from './pairs.ts';
import { coefficient, correlationP } from './pearson.ts';
import { rank } from './rank.ts';

/**
 * Do two things still go together once others that move both are held fixed?
 *
 * Partial correlation of x and y given the controls, from the inverse of the correlation matrix; `spearman` does the
 * same on mid-ranks. df = n − 2 − controls; range by Fisher's z with standard error 1/√(n − controls − 3), widened
 * for ranks as in `spearman`. Only places where all have a value count. Too few, constant, or controls that fully
 * determine one another: null.
 *
 * @example
 * import { partialCorrelation } from 'goodwill';
 * const load = [1, 2, 3, 4, 5, 6];
 * partialCorrelation([2, 3, 5, 4, 6, 8], [1, 3, 2, 5, 4, 6], [load]) // → { value: -0.5725…, n: 6, descriptive: true, … }
 */
export function partialCorrelation(
  x: Gappy,
  y: Gappy,
  controls: readonly Gappy[],
  options: { readonly method?: 'pearson' | 'spearman' | undefined; readonly level?: number | undefined } = {},
): Correlation {
  const { method: kind = 'pearson', level = 0.95 } = options;
  checkLevel('partialCorrelation', level);
  if (kind !== 'pearson' && kind !== 'spearman') {
    throw usageError('partialCorrelation', 'method', kind, "must be 'pearson' or 'spearman'");
  }
  const method = `partial ${kind === 'spearman' ? 'Spearman' : 'Pearson'}`;
  const rows = complete('partialCorrelation', [x, y, ...controls], ['x', 'y']);
  const n = rows[0]!.length;
  const df = n - 2 - controls.length;
  if (df < 1) return noCorrelation(n, level, method, 'too few pairs');
  if (rows.some(isConstant)) return noCorrelation(n, level, method, 'one side does not vary');
  const lists = kind === 'spearman' ? rows.map(rank) : rows;
  const matrix = lists.map(a => lists.map(b => (a === b ? 1 : (coefficient(a, b) ?? 0))));
  const others = matrix.slice(2).map(row => row.slice(2));
  if (controls.length > 0 && invertSymmetric(others) === null) {
    return noCorrelation(n, level, method, 'the controls determine one another');
  }
  const value = partial(matrix);
  if (value === null) return noCorrelation(n, level, method, 'the controls determine one side');
  const widen = kind === 'spearman' ? 1 + (value * value) / 2 : 1;
  const error = df > 1 ? Math.sqrt(widen / (df - 1)) : null;
  return correlationOf({ value, n, level, method, p: correlationP(value, df), error });
}

/** Sweeps the controls out of the correlation matrix and reads what is left between the first two. */
function partial(matrix: readonly (readonly number[])[]): number | null {
  const inverse = invertSymmetric(matrix.slice(2).map(row => row.slice(2))) ?? [];
  const left = (i: number, j: number): number => {
    let s = matrix[i]![j]!;
    inverse.forEach((row, a) => {
      row.forEach((w, b) => {
        s -= matrix[i]![a + 2]! * w * matrix[j]![b + 2]!;
      });
    });
    return s;
  };
  const [xx, yy] = [left(0, 0), left(1, 1)];
  if (xx < 1e-12 || yy < 1e-12) return null;
  return Math.max(-1, Math.min(1, left(0, 1) / Math.sqrt(xx * yy)));
}

/**
 * Which comes first: does x foretell y beyond y's own past, or y foretell x beyond x's own past?
 *
 * r(xₜ₋₁, yₜ | yₜ₋₁) and its reverse, to be shown together; order in time, not cause.
 *
 * @example
 * import { crossLag } from 'goodwill';
 * const x = [1, 4, 2, 8, 5, 7, 1, 9, 3, 6];
 * const y = [3, 1.5, 3.8, 2.2, 7.9, 5.3, 6.8, 1.1, 8.9, 3.4];
 * crossLag(x, y).xFirst.value // → 0.9976…
 */
export function crossLag(
  x: Gappy,
  y: Gappy,
  options: { readonly method?: 'pearson' | 'spearman' | undefined; readonly level?: number | undefined } = {},
): { readonly xFirst: Correlation; readonly yFirst: Correlation } {
  const before = (list: Gappy): (number | null)[] => Array.from(list, v => v ?? null).slice(0, -1);
  const after = (list: Gappy): (number | null)[] => Array.from(list, v => v ?? null).slice(1);
  return {
    xFirst: partialCorrelation(before(x), after(y), [before(y)], options),
    yFirst: partialCorrelation(before(y), after(x), [before(x)], options),
  };
}
