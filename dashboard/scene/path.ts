/** A corner of a line; null where there is no value. d3-shape comes as one file of 26 kB, of which this is all we need. */
export type Corner = readonly [x: number, y: number] | null;

/** A line through corners, broken where one is missing. */
export function linePath(corners: readonly Corner[]): string {
  let d = '';
  let pen = false;
  for (const c of corners) {
    if (c !== null) d += `${pen ? 'L' : 'M'}${r(c[0])},${r(c[1])}`;
    pen = c !== null;
  }
  return d;
}

/** A line that holds its height until the next corner, as a share still open does. */
export function stepPath(corners: readonly Corner[]): string {
  let d = '';
  let before: Corner = null;
  for (const c of corners) {
    if (c !== null)
      d +=
        before === null ? `M${r(c[0])},${r(c[1])}` : `H${r(c[0])}${c[1] === before[1] ? '' : `V${r(c[1])}`}`;
    before = c;
  }
  return d;
}

/** What lies between two step lines over the same places. */
export function stepBand(upper: readonly Corner[], lower: readonly Corner[]): string {
  const back: string[] = [];
  let d = '';
  let last: readonly [number, number] | null = null;
  for (const [i, u] of upper.entries()) {
    const l = lower[i] ?? null;
    if (u === null || l === null) continue;
    d += d === '' ? `M${r(u[0])},${r(u[1])}` : `H${r(u[0])}V${r(u[1])}`;
    if (last !== null) back.push(`V${r(last[1])}H${r(last[0])}`);
    last = l;
  }
  return last === null ? '' : `${d}V${r(last[1])}${back.reverse().join('')}Z`;
}

const r = (v: number): number => Math.round(v * 100) / 100;
