import { extent } from 'd3';
import type { Say } from '../words/say.ts';
import { sizes, valueGrid } from './axis.ts';
import { dot, label, rule } from './mark.ts';
import { linear, nice, type Scale } from './scale.ts';
import type { Mark, Size } from './scene.ts';
import { fit, textWidth } from './text.ts';

/** Periods that a finding speaks of, their level, and the level before. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
  readonly before: number | null;
  /** Likely range of the level, ready to show. */
  readonly likely: string;
}

export interface Above {
  readonly question: string;
  /** Period in which it fell, and its level before and since. */
  readonly from: string;
  readonly before: number;
  readonly after: number;
  /** One for each period; null = not shown, or no wave. */
  readonly means: readonly { readonly mean: number | null; readonly comparable: boolean }[];
}

/** A period and its value. */
interface Told {
  readonly period: string;
  readonly value: number | null;
}

/** The level of the periods that a finding speaks of, and that before, each with its value; and where it began. */
export function levels(
  points: readonly Told[],
  stretch: Stretch | undefined,
  x: Scale,
  y: Scale,
  format: (v: number) => string,
  say: Say,
  size: number,
): Mark[] {
  if (!stretch) return [];
  const { from, value, before } = stretch;
  const first = points.findIndex(p => p.period === from);
  const last = points.findIndex(p => p.period === stretch.to);
  if (value === null || last < first) return [];
  const told = points.map(p => p.value);
  return [
    ...(first > 0 ? began(from, x(first - 0.5), [y.range[1], y.range[0]], say, size) : []),
    ...(before === null
      ? []
      : level(told, first - 24, first - 1, before, value < before, x, y, format, size)),
    ...level(told, first, last, value, before === null || value > before, x, y, format, size),
  ];
}

/** A thick line over some periods; its value above it or under it, clear of the points there. */
function level(
  points: readonly (number | null)[],
  from: number,
  to: number,
  v: number,
  over: boolean,
  x: Scale,
  y: Scale,
  format: (v: number) => string,
  size: number,
): Mark[] {
  const first = Math.max(0, from);
  const start = Math.max(x.range[0], x(first - 0.4));
  const end = start + textWidth(format(v), size + 1, true) + 6;
  const near = [v, ...points.filter((_, i) => i >= first && x(i) < end)].flatMap(p =>
    p === null ? [] : y(p),
  );
  const line = over ? Math.min(...near) - 9 : Math.max(...near) + size + 7;
  return [
    rule(start, y(v), Math.min(x.range[1], x(to + 0.4)), y(v), 'ink', 2.5),
    label(start, line, format(v), 'start', size + 1, 'ink', { strong: true, halo: true }),
  ];
}

/** The upright line where something began, with its name. */
const began = (
  period: string,
  at: number,
  [top, bottom]: readonly [number, number],
  say: Say,
  size: number,
): Mark[] => [
  rule(at, top, at, bottom, 'muted', 1, { dash: '1 3' }),
  label(at + 5, top + size * 0.7, say.period(period, 'short'), 'start', size, 'muted', { halo: true }),
];

/** Staff satisfaction over the same periods, on its own scale. */
export function staffAbove(
  { question, from, before, after, means }: Above,
  { measure, points }: { readonly measure: string; readonly points: readonly Told[] },
  x: Scale,
  span: readonly [number, number],
  [top, bottom]: readonly [number, number],
  say: Say,
  size: Size,
): Mark[] {
  const { small } = sizes(size.text);
  const [low = 1, high = 5] = extent(means.flatMap(m => m.mean ?? []));
  const y = linear(nice(low, high, 2), [bottom, top]);
  const at = points.findIndex(p => p.period === from);
  const told = means.map(m => m.mean);
  const format = (v: number): string => say.number(v, 1);
  const head = (text: string, line: number): Mark => {
    const fitted = fit(text, size.width, small);
    return size.rtl
      ? label(size.width, line, fitted, 'end', small, 'muted')
      : label(0, line, fitted, 'start', small, 'muted');
  };
  return [
    head(say.w.waves.title(say.name(question)), small),
    head(measure, bottom + small + 16),
    ...valueGrid(y, y.domain, span, format, small, size.rtl),
    ...means.flatMap(({ mean, comparable }, i): Mark[] => {
      const last = means[i - 1]?.mean ?? null;
      if (mean === null) return [];
      return [
        ...(comparable && last !== null ? [rule(x(i - 1), y(last), x(i), y(mean), 'ink', 1.5)] : []),
        dot('circle', x(i), y(mean), 2.25, 'ink'),
      ];
    }),
    ...(at < 1
      ? []
      : [
          ...began(from, x(at - 0.5), [top - 6, bottom], say, small),
          ...level(told, at - 24, at - 1, before, after < before, x, y, format, small),
          ...level(
            told,
            at,
            told.findLastIndex(m => m !== null),
            after,
            after > before,
            x,
            y,
            format,
            small,
          ),
        ]),
  ];
}
