import type { MeasureInfo, Report, Selection } from '../../lib/report/report.ts';
import { attainmentChart } from '../chart/attainment.ts';
import { spanOf } from '../chart/figureCard.ts';
import { ratioChart } from '../chart/ratio.ts';
import { resolutionChart } from '../chart/resolution.ts';
import { staffLinkChart } from '../chart/staffLink.ts';
import type { Chart, Want } from '../part/chart.ts';
import type { Say } from '../words/say.ts';

// The headline metrics and satisfaction first; whatever else the data can feed fills the row.
const FIGURES: readonly string[] = [
  'attainment',
  'attainment-counted',
  'attainment-recorded',
  'complaint-resolution',
  'interaction-ratio',
  'client-satisfaction',
  'first-response',
  'watermelon',
  'resolution',
];
const MOST = 5;
const ATTAINMENTS: readonly string[] = ['attainment', 'attainment-counted', 'attainment-recorded'];
const DIMS: readonly string[] = ['tier', 'priority', 'channel', 'team', 'kind'];

/** At most five measures that have a value, the headline ones first; one that only repeats another stays out. */
export function headlines(report: Report, selection: Selection): readonly MeasureInfo[] {
  const place = (m: MeasureInfo): number => {
    const at = FIGURES.indexOf(m.id);
    return at < 0 ? FIGURES.length : at;
  };
  const view = report.select(selection);
  const seen = new Set<string>();
  return report.data.measures
    .filter(m => m.off === undefined && m.better !== 'neither')
    .map(m => ({ m, e: view.estimate(m.id) }))
    .filter(({ e }) => e.value !== null || e.low !== null)
    .sort((a, b) => place(a.m) - place(b.m))
    .filter(({ m, e }) => {
      const said = `${m.unit} ${e.value} ${e.n}`;
      if (seen.has(said)) return false;
      seen.add(said);
      return true;
    })
    .slice(0, MOST)
    .map(({ m }) => m);
}

/** One picture of the overview: which element, showing what. */
export interface Picture {
  readonly kind: 'attainment' | 'trend' | 'ratio' | 'resolution' | 'staff';
  readonly want: Want;
  /** Its title with the period that it is about. */
  readonly heading: string | null;
}

/**
 * The pictures of the four headline metrics that these data can feed, and one line for each that they cannot: what
 * would fill it. Where there is only one tier, targets are shown by whatever else tells them apart.
 */
export function pictures(
  report: Report,
  selection: Selection,
  say: Say,
): {
  readonly shown: readonly Picture[];
  readonly missing: readonly { readonly title: string; readonly reason: string }[];
} {
  const shown: Picture[] = [];
  const missing: { title: string; reason: string }[] = [];
  const attainment = attainmentPicture(report, selection);
  const tries: readonly { readonly chart: Chart; readonly picture: Omit<Picture, 'heading'> }[] = [
    { chart: attainmentChart, picture: attainment },
    { chart: resolutionChart, picture: { kind: 'resolution', want: {} } },
    { chart: ratioChart, picture: { kind: 'ratio', want: {} } },
    { chart: staffLinkChart, picture: { kind: 'staff', want: {} } },
  ];
  for (const { chart, picture } of tries) {
    const found =
      picture.kind === 'trend' ? null : chart.fromReport({ report, selection, want: picture.want, say });
    // What is hidden for people’s sake keeps its place and says so.
    if (found?.kind === 'nothing') missing.push({ title: chart.title(say), reason: found.reason });
    else if (found?.kind !== 'ready') shown.push({ ...picture, heading: null });
    else {
      const { title } = found.input(say, { width: 640, text: 1, rtl: false });
      const obeys = found.ignored?.includes('from') !== true;
      const period = spanOf(obeys ? selection : {}, report.data, say);
      shown.push({ ...picture, heading: `${title} · ${period}` });
    }
  }
  return { shown, missing };
}

function attainmentPicture(report: Report, selection: Selection): Omit<Picture, 'heading'> {
  const view = report.select(selection);
  const measure = ATTAINMENTS.find(
    id =>
      report.data.measures.some(m => m.id === id && m.off === undefined) && view.estimate(id).value !== null,
  );
  if (measure === undefined) return { kind: 'attainment', want: {} };
  const apart = DIMS.find(by => {
    const groups = [...view.by(measure, by)].filter(([name, e]) => name !== '' && e.value !== null);
    return groups.length > 1 && groups.length <= 12;
  });
  if (apart !== undefined) return { kind: 'attainment', want: { measure, by: apart } };
  const told = [...view.by(measure, 'period')].filter(([, e]) => e.value !== null).length;
  return told > 2 ? { kind: 'trend', want: { measure } } : { kind: 'attainment', want: { measure } };
}
