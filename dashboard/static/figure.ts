import type { Report, Selection } from '../../lib/report/report.ts';
import { figureCard } from '../chart/figureCard.ts';
import { svgPicture } from '../draw/svg.ts';
import { headlines } from '../page/overview.ts';
import type { Chart } from '../part/chart.ts';
import type { Scene, Table } from '../scene/scene.ts';
import type { Say } from '../words/say.ts';
import { drawn, type Markup, markup } from './markup.ts';

// A picture is drawn twice, and the page shows the one that fits; letters never shrink.
const sizes = { roomy: 560, whole: 1040, tight: 320 } as const;

/** The headline figures, each with its state, range, count and change. */
export function figures(report: Report, selection: Selection, say: Say): Markup {
  const cards = headlines(report, selection).map(m =>
    figureCard(report, m, selection, say, { width: 220, text: 1, rtl: false }),
  );
  return markup`<ul class="figures">${cards.map(c => {
    const line = (x: { text: string; tone: string; sign: string }, kind: string): Markup =>
      x.text === '' ? markup`` : markup`<p class="${kind} ${x.tone}">${x.sign} ${x.text}</p>`;
    const spark = c.spark
      ? drawn(svgPicture({ ...blank, ...c.spark }).replace('role="img" aria-label=""', 'aria-hidden="true"'))
      : markup``;
    return markup`<li><p class="muted">${c.label}</p><p class="value${/\d/.test(c.value) || c.value === '–' ? '' : ' words'}">${c.value}</p>${line(c.state, 'state')}<p>${[c.likely, c.count, c.before].filter(Boolean).join(' · ')}</p>${spark}${line(c.change, 'change')}<details><summary>${say.w.parts.howWorkedOut}</summary><p>${c.definition}</p><p>${say.w.page.method}: ${c.method}. ${say.w.parts.source}: ${c.source}.</p></details></li>`;
  })}</ul>`;
}

const blank: Scene = {
  title: '',
  summary: '',
  width: 0,
  height: 0,
  marks: [],
  points: [],
  table: { columns: [], rows: [] },
  notes: [],
};

/** One chart: title, sentence, picture, notes, table. In words what is not drawn, and why. */
export function picture(
  chart: Chart,
  report: Report,
  selection: Selection,
  say: Say,
  whole: boolean = false,
): Markup {
  const { w } = say;
  const found = chart.fromReport({ report, selection, want: {}, say });
  if (found.kind !== 'ready') {
    const state = found.kind === 'hidden' ? w.parts.hidden : w.parts.nothing;
    const why = found.reason || (found.kind === 'hidden' ? w.parts.hiddenWhy : '');
    return markup`<figure><p class="muted">${chart.title(say)}</p><p class="sentence">${state}</p><p>${why}</p></figure>`;
  }
  const at = (width: number): Scene => found.input(say, { width, text: 1, rtl: false });
  const scene = at(whole ? sizes.whole : sizes.roomy);
  const show = (s: Scene, kind: string): Markup => markup`<div class="${kind}">${drawn(svgPicture(s))}</div>`;
  return markup`<figure${whole ? markup` class="whole"` : ''}><p class="muted">${scene.title}</p><p class="sentence">${scene.summary}</p>${show(scene, 'roomy')}${show(at(sizes.tight), 'tight')}<p class="muted">${scene.notes.join(' ')}</p><details><summary>${w.parts.table}</summary>${table(scene.title, scene.table)}</details></figure>`;
}

function table(title: string, { columns, rows }: Table): Markup {
  const head = columns.map(c => markup`<th scope="col" class="${c.align}">${c.title}</th>`);
  const body = rows.map(
    row =>
      markup`<tr>${row.map((c, i) =>
        i === 0
          ? markup`<th scope="row"><bdi>${c.text}</bdi></th>`
          : markup`<td class="${columns[i]?.align ?? 'start'}">${c.text}</td>`,
      )}</tr>`,
  );
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
