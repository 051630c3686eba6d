import type { Unit } from '../../lib/report/report.ts';
import type { Say } from '../words/say.ts';
import { sizes, widest } from './axis.ts';
import { sparkline } from './card.ts';
import { dot, label, rule } from './mark.ts';
import { joined, type Mark, type Scene, type Size, tableOf } from './scene.ts';
import { fit, textWidth, wrap } from './text.ts';
import type { TrendPoint } from './trend.ts';

export interface AttentionRow {
  readonly name: string;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly points: readonly TrendPoint[];
  readonly latest: number | null;
  readonly period: string;
  readonly variation: 'concern' | 'improvement' | 'ordinary' | 'too few';
  /** First period of the change, and the level until then. */
  readonly since?: string;
  readonly before: number | null;
  readonly assurance: 'pass' | 'fail' | 'either' | 'now' | null;
  readonly goal: number | null;
  /** Parts that tell the same, and those of them that are short of their own goals. */
  readonly also?: readonly string[];
  readonly short?: readonly string[];
  readonly choose?: Readonly<Record<string, string>>;
}

export interface AttentionInput {
  /** What needs attention most comes first. */
  readonly rows: readonly AttentionRow[];
  /** How many measures were judged, those not shown included, and how many of them need attention. */
  readonly judged: number;
  readonly needing: number;
  /** Titles of those not shown: nothing but ordinary variation. */
  readonly others: readonly string[];
}

/** Figures in order of need: their past, their value before and now, whether that is a real change, and their goal. */
export function attentionScene(input: AttentionInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small, body } = sizes(size.text);
  const { rows } = input;
  const said = rows.map(r => wordsOf(r, say));
  const periods = new Set(rows.map(r => r.period));
  const when =
    periods.size === 1 && rows[0]?.period ? say.period(rows[0].period, 'short') : w.attention.latest;
  const wide = size.width >= 1040 * size.text;
  const beside = !wide && size.width >= 560 * size.text;
  // Under its name stands where else the same is told; where room is small, what it was before, too.
  const column = (texts: readonly string[], strong = false): number => widest(texts, body, strong) + 26;
  const valueWidth = column([wide ? when : '', ...said.map(s => s.latest)], true);
  const free = size.width - 12 - (beside ? 200 + valueWidth : 0);
  const lines = (text: string, room: number, s: number): readonly string[] =>
    text === '' ? [] : wrap(text, room, s, wide ? 1 : 3);
  const under = said.map(s => lines(wide ? s.also : joined(s.also, s.was), wide ? size.width : free, small));
  const top = wide ? small + 14 : 4;
  const tops: number[] = [];
  let height = top;
  const names = said.map(s =>
    wide ? [s.name] : lines(s.name, free - (beside ? 0 : textWidth(s.latest, body + 1, true)), body),
  );
  const goals = said.map(s => lines(s.goal, (beside ? size.width / 2 : size.width) - 22, small));
  for (const i of said.keys()) {
    tops.push(height);
    const below = under[i]!.length + (beside ? Math.max(1, goals[i]!.length) : 1 + goals[i]!.length);
    height += wide ? 52 * size.text : 17 + names[i]!.length * (body + 5) + below * (small + 7);
  }
  const pitch = (i: number): number => (tops[i + 1] ?? height) - tops[i]!;
  const beforeWidth = wide ? column([w.attention.before, ...said.map(s => s.before)]) : 0;
  const nameWidth = wide
    ? Math.min(
        Math.max(
          widest(
            said.map(s => s.name),
            body,
          ),
          widest(under.flat(), small),
        ) + 18,
        size.width * 0.31,
      )
    : size.width - valueWidth - (beside ? 200 : 0);
  const word = (texts: readonly string[]): number => widest(texts, small) + 34;
  const rest = size.width - nameWidth - beforeWidth - valueWidth - 24;
  const changeWidth = Math.min(word([w.attention.variation, ...said.map(s => s.change)]), rest * 0.4);
  const goalWidth = Math.min(word([w.attention.assurance, ...said.map(s => s.goal)]), rest * 0.6);
  const sparkWidth = wide ? Math.min(320, rest - changeWidth - goalWidth) : beside ? 200 : 0;
  const valueAt = nameWidth + sparkWidth + beforeWidth + valueWidth;
  const wordAt = valueAt + 24;
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
    put(valueAt - valueWidth, small, w.attention.before, 'end', small, 'muted');
    put(valueAt, small, when, 'end', small, 'muted');
    put(wordAt, small, w.attention.variation, 'start', small, 'muted');
    put(wordAt + changeWidth, small, w.attention.assurance, 'start', small, 'muted');
  }
  rows.forEach((r, i) => {
    const s = said[i]!;
    const y0 = tops[i]!;
    const line = wide ? y0 + pitch(i) / 2 + body * 0.35 : y0 + body + 8;
    const nameLine = wide && under[i]!.length > 0 ? line - small * 0.7 : line;
    marks.push(rule(0, y0, size.width, y0, 'line', 1));
    const last = nameLine + (names[i]!.length - 1) * (body + 5);
    const cut = (text: string, s: number): string => (wide ? fit(text, nameWidth - 12, s) : text);
    for (const [k, t] of names[i]!.entries())
      put(0, nameLine + k * (body + 5), cut(t, body), 'start', body, 'ink');
    for (const [k, t] of under[i]!.entries())
      put(0, last + small + 5 + k * (small + 7), cut(t, small), 'start', small, 'muted');
    if (sparkWidth > 80) {
      const across = [place(nameWidth + 4), place(nameWidth + sparkWidth - 8)] as const;
      marks.push(
        ...sparkline(r.points, r.unit, size.rtl ? [across[1], across[0]] : across, [
          y0 + Math.min(pitch(i), 46) - 9,
          y0 + 9,
        ]),
      );
    }
    if (wide) put(valueAt - valueWidth, line, s.before, 'end', body, 'muted');
    put(wide ? valueAt : size.width, line, s.latest, 'end', body + 1, 'ink', true);
    const wy = wide ? line : last + (small + 7) * (under[i]!.length + 1);
    const tone = r.variation === 'concern' || r.variation === 'improvement' ? r.variation : 'muted';
    const wx = wide ? wordAt : 0;
    const room = (column: number): number => (wide ? column : beside ? size.width / 2 : size.width) - 22;
    marks.push(
      dot(
        r.variation === 'concern' ? 'down' : r.variation === 'improvement' ? 'up' : 'circle',
        place(wx + 6),
        wy - small * 0.35,
        tone === 'muted' ? 3.5 : 5.5,
        tone === 'muted' ? 'faint' : tone,
        i,
      ),
    );
    put(wx + 18, wy, fit(s.change, room(changeWidth), small), 'start', small, tone);
    if (s.goal === '') return;
    const gy = wide || beside ? wy : wy + small + 7;
    const gx = wide ? wordAt + changeWidth : beside ? size.width / 2 : 0;
    const bad = isShort(r);
    marks.push(
      dot(
        bad ? 'square' : r.assurance === 'pass' ? 'circle' : 'ring',
        place(gx + 6),
        gy - small * 0.35,
        4.5,
        bad ? 'concern' : 'muted',
        i,
      ),
    );
    for (const [k, t] of (wide ? [fit(s.goal, room(goalWidth), small)] : goals[i]!).entries())
      put(gx + 18, gy + k * (small + 7), t, 'start', small, bad ? 'concern' : 'muted');
  });
  const better = rows.filter(r => r.variation === 'improvement').length;
  const judged = say.number(input.judged);
  return {
    title: periods.size === 1 ? `${w.attention.title} · ${when}` : w.attention.title,
    summary:
      input.needing > 0
        ? w.attention.summary(say.number(input.needing), judged, say.name(rows[0]?.name ?? ''))
        : better > 0
          ? w.attention.better(say.number(better))
          : w.attention.none(judged),
    width: size.width,
    height: height + 4,
    marks,
    points: rows.map((r, i) => {
      const s = said[i]!;
      return {
        x: size.width / 2,
        y: tops[i]! + pitch(i) / 2,
        row: i,
        label: joined(`${s.name}: ${s.latest} (${say.period(r.period)})`, s.was, s.change, s.goal, s.also),
        choose: r.choose,
      };
    }),
    table: tableOf(rows, [
      [w.attention.what, 'start', r => r.name],
      [w.attention.before, 'end', (_, i) => said[i]!.before, r => r.before],
      [w.attention.latest, 'end', (_, i) => said[i]!.latest, r => r.latest],
      [w.trend.columns.period, 'start', r => say.period(r.period)],
      [w.attention.variation, 'start', (_, i) => said[i]!.change],
      [w.attention.assurance, 'start', (r, i) => said[i]!.goal || (r.goal === null ? w.state.none : '')],
      [w.attention.alsoIn, 'start', r => say.list((r.also ?? []).map(say.name))],
    ]),
    notes: [
      ...(input.others.length > 0 ? [w.attention.others(say.list(input.others))] : []),
      w.attention.how,
    ],
  };
}

