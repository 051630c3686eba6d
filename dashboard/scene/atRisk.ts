import type { Say } from '../words/say.ts';
import { bar } from './bar.ts';
import { rowFrame } from './rows.ts';
import { linear } from './scale.ts';
import { joined, type Mark, type Scene, type Size, tableOf } from './scene.ts';

export interface AtRiskInput {
  /** Least time left first. */
  readonly rows: readonly {
    readonly ticket: string;
    /** Id and title of the clock. */
    readonly clock: string;
    readonly clockTitle: string;
    readonly tier: string;
    readonly priority: string;
    readonly paused: boolean;
    /** ms of the target's own time. */
    readonly left: number;
    /** Part of the target used up. */
    readonly used: number;
    readonly due: number | null;
  }[];
  readonly open: number;
  readonly close: number;
  readonly late: number;
}

/** The open tickets whose promise can still be kept, least time left first: how much of it is used, how much is left. */
export function atRiskScene(input: AtRiskInput, say: Say, size: Size): Scene {
  const { w } = say;
  const { rows } = input;
  const names = rows.map(r => say.name(r.ticket));
  const several = new Set(rows.map(r => r.clock)).size > 1;
  const kinds = rows.map(r =>
    [r.tier, r.priority, several ? r.clockTitle : ''].filter(Boolean).map(say.name).join(', '),
  );
  const lefts = rows.map(r => w.atRisk.left(say.worked(r.left), r.paused));
  const close = rows.map(r => r.used >= 0.75);
  const frame = rowFrame(
    rows.map((_, i) => ({
      name: names[i] ?? '',
      under: kinds[i] ?? '',
      value: lefts[i] ?? '',
      tone: close[i] ? 'concern' : 'ink',
    })),
    size,
    { pitch: 44, stackedPitch: 62, stackBelow: 520, plainValue: true, half: 6 },
  );
  const x = linear([0, 1], frame.span);
  const marks: Mark[] = [...frame.words];
  const used = rows.map(r => Math.min(1, Math.max(0, r.used)));
  rows.forEach((_, i) => {
    const y = frame.centre(i);
    marks.push(
      bar(x(0), x(1), y - 5, 10, { fill: 'band' }, i),
      bar(x(0), x(used[i]!), y - 5, 10, { fill: close[i] ? 'concern' : 'faint' }, i),
    );
  });
  return {
    title: w.atRisk.title,
    summary: w.atRisk.summary(say.number(input.open), say.number(input.close), say.number(input.late)),
    width: size.width,
    height: frame.bottom + 4,
    marks,
    byRow: true,
    points: rows.map((r, i) => ({
      x: x(used[i]!),
      y: frame.centre(i),
      row: i,
      choose: { ticket: r.ticket, clock: r.clock },
      label: joined(
        `${names[i]}: ${lefts[i]}`,
        kinds[i],
        r.due === null ? '' : `${w.stretches.due} ${say.instant(r.due)}`,
      ),
    })),
    table: tableOf(rows, [
      [w.atRisk.ticket, 'start', r => r.ticket],
      [w.attainment.columns.group, 'start', r => r.tier],
      [w.page.dims.priority ?? '', 'start', r => r.priority],
      [w.atRisk.timeLeft, 'end', (_, i) => lefts[i]!, r => r.left / 60_000],
      [w.atRisk.used, 'end', r => say.share(r.used, 0), r => r.used],
      [w.stretches.due, 'start', r => (r.due === null ? '' : say.instant(r.due))],
    ]),
    notes: [w.atRisk.how],
  };
}
