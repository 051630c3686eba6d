/** Inverse of a symmetric positive definite matrix by Cholesky; null when it is singular to rounding. */
export function invertSymmetric(matrix: readonly (readonly number[])[]): number[][] | null {
  const lower = cholesky(matrix);
  if (lower === null) return null;
  const n = matrix.length;
  const inverse = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let column = 0; column < n; column++) {
    const x = new Array<number>(n).fill(0);
    for (let i = 0; i < n; i++) {
      let s = i === column ? 1 : 0;
      for (let k = 0; k < i; k++) s -= lower[i]![k]! * x[k]!;
      x[i] = s / lower[i]![i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      let s = x[i]!;
      for (let k = i + 1; k < n; k++) s -= lower[k]![i]! * x[k]!;
      x[i] = s / lower[i]![i]!;
    }
    for (let i = 0; i < n; i++) inverse[i]![column] = x[i]!;
  }
  return inverse;
}

function cholesky(a: readonly (readonly number[])[]): number[][] | null {
  const n = a.length;
  const lower = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let s = a[i]![j]!;
      for (let k = 0; k < j; k++) s -= lower[i]![k]! * lower[j]![k]!;
      if (i !== j) lower[i]![j] = s / lower[j]![j]!;
      else if (s > 1e-12 * a[i]![i]!) lower[i]![i] = Math.sqrt(s);
      else return null;
    }
  }
  return lower;
}
