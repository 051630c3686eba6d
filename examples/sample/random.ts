/** A seeded stream of chance: the same seed and name give the same draws on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  between(low: number, high: number): number;
  whole(low: number, high: number): number;
  normal(): number;
  poisson(mean: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  weighted<T>(items: readonly T[], weights: readonly number[]): T;
}

/** One stream for each concern, so that switching a story off changes nothing but the story. */
export function random(seed: number, name: string): Random {
  let state = hash(`${seed}/${name}`);
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + (high - low) * uniform();
  const pick = <T>(items: readonly T[]): T => items[Math.floor(uniform() * items.length)]!;
  return {
    uniform,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    poisson: mean => {
      const floor = Math.exp(-mean);
      let k = 0;
      for (let p = uniform(); p > floor; p *= uniform()) k++;
      return k;
    },
    chance: probability => uniform() < probability,
    pick,
    weighted: (items, weights) => {
      let left = uniform() * weights.reduce((a, b) => a + b, 0);
      for (let i = 0; i < items.length; i++) {
        left -= weights[i] ?? 0;
        if (left < 0) return items[i]!;
      }
      return items[items.length - 1]!;
    },
  };
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 13);
}
