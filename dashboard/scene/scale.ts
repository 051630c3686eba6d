import { nice as rounded, ticks } from 'd3';

/** Number → pixel. d3-scale would add twelve kibibytes for colour and time interpolation that no picture here uses. */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  ticks(count: number): readonly number[];
}

const make = (
  domain: readonly [number, number],
  range: readonly [number, number],
  place: (value: number) => number,
  tick: (count: number) => readonly number[],
): Scale => Object.assign((value: number) => place(value), { domain, range, ticks: tick });

export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [a, b] = domain;
  const [p, q] = range;
  const span = b - a || 1;
  return make(
    domain,
    range,
    v => p + ((v - a) / span) * (q - p),
    count => ticks(a, b, count),
  );
}

/** Positive values only; ticks are 1, 2 and 5 times powers of ten, thinned to what fits. */
export function log(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [a, b] = [Math.log(domain[0]), Math.log(domain[1])];
  const [p, q] = range;
  const span = b - a || 1;
  return make(
    domain,
    range,
    v => p + ((Math.log(v) - a) / span) * (q - p),
    count => {
      const from = Math.floor(Math.log10(domain[0]));
      const until = Math.ceil(Math.log10(domain[1]));
      for (const steps of [[1, 2, 5], [1, 3], [1]]) {
        const found: number[] = [];
        for (let e = from; e <= until; e++) for (const s of steps) found.push(Number(`${s}e${e}`));
        const inside = found.filter(v => v >= domain[0] && v <= domain[1]);
        if (inside.length <= count) return inside;
      }
      return [domain[0], domain[1]];
    },
  );
}

/** Widens a domain so that its ends are round numbers. */
export function nice(low: number, high: number, count = 5): readonly [number, number] {
  return low === high ? [low - 1, high + 1] : rounded(low, high, count);
}

const minute = 60_000;
const steps = [
  ...[1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720].map(m => m * minute),
  ...[1, 2, 3, 5, 7, 10, 14, 20, 28, 30, 50, 60, 90, 100, 180, 365, 730].map(d => d * 1440 * minute),
];

/** A step of whole minutes, hours or days that gives no more than so many ticks. */
export const durationStep = (span: number, count: number): number =>
  steps.find(s => span / s <= count) ?? Math.ceil(span / count / (365 * 1440 * minute)) * 365 * 1440 * minute;

export function durationTicks(from: number, until: number, count: number): readonly number[] {
  const step = durationStep(until - from, count);
  const found: number[] = [];
  for (let t = Math.ceil(from / step) * step; t <= until + 1; t += step) found.push(t);
  return found;
}
