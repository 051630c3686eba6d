import type { Unit } from '../../lib/report/report.ts';
import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type StaffLinkInput, type Strength, staffLinkScene } from '../scene/staffLink.ts';
import type { Say } from '../words/say.ts';
import { isObject, type Loose, listOf, num, selectionOf, text, without } from './find.ts';

export const staffLinkChart: Chart = chart<StaffLinkInput>({
  title: say => say.w.staff.title,
  draw: staffLinkScene,
  fromReport: asked => {
    const found = asked.report.select(selectionOf(asked)).analysis<Loose>('staff-link');
    if (found.result === null) return without(found, asked.say.w.staff.cannot);
    const links = listOf(found.result.links);
    const fits = (l: Loose): boolean =>
      (asked.want.measure === undefined || l.measure === asked.want.measure) &&
      (asked.want.by === undefined || l.question === asked.want.by);
    const link = links.find(fits);
    if (link === undefined) return { kind: 'nothing', reason: asked.say.w.staff.cannot };
    const service = asked.report.data.measures.find(m => m.id === link.measure);
    const input = linkInput({ ...link, serviceTitle: service?.title, serviceUnit: service?.unit }, asked.say);
    return input === null
      ? { kind: 'nothing', reason: asked.say.w.staff.cannot }
      : { kind: 'ready', input: { ...input, grain: asked.report.data.meta.grain }, ignored: found.ignored };
  },
  fromPlain: (data, _want, say) => {
    if (!isObject(data) || !isObject(data.between) || !isObject(data.within)) return null;
    const input = linkInput(data, say);
    return input === null
      ? { kind: 'nothing', reason: text(data.reads) || say.w.staff.cannot }
      : { kind: 'ready', input };
  },
});

function linkInput(data: Loose, say: Say): StaffLinkInput | null {
  const between = strength(data.between);
  const within = strength(data.within);
  const points = listOf(data.points).flatMap(p => {
    const staff = num(p.staff);
    const service = num(p.service);
    return staff === null || service === null
      ? []
      : [{ team: text(p.team), period: text(p.wave) || text(p.period), staff, service }];
  });
  if (between.r === null && within.r === null && points.length === 0) return null;
  const teams = new Set(points.map(p => p.team));
  return {
    points,
    between,
    within,
    lags: listOf(data.lags).map(l => ({ ...strength(l), lag: num(l.lag) ?? 0 })),
    hidden: num(data.hidden) ?? 0,
    serviceName: text(data.serviceTitle) || say.w.staff.y,
    ...(text(data.question) && text(data.serviceTitle)
      ? { title: say.w.staff.pair(say.name(text(data.question)), text(data.serviceTitle)) }
      : {}),
    serviceUnit: (text(data.serviceUnit) || 'share') as Unit,
    // GUARANTEES 3.6: no unit is labelled when fewer than five are shown.
    named: teams.size >= 5 && ![...teams].every(t => t === ''),
  };
}

function strength(x: unknown): Strength {
  if (!isObject(x)) return { r: null, low: null, high: null, n: 0 };
  const q = num(x.q);
  return {
    r: num(x.value) ?? num(x.r),
    low: num(x.low),
    high: num(x.high),
    n: num(x.n) ?? 0,
    ...(q === null ? {} : { clear: q < 0.05 }),
    ...(text(x.reason) ? { reason: text(x.reason) } : {}),
  };
}

/**
 * Whether staff satisfaction and what clients get go together: between teams, within teams, and with staff ahead.
 *
 * Takes a report, or the result of `staffServiceLink`.
 *
 * @element goodwill-staff-link
 * @attr src - Address of a report or of a result, as JSON.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A team was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @slot - Text of your own under the picture; a JSON script inside is read as data.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 * @cssproperty --goodwill-theme-ink - Colour of text and marks.
 */
export class GoodwillStaffLink extends ChartElement {
  static override chart: Chart = staffLinkChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-staff-link': GoodwillStaffLink;
  }
}
