/** The known name closest to a mistyped one, or null when none is close enough to be meant. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const wanted = plain(name);
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const far = distance(wanted, plain(candidate), least);
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

/** ` Did you mean …?`, or nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const close = nearest(name, known);
  return close === null ? '' : ` Did you mean ${close}?`;
}

/** Spelling without case, blanks and hyphens: `First response` and `firstResponse` are one name. */
export function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

// Optimal string alignment, given up once every entry of a row is over the limit.
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit || a.length > 200) return limit;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, row[j]! + 1, next[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) >= limit) return limit;
    before = row;
    row = next;
  }
  return row[b.length]!;
}
