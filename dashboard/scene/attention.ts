import type { Unit } from '../../lib/report/report.ts';
import type { Say } from '../words/say.ts';
import { sizes, widest } from './axis.ts';
import { sparkDots } from './card.ts';
import { dot, label, rule } from './mark.ts';
import { linear } from './scale.ts';
import { cell, type Mark, type Scene, type Shape, type Size } from './scene.ts';
import { fit } from './text.ts';
import { band, type TrendPoint, trendDomain, valueLine } from './trend.ts';

export interface AttentionRow {
  readonly name: string;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly points: readonly TrendPoint[];
  readonly latest: number | null;
  readonly period: string;
  readonly variation: 'concern' | 'improvement' | 'ordinary' | 'too few';
  readonly assurance: 'pass' | 'fail' | 'either' | 'now' | null;
  readonly goal: number | null;
  readonly choose?: Readonly<Record<string, string>>;
}

export interface AttentionInput {
  /** What needs attention most comes first. */
  readonly rows: readonly AttentionRow[];
}

const variationShape: Readonly<Record<AttentionRow['variation'], Shape | null>> = {
  concern: 'down',
  improvement: 'up',
  ordinary: 'circle',
  'too few': null,
};

/** Figures in order of need: their past, their latest value, whether it is a real change, whether the goal will be met. */
export function attentionScene(input: AttentionInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small, body } = sizes(size.text);
  const { rows } = input;
  const names = rows.map(r => say.name(r.name));
  const values = rows.map(r => (r.latest === null ? '–' : say.unit(r.unit, r.latest)));
  const variations = rows.map(r => variationWord(r, say));
  const assurances = rows.map(r => assuranceWord(r, say));
  const periods = new Set(rows.map(r => r.period));
  const when =
    periods.size === 1 && rows[0]?.period ? say.period(rows[0].period, 'short') : w.attention.latest;
  const wide = size.width >= 880 * size.text;
  const beside = !wide && size.width >= 480 * size.text;
  const pitch = (wide ? 46 : beside ? 56 : 74) * size.text;
  const top = wide ? small + 14 : 4;
  const height = top + rows.length * pitch + 4;
  const valueWidth = widest(values, body + 1, true) + 14;
  const wordWidth = Math.max(widest(variations, small), widest(assurances, small)) + 24;
  const nameWidth = wide
    ? Math.min(widest(names, body) + 18, size.width * 0.26)
    : size.width - valueWidth - 10;
  const sparkWidth = wide ? Math.max(110, size.width - nameWidth - valueWidth - wordWidth * 2 - 20) : 0;
  const wordAt = nameWidth + sparkWidth + valueWidth + 20;
  const fitted = Math.min(wordWidth, (size.width - wordAt) / 2);
  const place = (x: number): number => (size.rtl ? size.width - x : x);
  const [start, end] = size.rtl ? (['end', 'start'] as const) : (['start', 'end'] as const);

  const marks: Mark[] = [];
  const put = (
    x: number,
    y: number,
    text: string,
    at: 'start' | 'end',
    s: number,
    tone: 'ink' | 'muted' | 'concern' | 'improvement',
    strong = false,
  ): void => {
    marks.push(label(place(x), y, text, at === 'start' ? start : end, s, tone, { strong }));
  };
  if (wide) {
    put(nameWidth + sparkWidth + valueWidth, small, when, 'end', small, 'muted');
    put(wordAt, small, w.attention.variation, 'start', small, 'muted');
    put(wordAt + fitted, small, w.attention.assurance, 'start', small, 'muted');
  }
  rows.forEach((r, i) => {
    const y0 = top + i * pitch;
    const line = wide ? y0 + pitch / 2 + body * 0.35 : y0 + body + 8;
    marks.push(rule(0, y0, size.width, y0, 'line', 1));
    put(0, line, fit(names[i] ?? '', nameWidth - 12, body), 'start', body, 'ink');
    if (wide) {
      const y = linear(
        trendDomain({ measure: '', unit: r.unit, better: r.better, points: r.points, goal: null }),
        [y0 + pitch - 9, y0 + 9],
      );
      const x = linear(
        [0, Math.max(1, r.points.length - 1)],
        size.rtl
          ? [place(nameWidth + sparkWidth - 16), place(nameWidth + 4)]
          : [nameWidth + 4, nameWidth + sparkWidth - 16],
      );
      marks.push(...band(r.points, x, y), ...valueLine(r.points, x, y));
      marks.push(...sparkDots(r.points, x, y));
    }
    const vx = wide ? nameWidth + sparkWidth + valueWidth : size.width;
    put(vx, line, values[i] ?? '', 'end', body + 1, 'ink', true);
    const wy = wide ? line : y0 + body + small + 16;
    const tone = r.variation === 'concern' || r.variation === 'improvement' ? r.variation : 'muted';
    const shape = variationShape[r.variation];
    const vx2 = wide ? wordAt : 0;
    if (shape !== null)
      marks.push(
        dot(
          shape,
          place(vx2 + 6),
          wy - small * 0.35,
          shape === 'circle' ? 3.5 : 5.5,
          tone === 'muted' ? 'faint' : tone,
          i,
        ),
      );
    const room = wide ? fitted - 22 : beside ? size.width / 2 - 24 : size.width - 20;
    put(vx2 + 18, wy, fit(variations[i] ?? '', room, small), 'start', small, tone);
    const ay = wide ? line : beside ? wy : wy + small + 5;
    const ax = wide ? wordAt + fitted : beside ? size.width / 2 : 0;
    if (r.assurance !== null) {
      const bad = r.assurance === 'fail' || r.assurance === 'now';
      marks.push(
        dot(
          bad ? 'square' : r.assurance === 'pass' ? 'circle' : 'ring',
          place(ax + 6),
          ay - small * 0.35,
          4.5,
          bad ? 'concern' : 'muted',
          i,
        ),
      );
      put(ax + 18, ay, fit(assurances[i] ?? '', room, small), 'start', small, bad ? 'concern' : 'muted');
    }
  });
  const needing = rows.filter(needs);
  const better = rows.filter(r => r.variation === 'improvement').length;
  return {
    title: w.attention.title,
    summary:
      needing.length === 0
        ? better === 0
          ? w.attention.none
          : w.attention.better(say.number(better))
        : w.attention.summary(say.number(needing.length), say.name(needing[0]?.name ?? '')),
    width: size.width,
    height,
    marks,
    points: rows.map((r, i) => ({
      x: size.width / 2,
      y: top + (i + 0.5) * pitch,
      row: i,
      label: [`${names[i]}: ${values[i]} (${say.period(r.period)})`, variations[i], assurances[i]]
        .filter(Boolean)
        .join(' · '),
      ...(r.choose ? { choose: r.choose } : {}),
    })),
    table: {
      columns: [
        { title: w.attention.what, align: 'start' },
        { title: w.attention.latest, align: 'end' },
        { title: w.trend.columns.period, align: 'start' },
        { title: w.attention.variation, align: 'start' },
        { title: w.attention.assurance, align: 'start' },
      ],
      rows: rows.map((r, i) => [
        cell(r.name),
        cell(values[i] ?? '', r.latest),
        cell(say.period(r.period)),
        cell(variations[i] ?? ''),
        cell(assurances[i] ?? ''),
      ]),
    },
    notes:
      wide || when === w.attention.latest
        ? [w.attention.how]
        : [`${w.attention.latest}: ${when}.`, w.attention.how],
  };
}

export const needs = (r: AttentionRow): boolean => r.variation === 'concern' || r.assurance === 'fail';

function variationWord(r: AttentionRow, { w }: Say): string {
  return {
    concern: w.attention.concern,
    improvement: w.attention.improvement,
    ordinary: w.attention.ordinary,
    'too few': w.change.few,
  }[r.variation];
}

function assuranceWord(r: AttentionRow, say: Say): string {
  const { w } = say;
  if (r.assurance === null) return r.goal === null ? w.state.none : '';
  const goal = say.unit(r.unit, r.goal ?? 0);
  return {
    pass: w.attention.pass(goal),
    fail: w.attention.fail(goal),
    either: w.attention.either(goal),
    now: w.attention.now(goal),
  }[r.assurance];
}
