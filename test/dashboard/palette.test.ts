import { describe, expect, test } from 'vitest';
import { PALETTE, type Tone } from '../../dashboard/look/palette.ts';

/** Contrast of two colours as WCAG 2 computes it. */
function contrast(a: string, b: string): number {
  const light = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map(i => {
      const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** A colour as people who see no red, no green or no blue see it (Machado, Oliveira & Fernandes 2009, severity 1). */
function seen(hex: string, by: 'protan' | 'deutan' | 'tritan'): readonly number[] {
  const matrix = {
    protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
    deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
    tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  }[by];
  const linear = [1, 3, 5].map(i => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return [0, 1, 2].map(row => {
    const v = [0, 1, 2].reduce((sum, k) => sum + (matrix[row * 3 + k] ?? 0) * (linear[k] ?? 0), 0);
    const c = Math.min(1, Math.max(0, v));
    return 255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
  });
}

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((v, i) => v - (b[i] ?? 0)));

describe.each(['light', 'dark'] as const)('in %s', theme => {
  const p = PALETTE[theme];
  const texts: readonly Exclude<Tone, 'none'>[] = ['ink', 'muted', 'improvement', 'concern'];
  const marks: readonly Exclude<Tone, 'none'>[] = [...texts, 'faint'];

  test.each(texts)('text in %s has a contrast of 4.5 to 1 and more, on paper and on the band', tone => {
    expect(contrast(p[tone], p.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(p[tone], p.band)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)('marks in %s have a contrast of 3 to 1 and more, on paper and on the band', tone => {
    expect(contrast(p[tone], p.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(p[tone], p.band)).toBeGreaterThanOrEqual(3);
  });

  test('text on ink, as in tooltips, has a contrast of 7 to 1 and more', () => {
    expect(contrast(p.paper, p.ink)).toBeGreaterThanOrEqual(7);
  });

  test.each(['protan', 'deutan', 'tritan'] as const)('improvement and concern differ for %s eyes', by => {
    expect(distance(seen(p.improvement, by), seen(p.concern, by))).toBeGreaterThan(60);
  });
});
