import type { Tone } from '../look/palette.ts';
import { bottomLabels, sizes, uprights, widest } from './axis.ts';
import { label } from './mark.ts';
import type { Scale } from './scale.ts';
import type { Mark, Size } from './scene.ts';
import { fit, textWidth } from './text.ts';

/** What stands beside a row: its name with a line under it, and its value with a line under that. */
export interface RowText {
  readonly name: string;
  readonly under?: string;
  readonly value: string;
  readonly valueUnder?: string;
  readonly tone?: Tone;
}

export interface RowStyle {
  /** Room above the first row. */
  readonly top?: number;
  /** Height of a row beside, and under, its name. */
  readonly pitch: number;
  readonly stackedPitch: number;
  /** Narrower than this, names stand above their rows. */
  readonly stackBelow?: number;
  readonly strongName?: boolean;
  readonly plainValue?: boolean;
  /** Half the height of a row's picture. */
  readonly half: number;
}

/** Places for rows of one picture each: names at the side where reading starts, values at the other. */
export interface RowFrame {
  /** Pixels of the value axis, low end first; mirrored where reading starts at the right. */
  readonly span: readonly [number, number];
  readonly bottom: number;
  readonly height: number;
  /** Middle of a row's picture. */
  readonly centre: (i: number) => number;
  /** Names and values. */
  readonly words: readonly Mark[];
  /** Upright lines that keep clear of names above rows, and their labels below. */
  readonly axis: (x: Scale, ticks: readonly number[], format: (v: number) => string) => readonly Mark[];
}

export function rowFrame(rows: readonly RowText[], size: Size, style: RowStyle): RowFrame {
  const { small, body } = sizes(size.text);
  const longest = widest(
    rows.map(r => r.name),
    body,
    style.strongName,
  );
  // Names that would take too much of the picture stand above it, whole.
  const most = size.width * 0.36;
  const stacked = size.width < (style.stackBelow ?? 460) * size.text || longest + 20 > most;
  const top = style.top ?? 4;
  const nameStrong = style.strongName ?? false;
  const valueStrong = style.plainValue !== true;
  const valueSize = valueStrong ? body : small;
  // Above its row, everything said of it stands in one line where there is room for that in all rows.
  const inline =
    stacked &&
    rows.every(
      r =>
        textWidth(r.name, body, nameStrong) +
          textWidth(r.under ?? '', small) +
          textWidth(r.valueUnder ?? '', small) +
          textWidth(r.value, valueSize, valueStrong) +
          36 <=
        size.width,
    );
  const saved = inline && rows.some(r => (r.under ?? '') + (r.valueUnder ?? '') !== '');
  const pitch = (saved ? style.stackedPitch - 17 : stacked ? style.stackedPitch : style.pitch) * size.text;
  const bottom = top + rows.length * pitch;
  const right =
    Math.min(
      Math.max(
        widest(
          rows.map(r => r.value),
          valueSize,
          valueStrong,
        ),
        widest(
          rows.map(r => r.valueUnder ?? ''),
          small,
        ),
      ),
      size.width * 0.5,
    ) + 6;
  const left = stacked
    ? 0
    : Math.min(
        Math.max(
          longest,
          widest(
            rows.map(r => r.under ?? ''),
            small,
          ),
        ) + 20,
        most,
      );
  // Where names stand above, the picture has the whole width to itself.
  const beside = stacked ? 0 : right + 10;
  const span: [number, number] = size.rtl
    ? [size.width - left - 10, beside + 10]
    : [left + 10, size.width - beside - 10];
  const [start, end, from, to] = size.rtl
    ? ([size.width, 0, 'end', 'start'] as const)
    : ([0, size.width, 'start', 'end'] as const);
  const centre = (i: number): number =>
    stacked ? top + (i + 1) * pitch - (style.half + 3) * size.text : top + (i + 0.5) * pitch;
  const room = inline ? size.width : stacked ? size.width - right - 14 : left - 14;
  const sign = size.rtl ? -1 : 1;
  const words = rows.flatMap((r, i): Mark[] => {
    const { under = '', valueUnder = '' } = r;
    const line = (double: boolean): number =>
      stacked ? top + i * pitch + body + 2 : centre(i) + (double ? -3 : body * 0.35);
    const nameY = line(under !== '');
    // Above its row, a value takes what its name leaves.
    const valueRoom = stacked
      ? Math.max(right, size.width - 14 - textWidth(r.name, body, nameStrong))
      : right;
    const valueY = line(valueUnder !== '');
    const marks: Mark[] = [
      label(
        start,
        nameY,
        fit(
          r.name,
          stacked ? size.width - 14 - Math.min(right, textWidth(r.value, valueSize, valueStrong)) : room,
          body,
          nameStrong,
        ),
        from,
        body,
        'ink',
        { strong: nameStrong },
      ),
      label(end, valueY, fit(r.value, valueRoom, valueSize, valueStrong), to, valueSize, r.tone ?? 'ink', {
        strong: valueStrong,
      }),
    ];
    const beneath = small + 4;
    const nameShift = inline ? sign * (textWidth(r.name, body, nameStrong) + 10) : 0;
    const valueShift = inline ? sign * (textWidth(r.value, valueSize, valueStrong) + 10) : 0;
    if (under !== '')
      marks.push(
        label(
          start + nameShift,
          nameY + (inline ? 0 : beneath),
          fit(under, stacked && valueUnder === '' ? size.width : room, small),
          from,
          small,
          'muted',
        ),
      );
    if (valueUnder !== '')
      marks.push(
        label(
          end - valueShift,
          valueY + (inline ? 0 : beneath),
          fit(valueUnder, right, small),
          to,
          small,
          'muted',
        ),
      );
    return marks;
  });
  return {
    span,
    bottom,
    height: bottom + small + 14,
    centre,
    words,
    axis: (x, ticks, format) => [
      ...(stacked
        ? rows.flatMap((_, i) => uprights(x, ticks, [centre(i) - style.half, centre(i) + style.half]))
        : uprights(x, ticks, [top, bottom])),
      ...bottomLabels(
        [...ticks].sort((a, b) => x(a) - x(b)).map(t => ({ x: x(t), text: format(t) })),
        bottom + small + 6,
        [0, size.width],
        small,
      ),
    ],
  };
}

/** How many ticks a sideways axis has room for. */
export const tickCount = (span: readonly [number, number], each: number): number =>
  Math.max(2, Math.min(6, Math.floor(Math.abs(span[1] - span[0]) / each)));
