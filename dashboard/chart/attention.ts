import type { Report, Selection } from '../../lib/report/report.ts';
import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import {
  type AttentionInput,
  type AttentionRow,
  attentionScene,
  isShort,
  needs,
} from '../scene/attention.ts';
import { lastRun } from '../scene/trend.ts';
import { broken, selectionOf } from './find.ts';
import { trendInput } from './fromTrend.ts';

const most = 9;

export const attentionChart: Chart = chart<AttentionInput>({
  title: say => say.w.attention.title,
  draw: attentionScene,
  fromReport: asked => {
    const { report, want, say } = asked;
    const by = want.by ?? 'tier';
    const selection = selectionOf(asked);
    const on = report.data.measures.filter(m => m.off === undefined && m.better !== 'neither');
    const seen = new Set<string>();
    // A figure that only repeats another, period for period, is said once.
    const fresh = (r: AttentionRow): boolean => {
      const past = `${r.unit} ${r.points.map(p => `${p.value}/${p.n}`).join(' ')}`;
      if (r.latest === null || r.variation === 'too few' || seen.has(past)) return false;
      seen.add(past);
      return true;
    };
    let needing = 0;
    const judged = new Map<string, readonly AttentionRow[]>();
    const rows = on.flatMap(m => {
      const parts = broken(report, m.id, by, selection, say).filter(p => p.name !== '' && p.estimate.n > 0);
      const whole = [rowOf(report, m.id, selection)].filter(fresh);
      const list = (parts.length > 1 ? parts : [])
        .map(p => ({
          ...lasting(rowOf(report, m.id, { ...selection, ...p.choose })),
          name: p.name,
          choose: p.choose,
        }))
        .filter(fresh);
      const lines = told(m.title, whole, list);
      if (lines.length > 0) judged.set(m.title, lines);
      needing += lines.some(needs) ? 1 : 0;
      return lines;
    });
    if (rows.length === 0) return { kind: 'nothing', reason: say.w.change.few };
    rows.sort((a, b) => weight(b) - weight(a));
    // Ordinary variation is named, and drawn only where there is nothing else.
    const moved = rows.filter(r => needs(r) || r.variation === 'improvement');
    const shown = moved.length > 0 ? moved.slice(0, most) : rows.slice(0, 6);
    const others = [...judged].flatMap(([title, lines]) =>
      lines.some(r => shown.includes(r)) ? [] : [title],
    );
    return { kind: 'ready', input: { rows: shown, judged: judged.size, needing, others } };
  },
});

/** Of many parts some leave their usual range for one period by chance: a change of a part has lasted longer. */
const lasting = (r: AttentionRow): AttentionRow =>
  (r.since ?? r.period) === r.period && r.variation !== 'too few'
    ? { ...r, variation: 'ordinary', before: null, assurance: r.assurance === 'now' ? null : r.assurance }
    : r;

/** A measure and its parts, what tells the same in one row: the whole where it changed, too, else the part that did most. */
function told(
  title: string,
  whole: readonly AttentionRow[],
  parts: readonly AttentionRow[],
): readonly AttentionRow[] {
  const rows: AttentionRow[] = [];
  const left = new Set([...whole, ...[...parts].sort((a, b) => weight(b) - weight(a))]);
  for (const first of left) {
    const part = first.choose !== undefined;
    const name = part ? `${title}, ${first.name}` : title;
    // A part that is as usual adds nothing to a whole that is.
    const same = [...left].filter(r => r !== first && r.variation === first.variation);
    const changed = first.variation !== 'ordinary';
    const short = part ? [] : same.filter(isBelow).map(r => r.name);
    if (part && !changed && !needs(first)) continue;
    rows.push({ ...first, name, short, also: changed ? same.map(r => r.name) : [] });
    for (const r of [first, ...same]) left.delete(r);
  }
  return rows;
}

function rowOf(report: Report, measure: string, selection: Selection): AttentionRow {
  const { trend, points, unit, better, goal } = trendInput(report, measure, selection);
  const judged = points.filter(p => p.value !== null && !p.young);
  const last = judged.at(-1) ?? points.findLast(p => p.value !== null);
  const { variation } = trend;
  const changed = variation === 'concern' || variation === 'improvement';
  // The level until the change: what all of those periods come to together.
  const run = changed ? lastRun(points) : null;
  const begun = judged.findIndex(p => run?.has(p));
  const before =
    begun > 0
      ? report
          .select({ ...selection, from: judged[0]!.period, to: judged[begun - 1]!.period })
          .estimate(measure).value
      : null;
  return {
    name: '',
    unit,
    better,
    points: points.slice(-36),
    latest: last?.value ?? null,
    period: last?.period ?? '',
    variation: changed || variation === 'too few' ? variation : 'ordinary',
    before,
    ...(begun < 0 ? {} : { since: judged[begun]!.period }),
    assurance: trend.short
      ? 'now'
      : trend.assurance === null
        ? null
        : ({ 'will meet': 'pass', 'may or may not': 'either', 'will not meet': 'fail' } as const)[
            trend.assurance
          ],
    goal: goal ?? null,
  };
}

const isBelow = ({ assurance, goal, latest, better }: AttentionRow): boolean =>
  (assurance === 'fail' || assurance === 'now') &&
  goal !== null &&
  latest !== null &&
  (better === 'lower' ? latest > goal : latest < goal);

const weight = (r: AttentionRow): number =>
  (r.variation === 'concern' ? 8 : r.variation === 'improvement' ? 1 : 0) +
  (isShort(r) ? 4 : r.assurance === 'either' ? 2 : 0);

/**
 * Figures in order of need, each with its past, whether its latest value is a real change, and whether its goal will be met.
 *
 * @element goodwill-attention
 * @attr src - Address of a report, as JSON.
 * @attr by - What each figure is also broken down by; `tier` unless said.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A row was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 */
export class GoodwillAttention extends ChartElement {
  static override chart: Chart = attentionChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-attention': GoodwillAttention;
  }
}
