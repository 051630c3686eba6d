import type { Report, Selection } from '../../lib/report/report.ts';
import { figureCard } from '../chart/figureCard.ts';
import { infoOf } from '../chart/find.ts';
import type { Chart, Want } from '../part/chart.ts';
import type { Scene, Table } from '../scene/scene.ts';
import type { Say } from '../words/say.ts';
import { type Markup, markup } from './markup.ts';
import { smallPicture } from './picture.ts';

/** A picture is drawn for the widths that it is shown at, and the page shows the one that fits; letters never shrink. */
const sizes = { tight: 320, roomy: 560, whole: 1040 } as const;

/** One figure with its state, range, count and change. */
export function figure(report: Report, measure: string, selection: Selection, say: Say): Markup {
  const info = infoOf(report, measure);
  if (info === undefined) return markup``;
  const c = figureCard(report, info, selection, say, { width: 220, text: 1, rtl: false });
  const line = (x: { text: string; tone: string; sign: string }, kind: string): Markup | '' =>
    x.text === '' ? '' : markup`<p class="${kind} t-${x.tone}">${x.sign} ${x.text}</p>`;
  const spark = c.spark ? smallPicture({ ...c.spark, summary: '' }) : '';
  return markup`<div class="card"><p class="muted">${c.label}</p><p class="value${/\d/.test(c.value) || c.value === '–' ? '' : ' words'}">${c.value}</p>${c.period === '' ? '' : markup`<p class="muted">${c.period}</p>`}${line(c.state, 'state')}<p class="muted">${[c.likely, c.count, c.before].filter(Boolean).join(' · ')}</p>${spark}${line(c.change, 'change')}<details><summary>${say.w.parts.howWorkedOut}</summary><p>${c.definition}</p><p>${say.w.page.method}: ${c.method}. ${say.w.parts.source}: ${c.source}.</p></details></div>`;
}

/** One chart as an element of a page asks for it. */
export interface Asked {
  readonly chart: Chart;
  readonly report: Report;
  readonly selection: Selection;
  readonly want: Want;
  /** In the place of the title. */
  readonly heading: string | null;
  /** Takes the whole width of the page. */
  readonly wide: boolean;
}

/** One chart: title, sentence, picture, notes, table. In words what is not drawn, and why. */
export function picture({ chart, heading, wide, ...asked }: Asked, say: Say): Markup {
  const { w } = say;
  const found = chart.fromReport({ ...asked, say });
  const place = wide ? 'chart wide' : 'chart';
  const head = (title: string): Markup | '' => (title === '' ? '' : markup`<p class="kicker">${title}</p>`);
  if (found.kind !== 'ready') {
    const why = found.reason || (found.kind === 'hidden' ? w.parts.hiddenWhy : '');
    const [state, kind] =
      found.kind === 'hidden' ? [w.parts.hidden, 'hidden-people'] : [w.parts.nothing, 'nothing'];
    return markup`<figure class="${place}">${head(heading ?? chart.title(say))}<div class="state ${kind}"><p>${state}</p>${why === '' ? '' : markup`<p>${why}</p>`}</div></figure>`;
  }
  const at = (width: number): Scene => found.input(say, { width, text: 1, rtl: false });
  const scene = at(wide ? sizes.whole : sizes.roomy);
  const show = (s: Scene, kind: string): Markup => markup`<div class="${kind}">${smallPicture(s)}</div>`;
  const dims = [
    ...new Set(
      (found.ignored ?? []).map(d => (d === 'from' || d === 'to' ? w.page.period : (w.page.dims[d] ?? d))),
    ),
  ].map(d => d.toLowerCase());
  const notes = dims.length > 0 ? [...scene.notes, w.parts.notObeyed(say.list(dims))] : scene.notes;
  return markup`<figure class="${place}">${head(heading ?? scene.title)}<p class="sentence">${scene.summary}</p>${show(scene, 'roomy')}${show(at(sizes.tight), 'tight')}<div class="notes">${notes.map(n => markup`<p>${n}</p>`)}</div><details><summary>${w.parts.table}</summary>${table(scene.title, scene.table)}</details></figure>`;
}

/** A table whose head stands in a row and whose names stand in a column; longer ones move sideways alone. */
export function table(title: string, { columns, rows }: Table): Markup {
  const head = columns.map(c => markup`<th scope="col"${side(c.align)}>${c.title}</th>`);
  const body = rows.map(
    row =>
      markup`<tr>${row.map((c, i) =>
        i === 0
          ? markup`<th scope="row">${name(c.text)}</th>`
          : markup`<td${side(columns[i]?.align ?? 'start')}>${c.text}</td>`,
      )}</tr>`,
  );
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

// A name in another writing direction is kept apart from what stands around it.
const name = (text: string): string | Markup =>
  /^[\u0020-\u007e]*$/.test(text) ? text : markup`<bdi>${text}</bdi>`;

const side = (align: 'start' | 'end'): Markup | '' => (align === 'end' ? markup` class="end"` : '');
