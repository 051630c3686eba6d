import type { Estimate, MeasureInfo, Unit } from '../../lib/report/report.ts';
import { capital } from '../words/capital.ts';
import type { Say } from '../words/say.ts';
import { linear } from './scale.ts';
import type { Mark, Size } from './scene.ts';
import {
  band,
  lastRun,
  type TrendPoint,
  toneOf,
  trendDomain,
  usualOf,
  valueDots,
  valueLine,
} from './trend.ts';
import { type Verdict, verdict } from './verdict.ts';

/** What a figure is made of. */
export interface CardInput {
  readonly measure: Pick<MeasureInfo, 'title' | 'definition' | 'source' | 'unit' | 'better' | 'scale'>;
  readonly label?: string;
  readonly estimate: Estimate;
  /** The same length of time just before; left out where it is not wholly in the data. */
  readonly before?: Pick<Estimate, 'value'> & { readonly period: string };
  readonly goal: number | null;
  /** The goal is a rule of thumb, not a promise. */
  readonly rule?: boolean;
  /** Period the figure is about, ready to show. */
  readonly period: string;
  readonly trend: readonly TrendPoint[];
  /** Where the goals are set group by group: names of those below theirs, empty when all meet them. */
  readonly groups?: { readonly below: string };
}

/** One figure, ready to show: every text, its mark, and a small picture of its past. */
export interface Card {
  readonly label: string;
  readonly value: string;
  readonly state: {
    readonly text: string;
    readonly tone: 'ink' | 'concern' | 'muted';
    readonly sign: string;
  };
  readonly change: {
    readonly text: string;
    readonly tone: 'muted' | 'concern' | 'improvement';
    readonly sign: string;
  };
  readonly likely: string;
  readonly before: string;
  readonly count: string;
  readonly period: string;
  readonly definition: string;
  readonly source: string;
  readonly method: string;
  readonly spark: { readonly marks: readonly Mark[]; readonly width: number; readonly height: number } | null;
}

export function card(input: CardInput, say: Say, size: Size): Card {
  const { w } = say;
  const { estimate: e, measure: m } = input;
  const goalText = input.goal === null ? '' : say.unit(m.unit, input.goal);
  const state = verdict(e.value, e.low, e.high, input.goal, m.better);
  const range = say.range(m.unit, e.low, e.high);
  return {
    label: input.label ?? m.title,
    value: e.hidden
      ? w.parts.hidden
      : e.value === null
        ? e.low === null
          ? '–'
          : `≥ ${say.unit(m.unit, e.low)}`
        : say.unit(m.unit, e.value, m.scale?.max),
    state:
      input.rule && e.value !== null
        ? byRule(state, input.goal ?? 0, say)
        : input.groups && e.value !== null
          ? byGroups(input.groups.below, say)
          : {
              text:
                e.value === null
                  ? e.hidden
                    ? w.parts.hiddenWhy
                    : (e.reason ?? w.read.notStarted)
                  : state === 'met'
                    ? w.state.met(goalText)
                    : state === 'not met'
                      ? m.better === 'lower'
                        ? w.state.aboveLimit(goalText)
                        : w.state.notMet(goalText)
                      : state === 'open'
                        ? w.state.open(goalText)
                        : w.state.none,
              tone: state === 'not met' ? 'concern' : state === 'none' ? 'muted' : 'ink',
              sign: state === 'not met' ? '▼' : state === 'met' ? '●' : state === 'open' ? '○' : '',
            },
    change: changeOf(input, say),
    likely: e.value === null || range === '' ? '' : w.read.likely(range),
    before:
      input.before?.value == null || e.value === null
        ? ''
        : `${input.before.period}: ${say.unit(m.unit, input.before.value)}`,
    count: e.hidden ? '' : w.read.count(say.number(e.n), e.of),
    period: input.period,
    definition: m.definition,
    source: m.source,
    method: e.method,
    spark: input.trend.length > 2 ? spark(input, size) : null,
  };
}

function byGroups(below: string, { w }: Say): Card['state'] {
  return below === ''
    ? { text: w.state.groupsMet, tone: 'ink', sign: '●' }
    : { text: w.state.groupsBelow(below), tone: 'concern', sign: '▼' };
}

function byRule(state: Verdict, rule: number, say: Say): Card['state'] {
  const { w } = say;
  const text = say.number(rule, rule % 1 === 0 ? 0 : 1);
  if (state === 'met') return { text: capital(w.ratio.above(text)), tone: 'ink', sign: '●' };
  if (state === 'not met') return { text: capital(w.ratio.below(text)), tone: 'concern', sign: '▼' };
  return { text: capital(w.ratio.near(text)), tone: 'ink', sign: '○' };
}

function changeOf(input: CardInput, say: Say): Card['change'] {
  const { w } = say;
  const told = input.trend.filter(p => p.value !== null);
  const last = told.findLast(p => !p.young) ?? told.at(-1);
  if (!last?.usual || last.value === null)
    return { text: told.length === 0 ? '' : w.change.few, tone: 'muted', sign: '' };
  const unit = input.measure.unit;
  const usual = usualOf(last, unit, say);
  const when = say.when(last.period, 'short');
  const value = capital(`${when} ${say.unit(unit, last.value)}`);
  const tone = toneOf(last);
  if (last.signal === undefined || last.signal === 'none')
    return { text: w.change.ordinary(value, usual), tone: 'muted', sign: '' };
  if (tone === 'ink') return { text: w.change.neutral(value, usual), tone: 'muted', sign: '◆' };
  return tone === 'concern'
    ? { text: w.change.worse(value, usual), tone, sign: '▼' }
    : { text: w.change.better(value, usual), tone, sign: '▲' };
}

function spark(input: CardInput, size: Size): Card['spark'] {
  const width = Math.max(80, size.width);
  const height = 44;
  const marks = sparkline(input.trend, input.measure.unit, [6, width - 6], [height - 5, 5]);
  return { width, height, marks };
}

/** The past in a small place: of its dots only the newest, and those of the last run of real change. */
export function sparkline(
  points: readonly TrendPoint[],
  unit: Unit,
  across: readonly [number, number],
  up: readonly [number, number],
): readonly Mark[] {
  const x = linear([0, Math.max(1, points.length - 1)], across);
  const y = linear(trendDomain(unit, points), up);
  const run = lastRun(points);
  const told = points.filter(p => p.value !== null);
  const dots = valueDots(points, x, y, 0.85)
    .map(({ point: _, ...m }): Mark => m)
    .filter((_, k) => k === told.length - 1 || run.has(told[k]!));
  return [...band(points, x, y), ...valueLine(points, x, y), ...dots];
}
