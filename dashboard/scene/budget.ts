import { capital } from '../words/capital.ts';
import type { Say } from '../words/say.ts';
import { bar, striped } from './bar.ts';
import { rule } from './mark.ts';
import { rowFrame } from './rows.ts';
import { linear, nice } from './scale.ts';
import { countOf, joined, type Mark, type Scene, type Size, tableOf } from './scene.ts';

export interface BudgetInput {
  /** Rows are tiers, so the sentence may say so. */
  readonly tiers?: boolean;
  /** Periods it is about. */
  readonly from: string;
  readonly until: string;
  readonly rows: readonly {
    readonly name: string;
    readonly missed: number;
    readonly allowed: number;
    /** Spent faster than the goal allows, over the long run and lately. */
    readonly burning: boolean;
    readonly choose?: Readonly<Record<string, string>>;
  }[];
}

/** How many misses a goal allows, and how many there were: the room that is left, or overspent. */
export function budgetScene(input: BudgetInput, say: Say, size: Size): Scene {
  const { w } = say;
  const rows = input.rows.map(r => ({
    ...r,
    left: r.allowed - r.missed,
    used: r.allowed === 0 ? null : r.missed / r.allowed,
  }));
  const names = rows.map(r => (r.name === '' ? w.parts.notRecorded : say.name(r.name)));
  const lefts = rows.map(r =>
    r.left < 0 ? w.budget.over(say.number(-r.left)) : w.budget.left(say.number(r.left)),
  );
  const frame = rowFrame(
    rows.map((r, i) => ({
      name: names[i] ?? '',
      value: lefts[i] ?? '',
      tone: r.left < 0 ? 'concern' : 'ink',
    })),
    size,
    { pitch: 48, stackedPitch: 62, strongName: true, half: 14 },
  );
  const x = linear([0, nice(0, Math.max(1, ...rows.flatMap(r => [r.missed, r.allowed])), 4)[1]], frame.span);
  const marks: Mark[] = [
    ...frame.axis(
      x,
      x.ticks(4).filter(t => Number.isInteger(t)),
      t => say.number(t),
    ),
    ...frame.words,
  ];
  rows.forEach((r, i) => {
    const y = frame.centre(i);
    marks.push(bar(x(0), x(Math.min(r.missed, r.allowed)), y - 8, 16, { fill: 'faint' }, i));
    if (r.left < 0) marks.push(...striped(x(r.allowed), x(r.missed), y - 8, 16, i));
    marks.push(rule(x(r.allowed), y - 14, x(r.allowed), y + 14, 'ink', 2, { point: i }));
  });
  const used = (r: (typeof rows)[number]): string => (r.used === null ? '–' : say.share(r.used, 0));
  const worst = rows
    .map((r, i) => ({ r, name: names[i] ?? '' }))
    .sort((a, b) => (b.r.used ?? 9e9) - (a.r.used ?? 9e9))[0];
  return {
    title: w.budget.title,
    summary:
      worst === undefined
        ? `${w.parts.nothing}.`
        : worst.r.left < 0
          ? w.budget.summary(
              input.tiers ? capital(w.attainment.tier(worst.name)) : worst.name,
              say.number(worst.r.missed),
              say.number(worst.r.allowed),
            )
          : w.budget.within(input.tiers ? w.attainment.tier(worst.name) : worst.name, used(worst.r)),
    width: size.width,
    height: frame.height,
    marks,
    points: rows.map((r, i) => ({
      x: x(r.missed),
      y: frame.centre(i),
      row: i,
      label: joined(
        `${names[i]}: ${w.read.of(say.number(r.missed), say.number(r.allowed))}`,
        lefts[i],
        r.burning ? w.budget.burning : '',
      ),
      choose: r.choose,
    })),
    table: tableOf(rows, [
      [w.budget.columns.group, 'start', r => r.name || w.parts.notRecorded],
      countOf(say, w.budget.columns.allowed, r => r.allowed),
      countOf(say, w.budget.columns.missed, r => r.missed),
      countOf(say, w.budget.columns.left, r => r.left),
      [w.budget.columns.rate, 'end', used, r => r.used],
      [w.trend.columns.remark, 'start', r => (r.burning ? w.budget.burning : '')],
    ]),
    notes: [w.budget.how, w.page.span(say.period(input.from), say.period(input.until))],
  };
}
