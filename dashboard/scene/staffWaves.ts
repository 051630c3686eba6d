import { extent } from 'd3';
import type { Say } from '../words/say.ts';
import { sizes } from './axis.ts';
import { dot, label, rule } from './mark.ts';
import { panels } from './panels.ts';
import { linear, nice } from './scale.ts';
import { type Mark, type Scene, type Size, tableOf } from './scene.ts';
import { fit } from './text.ts';

export interface StaffWavesInput {
  readonly question: string;
  readonly waves: readonly string[];
  readonly groups: readonly {
    /** Empty: everyone. */
    readonly name: string;
    readonly means: readonly {
      /** Null: not shown, to protect people. */
      readonly mean: number | null;
      readonly people: string | null;
      /** A change from the wave before may be drawn. */
      readonly comparable: boolean;
    }[];
  }[];
}

/** Released staff means by group and wave. A line is drawn only where the change may be shown; the rest stay dots. */
export function staffWavesScene(input: StaffWavesInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small } = sizes(size.text);
  const { groups, waves } = input;
  const known = groups.flatMap(g => g.means.flatMap(m => m.mean ?? []));
  const [low, high] = extent(known);
  const domain = low === undefined ? ([1, 5] as const) : nice(low, high, 3);
  const names = groups.map(g => (g.name === '' ? w.waves.everyone : say.name(g.name)));
  const marks: Mark[] = [];
  const lasts = groups.map(g => g.means.at(-1) ?? null);
  const value = (m: { readonly mean: number | null } | null): string =>
    m === null || m.mean === null ? '–' : say.number(m.mean, 1);
  const frame = panels(
    groups.map((g, i) => ({
      name: names[i]!,
      strong: g.name === '',
      value: value(lasts[i]!),
      tone: 'ink',
      periods: waves,
    })),
    76,
    say,
    size,
  );
  const points = groups.map((g, i) => {
    const { left, right, top, bottom, x, words } = frame.all[i]!;
    const y = linear(domain, [bottom - 4, top]);
    const all = g.means.every(m => m.mean === null);
    marks.push(...words);
    if (all) {
      const hidden = fit(w.parts.hidden, right - left, small);
      const [at, side] = size.rtl ? ([right, 'end'] as const) : ([left, 'start'] as const);
      marks.push(label(at, (top + bottom) / 2, hidden, side, small, 'muted'));
    }
    g.means.forEach((m, k) => {
      const before = g.means[k - 1];
      if (m.mean === null) return;
      if (m.comparable && before && before.mean !== null)
        marks.push(rule(x(k - 1), y(before.mean), x(k), y(m.mean), 'ink', 1.5));
      const last = k === g.means.length - 1;
      marks.push(dot('circle', x(k), y(m.mean), last ? 4 : 2, last ? 'ink' : 'muted', i));
    });
    return {
      x: all ? (left + right) / 2 : right - 6,
      y: lasts[i]?.mean == null ? (top + bottom) / 2 : y(lasts[i].mean),
      row: i,
      label:
        all || lasts[i]?.mean == null
          ? `${names[i]}: ${w.parts.hidden}`
          : `${names[i]}: ${value(lasts[i])} · ${say.period(waves.at(-1) ?? '')} · ${w.waves.people} ${lasts[i]?.people ?? ''}`,
      ...(g.name === '' ? {} : { choose: { team: g.name } }),
    };
  });
  const whole = groups.find(g => g.name === '');
  const first = whole?.means.find(m => m.mean !== null);
  const last = whole?.means.findLast(m => m.mean !== null);
  const [lowest, next] = groups
    .flatMap((g, i) =>
      g.name === '' || lasts[i]?.mean == null ? [] : [{ name: names[i]!, mean: lasts[i].mean }],
    )
    .sort((a, b) => a.mean - b.mean);
  return {
    title: w.waves.title(say.name(input.question)),
    summary:
      first && last && first.mean !== null && last.mean !== null
        ? [
            w.waves.summary(
              say.number(last.mean, 1),
              say.period(waves.at(-1) ?? ''),
              say.number(first.mean, 1),
              say.period(waves[0] ?? ''),
            ),
            // Named only where it stands alone: these figures are coarse.
            lowest && next && lowest.mean < next.mean
              ? w.ratio.lowest(lowest.name, say.number(lowest.mean, 1))
              : '',
          ]
            .filter(Boolean)
            .join(' ')
        : `${w.parts.hidden}.`,
    width: size.width,
    height: frame.height,
    marks,
    points,
    table: tableOf(groups, [
      [w.staff.team, 'start', g => g.name || w.waves.everyone],
      [
        w.attention.latest,
        'end',
        (_, i) => (lasts[i]?.mean == null ? w.parts.hidden : value(lasts[i])),
        (_, i) => lasts[i]?.mean ?? null,
      ],
      [w.waves.wave, 'start', () => say.period(waves.at(-1) ?? '')],
      [w.waves.people, 'end', (_, i) => lasts[i]?.people ?? ''],
    ]),
    notes: [w.waves.how(say.number(domain[0], 1), say.number(domain[1], 1))],
  };
}
