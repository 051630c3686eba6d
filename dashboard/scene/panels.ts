import type { Say } from '../words/say.ts';
import { sizes, widest } from './axis.ts';
import { label, rule } from './mark.ts';
import { linear, type Scale } from './scale.ts';
import type { Mark, Size } from './scene.ts';
import { fit, textWidth } from './text.ts';

/** Where one of several small pictures stands. */
export interface Panel {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Places in time, from the first to the last. */
  readonly x: Scale;
  /** Name and value above it, and the ends of time below. */
  readonly words: readonly Mark[];
}

export interface PanelWords {
  readonly name: string;
  readonly strong?: boolean;
  readonly value: string;
  readonly tone: 'ink' | 'improvement' | 'concern';
  /** Its places in time. */
  readonly periods: readonly string[];
}

/** Small pictures of the same kind, beside and under each other. */
export function panels(
  words: readonly PanelWords[],
  plot: number,
  say: Say,
  size: Size,
): { readonly all: readonly Panel[]; readonly height: number } {
  const { small, body } = sizes(size.text);
  const period = (p: string | undefined): string => (p === undefined ? '' : say.period(p, 'short'));
  const gap = 24;
  // Wide enough for the names of the first and the last period beside each other.
  const ends = words.flatMap(({ periods: p }) => [period(p[0]), period(p.at(-1))]);
  const least = Math.max(160 * size.text, 2 * widest(ends, small) + 16);
  const fitting = Math.floor((size.width + gap) / (least + gap));
  const columns = Math.max(1, Math.min(4, words.length, fitting));
  const width = (size.width - gap * (columns - 1)) / columns;
  const head = body + 12;
  const pitch = head + plot * size.text + small + 22;
  const all = words.map(({ name, strong = false, value, tone, periods }, i): Panel => {
    const column = i % columns;
    const left = (size.rtl ? columns - 1 - column : column) * (width + gap);
    const right = left + width;
    const y = Math.floor(i / columns) * pitch;
    const bottom = y + head + plot * size.text;
    const [start, end, from, to] = size.rtl
      ? ([right, left, 'end', 'start'] as const)
      : ([left, right, 'start', 'end'] as const);
    const room = width - textWidth(value, body, true) - 12;
    return {
      left,
      right,
      top: y + head,
      bottom,
      x: linear([0, Math.max(1, periods.length - 1)], [left + 4, right - 6]),
      words: [
        label(start, y + body, fit(name, room, body, strong), from, body, 'ink', { strong }),
        label(end, y + body, value, to, body, tone, { strong: true }),
        rule(left, bottom, right, bottom, 'line', 1),
        label(left, bottom + small + 4, period(periods[0]), 'start', small, 'muted'),
        label(right, bottom + small + 4, period(periods.at(-1)), 'end', small, 'muted'),
      ],
    };
  });
  return { all, height: Math.ceil(words.length / columns) * pitch - 10 };
}