export const isShort = (r: AttentionRow): boolean =>
  r.assurance === 'fail' || r.assurance === 'now' || (r.short ?? []).length > 0;

export const needs = (r: AttentionRow): boolean => r.variation === 'concern' || isShort(r);

interface RowWords {
  readonly name: string;
  readonly latest: string;
  readonly before: string;
  /** Where there is no column for it. */
  readonly was: string;
  readonly change: string;
  readonly goal: string;
  readonly also: string;
}

function wordsOf(r: AttentionRow, say: Say): RowWords {
  const { w } = say;
  const value = (v: number | null): string => (v === null ? '' : say.unit(r.unit, v));
  const now = r.period === '' ? '' : say.when(r.period, 'short');
  const when =
    r.since === undefined || r.since === r.period ? now : w.attention.since(say.period(r.since, 'short'));
  const also = r.also ?? [];
  return {
    name: say.name(r.name),
    latest: value(r.latest) || '–',
    before: value(r.before),
    was: r.before === null ? '' : w.change.before(value(r.before)),
    change:
      r.variation === 'concern'
        ? w.attention.worse(when)
        : r.variation === 'improvement'
          ? w.attention.improved(when)
          : r.variation === 'ordinary'
            ? w.attention.ordinary
            : w.change.few,
    goal:
      (r.short ?? []).length > 0
        ? w.attention.below(say.list((r.short ?? []).map(say.name)), now)
        : r.assurance === null
          ? ''
          : {
              pass: w.attention.pass,
              fail: w.attention.fail,
              either: w.attention.either,
              now: w.attention.now,
            }[r.assurance](value(r.goal), now),
    also: also.length === 0 ? '' : w.attention.also(say.list(also.map(say.name))),
  };
}
