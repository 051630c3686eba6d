import { type Analysis, analysis, type NoResult } from './analysis.ts';
import { type Link, type LinkPoint, linkOf } from './linkOf.ts';

/** The link of one staff question with one service figure. */
export interface StaffLink extends Link {
  readonly question: string;
  readonly measure: string;
  /** Released means beside service; teams are named only when at least five are shown. */
  readonly points: readonly {
    readonly team: string | null;
    readonly wave: string;
    readonly staff: number;
    readonly service: number;
  }[];
  /** Team and wave pairs without a released mean or with fewer than five cases. */
  readonly hidden: number;
}

export interface StaffLinks {
  readonly links: readonly StaffLink[];
  readonly waves: readonly string[];
}

const services = ['attainment', 'client-satisfaction'] as const;
const fewestCases = 5;
const fewestNamed = 5;

/** Is service better where, or when, staff are more satisfied? METRICS D5, over released figures only. */
export const link: Analysis<StaffLinks> = analysis({
  id: 'staff-link',
  title: 'Staff satisfaction and service',
  question: 'Is service better where, or when, our people are more satisfied?',
  definition:
    'Released team means per survey wave beside the service of that team in that time, where it has at least 5 cases. Between: over team means. Within: repeated-measures correlation. Lags: positive means staff come first; within and lagged, ranges and p-values rest on the number of independent pairs, and p-values are adjusted for everything on view (Benjamini–Hochberg). Order in time, never cause.',
  source: 'Bakdash & Marusich 2017 (within); Bonett & Wright 2000; Benjamini & Hochberg 1995',
  tables: ['verdict', 'answer'],
  slices: [],
  staff: 'released',
  run: ({ released, facts, periods, by, policy }): StaffLinks | NoResult => {
    if (released === null)
      return {
        reason:
          'needs a staff survey: bring answers.csv with side, question, score, respondent, team and wave',
      };
    if (released.length === 0)
      return { reason: 'no team has enough people to show: not shown, to protect people', hidden: true };
    const waves = [...new Set(released.map(r => r.wave))].sort();
    const places = new Map(waves.map(wave => [wave, stretchOf(wave, periods)]));
    if (waves.every(wave => places.get(wave) === null)) {
      return {
        reason:
          'survey waves cannot be placed in time: name them 2026-03, or bring the instant of each answer',
      };
    }
    const available = services.filter(
      id => (id === 'attainment' ? facts.verdict : facts.answer) !== undefined,
    );
    const step = new Map(steps(waves).map((s, i) => [waves[i]!, s]));
    // One reading per wave answers for every team and question.
    const given = new Map<string, ReturnType<typeof by>>();
    for (const measure of available) {
      for (const [wave, place] of places) {
        if (place !== null) given.set(`${measure}\u0000${wave}`, by(measure, 'team', place));
      }
    }
    const links: StaffLink[] = [];
    for (const question of [...new Set(released.map(r => r.question))].sort()) {
      for (const measure of available) {
        const points: (LinkPoint & { wave: string })[] = [];
        let hidden = 0;
        for (const r of released.filter(x => x.question === question)) {
          const service = given.get(`${measure}\u0000${r.wave}`)?.get(r.team);
          if (service === undefined || service.value === null || service.n < fewestCases) {
            hidden++;
            continue;
          }
          points.push({
            team: r.team,
            wave: r.wave,
            step: step.get(r.wave)!,
            staff: r.mean,
            service: service.value,
          });
        }
        if (points.length === 0) continue;
        const named = new Set(points.map(p => p.team)).size >= fewestNamed;
        links.push({
          ...linkOf(points, { level: policy.level, step: stepWord(waves) }),
          question,
          measure,
          hidden,
          points: points
            .sort((a, b) => (a.wave < b.wave ? -1 : a.wave > b.wave ? 1 : a.team < b.team ? -1 : 1))
            .map(p => ({ team: named ? p.team : null, wave: p.wave, staff: p.staff, service: p.service })),
        });
      }
    }
    if (links.length === 0)
      return { reason: 'no team has both a released mean and at least 5 cases in the same time' };
    return { links, waves };
  },
});

/** The report periods of a wave named like a month, week, day, quarter or year; null when it cannot be placed. */
function stretchOf(
  wave: string,
  periods: readonly { readonly label: string; readonly from: number; readonly until: number }[],
): { readonly from: string; readonly to: string } | null {
  if (periods.some(p => p.label === wave)) return { from: wave, to: wave };
  const inside = periods.filter(p => named(wave, p.from, p.until));
  return inside.length === 0 ? null : { from: inside[0]!.label, to: inside.at(-1)!.label };
}

/** Whether the middle of a period lies in a month (`2026-03`), quarter (`2026-Q1`) or year (`2026`). */
function named(wave: string, from: number, until: number): boolean {
  const middle = new Date((from + until) / 2);
  const month = middle.getUTCMonth() + 1;
  const year = String(middle.getUTCFullYear()).padStart(4, '0');
  return (
    wave === year ||
    wave === `${year}-Q${Math.ceil(month / 3)}` ||
    wave === `${year}-${String(month).padStart(2, '0')}`
  );
}

/** Waves as places in time: months apart where they are months, else their order. */
export function steps(waves: readonly string[]): number[] {
  const months = waves.map(wave => /^(\d{4})-(\d{2})$/.exec(wave));
  if (months.every(m => m !== null)) return months.map(m => Number(m[1]) * 12 + Number(m[2]));
  const quarters = waves.map(wave => /^(\d{4})-Q([1-4])$/.exec(wave));
  if (quarters.every(m => m !== null)) return quarters.map(m => Number(m[1]) * 4 + Number(m[2]));
  const sorted = [...new Set(waves)].sort();
  return waves.map(wave => sorted.indexOf(wave));
}

const stepWord = (waves: readonly string[]): string =>
  waves.every(w => /^\d{4}-\d{2}$/.test(w))
    ? 'month'
    : waves.every(w => /^\d{4}-Q[1-4]$/.test(w))
      ? 'quarter'
      : 'wave';
