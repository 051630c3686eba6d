import { extent } from 'd3';
import type { Say } from '../words/say.ts';
import { sizes } from './axis.ts';
import { dot, label, rule } from './mark.ts';
import { linear, nice } from './scale.ts';
import { type Mark, type Scene, type Size, tableOf } from './scene.ts';
import { fit, textWidth } from './text.ts';

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
  const { small, body } = sizes(size.text);
  const { groups, waves } = input;
  const columns = Math.max(1, Math.min(4, groups.length, Math.floor((size.width + 28) / (230 * size.text))));
  const gap = 28;
  const width = (size.width - gap * (columns - 1)) / columns;
  const head = body + 12;
  const plot = 76 * size.text;
  const pitch = head + plot + small + 22;
  const known = groups.flatMap(g => g.means.flatMap(m => m.mean ?? []));
  const [low, high] = extent(known);
  const domain = low === undefined ? ([1, 5] as const) : nice(low, high, 3);
  const names = groups.map(g => (g.name === '' ? w.waves.everyone : say.name(g.name)));
  const marks: Mark[] = [];
  const lasts = groups.map(g => g.means.at(-1) ?? null);
  const value = (m: { readonly mean: number | null } | null): string =>
    m === null || m.mean === null ? '–' : say.number(m.mean, 1);
  const points = groups.map((g, i) => {
    const column = i % columns;
    const x0 = (size.rtl ? columns - 1 - column : column) * (width + gap);
    const y0 = Math.floor(i / columns) * pitch;
    const bottom = y0 + head + plot;
    const y = linear(domain, [bottom - 4, y0 + head]);
    const x = linear([0, Math.max(1, waves.length - 1)], [x0 + 4, x0 + width - 6]);
    const shown = value(lasts[i] ?? null);
    const [start, end, from, to] = size.rtl
      ? ([x0 + width, x0, 'end', 'start'] as const)
      : ([x0, x0 + width, 'start', 'end'] as const);
    const all = g.means.every(m => m.mean === null);
    marks.push(
      label(
        start,
        y0 + body,
        fit(names[i] ?? '', width - textWidth(shown, body, true) - 12, body, g.name === ''),
        from,
        body,
        'ink',
        { strong: g.name === '' },
      ),
      label(end, y0 + body, shown, to, body, 'ink', { strong: true }),
      rule(x0, bottom, x0 + width, bottom, 'line', 1),
      label(x0, bottom + small + 4, waves[0] ? say.period(waves[0], 'short') : '', 'start', small, 'muted'),
      label(x0 + width, bottom + small + 4, say.period(waves.at(-1) ?? '', 'short'), 'end', small, 'muted'),
    );
    if (all)
      marks.push(label(start, y0 + head + plot / 2, fit(w.parts.hidden, width, small), from, small, 'muted'));
    g.means.forEach((m, k) => {
      const before = g.means[k - 1];
      if (m.mean === null) return;
      if (m.comparable && before && before.mean !== null)
        marks.push(rule(x(k - 1), y(before.mean), x(k), y(m.mean), 'ink', 1.5));
      const last = k === g.means.length - 1;
      marks.push(dot('circle', x(k), y(m.mean), last ? 4 : 2, last ? 'ink' : 'muted', i));
    });
    return {
      x: all ? x0 + width / 2 : x0 + width - 6,
      y: lasts[i]?.mean == null ? y0 + head + plot / 2 : y(lasts[i]?.mean ?? 0),
      row: i,
      label:
        all || lasts[i]?.mean == null
          ? `${names[i]}: ${w.parts.hidden}`
          : `${names[i]}: ${shown} · ${say.period(waves.at(-1) ?? '')} · ${w.waves.people} ${lasts[i]?.people ?? ''}`,
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
    height: Math.ceil(groups.length / columns) * pitch - 10,
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
