import { openReport, publishedKey, type ReportData } from '../../lib/report/index.ts';
import type { Report } from '../../lib/report/report.ts';
import { CHARTS } from '../chart/index.ts';
import { PAGE_ELEMENTS } from '../page/index.ts';
import { PAGES, type PageId } from '../page/part.ts';
import { effective } from '../page/state.ts';
import { remembering } from '../part/remember.ts';
import { voiceOf } from '../words/index.ts';
import type { Say } from '../words/say.ts';
import '../nl.ts';
import { figure, picture, table } from './figure.ts';
import { type Markup, markup } from './markup.ts';
import { staticSheet } from './sheet.ts';
import { type Bound, rendered } from './template.ts';

export { addLanguage } from '../words/registry.ts';
export { staticBodySheet, staticSheet } from './sheet.ts';

/** What may be said of the copy. */
export interface StaticOptions {
  /** Language of its words: `en`, `nl`, or one that `addLanguage` has made known. */
  readonly lang?: string;
}

const ELEMENTS: Readonly<Record<PageId, string>> = {
  overview: 'goodwill-overview',
  promises: 'goodwill-promises',
  complaints: 'goodwill-complaints',
  moments: 'goodwill-moments',
  goodwill: 'goodwill-standing',
  people: 'goodwill-people',
  sure: 'goodwill-sure',
};

/**
 * A whole report as HTML that needs no script: every page one after another, each chart with its sentence, picture,
 * notes and table, all from the scenes and templates of the elements. It is what belongs inside
 * `<goodwill-dashboard>`: a shadow root declared in markup, its anchors, and in a few lines what a browser shows that
 * knows no such roots. Where scripts run the element takes its place. A policy names the hash of `staticSheet`.
 */
export function staticReport(data: ReportData, { lang = 'en' }: StaticOptions = {}): string {
  const say = voiceOf(lang, data.meta.zone);
  const opened = remembering(openReport(data));
  const report = say.tell?.(opened) ?? opened;
  const page = markup`<div class="frame still">
${masthead(report, say)}
<main>
${PAGES.map(
  (
    id,
    i,
  ) => markup`<section class="page"><slot name="${anchor(id)}"></slot>${i === 0 ? body(id, report, say) : deeper(body(id, report, say))}${id === 'sure' ? everyFigure(report, say) : ''}</section>
`,
)}</main>
</div>`;
  const anchors = PAGES.map(id => markup`<span id="${anchor(id)}" slot="${anchor(id)}"></span>`);
  return `<template shadowrootmode="open"><style>${staticSheet}</style>${page.markup}</template>
${markup`${anchors}`.markup}
${short(report, say).markup}`;
}

/** The title of a report as a language says it. */
export function staticTitle(data: ReportData, { lang = 'en' }: StaticOptions = {}): string {
  const opened = openReport(data);
  return (voiceOf(lang, data.meta.zone).tell?.(opened) ?? opened).data.meta.title;
}

/** The fragment by which the live pages go by, so that an address means the same page with scripts and without. */
const anchor = (id: PageId): string => `p=${id}`;

// It stands in a block of its own, across the page.
const ALONE = 'goodwill-attention';

/** The templates of a page’s element with its charts drawn in their places. */
function body(id: PageId, report: Report, say: Say): Markup {
  const selection = effective({}, report.data);
  const element = new PAGE_ELEMENTS[ELEMENTS[id]]!();
  // An element outside of a page has no language, and was given nothing: it is told what it would find there.
  for (const [name, value] of Object.entries({ selection, report, say, data: report.data }))
    Object.defineProperty(element, name, { value });
  const { page } = element as unknown as { page(report: Report, say: Say): unknown };
  return linked(rendered(page.call(element, report, say), bound => chartOf(bound, report, say)));
}

function chartOf({ tag, attributes, properties }: Bound, report: Report, say: Say): Markup {
  const given = Object.entries({ ...attributes, ...properties }).filter(
    ([, value]) => typeof value === 'string',
  );
  const { class: place = '', heading = null, ...want } = Object.fromEntries(given) as Record<string, string>;
  const selection = (properties.selection ?? {}) as Report['data']['findings'][0]['evidence']['selection'];
  if (tag === 'goodwill-figure') return figure(report, want.measure ?? 'attainment', selection, say);
  const element = Object.hasOwn(CHARTS, tag) ? CHARTS[tag] : undefined;
  if (element === undefined) throw new Error(`A page without scripts does not know <${tag}>.`);
  return picture(
    { chart: element.chart, report, selection, want, heading, wide: place.includes('wide') || tag === ALONE },
    say,
  );
}

/** Links within the report lead to the page, not to a place that only the live pages know; what has lost its picture goes. */
const linked = ({ markup: text }: Markup): Markup => ({
  markup: text
    .replace(/ href="#(?:p=(\w+))?[^"]*"/g, (_, id = 'overview') => ` href="#p=${id}"`)
    .replace(/<details[^>]*>\s*<summary[^>]*>[^<]*<\/summary>\s*<\/details>/g, ''),
});

/** Headings of a page that stands below another. Text holds no such sign: it is escaped. */
const deeper = ({ markup: text }: Markup): Markup => ({
  markup: text.replace(
    /<(\/?)h([1-5])\b/g,
    (_, end: string, level: string) => `<${end}h${Number(level) + 1}`,
  ),
});

function masthead({ data }: Report, say: Say): Markup {
  const { meta } = data;
  const { w } = say;
  const first = effective({}, data).from ?? meta.periods[0] ?? '';
  return markup`<header class="masthead"><div><p class="name"><bdi>${meta.organisation ?? meta.title}</bdi></p><p class="muted">${w.page.span(say.period(String(first)), say.period(meta.periods.at(-1) ?? ''))}, ${w.page.perGrain[meta.grain]} · ${w.page.asOf} ${say.instant(Date.parse(meta.asOf))} (${meta.zone})</p></div></header>
<nav aria-label="${w.page.report}"><ul>${PAGES.map(id => markup`<li><a href="#${anchor(id)}">${w.page[id]}</a></li>`)}</ul></nav>`;
}

/** Every figure that was published for the whole, in a line. */
function everyFigure({ data }: Report, say: Say): Markup {
  const { w } = say;
  const rows = data.measures.flatMap(m => {
    const key = publishedKey(m.id, m.pin);
    const e = key === null || m.off !== undefined ? undefined : data.published[key];
    if (e === undefined) return [];
    const value =
      e.hidden === true
        ? w.parts.hidden
        : e.value === null
          ? (e.reason ?? '')
          : say.unit(m.unit, e.value, m.scale?.max);
    return [
      [
        { text: m.title },
        { text: value },
        { text: say.range(m.unit, e.low, e.high) },
        { text: w.read.count(say.number(e.n), e.of) },
      ],
    ];
  });
  const columns = ['', w.trend.columns.value, w.read.range, w.read.counted].map(title => ({
    title,
    align: 'start' as const,
  }));
  return markup`<section class="block"><h3>${w.page.headlines}</h3>${table(w.page.headlines, { columns, rows })}</section>`;
}

/** For browsers that know no declared roots, and whoever reads the source: the findings, in words. */
function short({ data }: Report, { w }: Say): Markup {
  return markup`<p>${data.meta.title}</p>
<ul>${data.findings.map(
    f => markup`<li>${f.sentence} ${f.certainty} ${w.page.todo}: ${f.action}</li>
`,
  )}</ul>
`;
}
