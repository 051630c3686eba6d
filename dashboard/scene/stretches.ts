import type { Say } from '../words/say.ts';
import { bottomLabels, sizes } from './axis.ts';
import { bar } from './bar.ts';
import { label, rule } from './mark.ts';
import { linear } from './scale.ts';
import { joined, type Mark, type Scene, type Size, tableOf } from './scene.ts';
import { fit, textWidth } from './text.ts';

export type StretchKind = 'working' | 'paused' | 'closed' | 'holiday' | 'excluded' | 'stopped';

export interface StretchesInput {
  readonly ticket: string;
  /** The clock by its title; empty where nothing says it. */
  readonly clock: string;
  /** What was asked, where this is not what happened; else empty. */
  readonly whatIf: string;
  /** Why, in one sentence. */
  readonly because: string;
  readonly due: number | null;
  readonly stretches: readonly {
    readonly from: number;
    readonly until: number;
    readonly kind: StretchKind;
    readonly note: string | null;
  }[];
  readonly notices: readonly string[];
}

/** The clock of one ticket, stretch by stretch: what counted, what did not, and why. */
export function stretchesScene(input: StretchesInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { small } = sizes(size.text);
  const { stretches } = input;
  const first = stretches[0]?.from ?? 0;
  const end = Math.max(stretches.at(-1)?.until ?? 1, input.due ?? 0, first + 1);
  const x = linear([first, end], [2, size.width - 2]);
  const top = small + 16;
  const thick = 34 * size.text;
  const labels = top + thick + small + 12;
  const marks: Mark[] = [];
  stretches.forEach((s, i) => {
    const from = x(s.from);
    const until = Math.max(from + 0.75, x(s.until));
    const counted = s.kind === 'working';
    marks.push(
      bar(
        from,
        until,
        top,
        thick,
        counted
          ? { fill: 'ink' }
          : s.kind === 'paused'
            ? { fill: 'band', stroke: 'faint', width: 1 }
            : { fill: 'band' },
        i,
      ),
    );
    const word = s.note ?? w.stretches.kinds[s.kind];
    const named = textWidth(word, small) + 10 < until - from;
    if (s.kind === 'paused' && !named)
      marks.push(
        rule(from, top + thick / 2, until, top + thick / 2, 'faint', 1.5, { dash: '3 3', point: i }),
      );
    if (named)
      marks.push(
        label(
          (from + until) / 2,
          top + thick / 2 + small * 0.35,
          fit(word, until - from - 8, small),
          'middle',
          small,
          counted ? 'paper' : 'muted',
        ),
      );
  });
  if (input.due !== null) {
    const dx = x(input.due);
    const text = fit(`${w.stretches.due} ${say.instant(input.due)}`, size.width, small);
    const half = textWidth(text, small) / 2;
    marks.push(
      rule(dx, top - 8, dx, top + thick + 8, 'concern', 2),
      label(Math.min(Math.max(dx, half), size.width - half), small, text, 'middle', small, 'concern'),
    );
  }
  const count = Math.max(2, Math.min(5, Math.floor(size.width / 170)));
  marks.push(
    ...bottomLabels(
      Array.from({ length: count }, (_, i) => {
        const at = first + ((end - first) * i) / (count - 1);
        return { x: x(at), text: say.instant(at) };
      }),
      labels,
      [0, size.width],
      small,
    ),
  );
  return {
    title: joined(w.stretches.title(say.name(input.ticket)), input.clock, spelled(input.whatIf, say)),
    summary: spelled([input.whatIf, input.because].filter(Boolean).join(' '), say),
    width: size.width,
    height: labels + 10,
    marks,
    points: stretches.map((s, i) => ({
      x: (x(s.from) + x(s.until)) / 2,
      y: top + thick / 2,
      row: i,
      label: joined(
        `${w.stretches.kinds[s.kind]}: ${say.duration(s.until - s.from)}`,
        s.note ?? '',
        `${say.instant(s.from)} – ${say.instant(s.until)}`,
      ),
    })),
    table: tableOf(stretches, [
      [w.stretches.columns.from, 'start', s => say.instant(s.from)],
      [w.stretches.columns.until, 'start', s => say.instant(s.until)],
      [w.stretches.columns.what, 'start', s => w.stretches.kinds[s.kind]],
      [
        w.stretches.columns.length,
        'end',
        s => say.duration(s.until - s.from),
        s => (s.until - s.from) / 60_000,
      ],
      [w.stretches.columns.note, 'start', s => s.note ?? ''],
    ]),
    notes: [w.stretches.how, ...input.notices],
  };
}

const units: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000 };

/** Lengths as the library writes them, `2h 17m`, as everything around them says them. */
const spelled = (text: string, say: Say): string =>
  text.replace(/\b\d+[hms]\b(?: \d+[ms]\b)*/g, length =>
    say.worked([...length.matchAll(/(\d+)(.)/g)].reduce((sum, [, n, u]) => sum + Number(n) * units[u!]!, 0)),
  );
