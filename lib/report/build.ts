import type { AnalysisContext, ReleasedMean } from '../analysis/analysis.ts';
import { exclusionsOf, sayingWhy } from '../analysis/exclusions.ts';
import { ANALYSES } from '../analysis/index.ts';
import { runClocksToCount } from '../clock/run.ts';
import { buildCube } from '../cube/build.ts';
import type { Cube } from '../cube/cube.ts';
import { cubeToData } from '../cube/data.ts';
import { compilePeriods } from '../cube/period.ts';
import { protectTeams } from '../cube/protect.ts';
import { factsFrom } from '../fact/build.ts';
import type { Facts } from '../fact/fact.ts';
import { estimateFromCube, estimatesBy } from '../measure/fromCube.ts';
import type { Measure, MeasureContext } from '../measure/measure.ts';
import { assumptionsOf } from '../policy/assumptions.ts';
import { policyDigest } from '../policy/digest.ts';
import { goalsInForce } from '../policy/goal.ts';
import type { Policy } from '../policy/policy.ts';
import { newestObserved } from '../read/newest.ts';
import type { ReadResult } from '../read/result.ts';
import { shownCounts } from '../read/shownCounts.ts';
import type { Assumption } from '../table/fault.ts';
import { usageError } from '../table/usage.ts';
import { runAnalyses } from './analyses.ts';
import { clocksNotRun } from './clocksOff.ts';
import { defaultFrom } from './defaultFrom.ts';
import { faultSummary, futureMoments } from './faults.ts';
import { judged } from './findings/index.ts';
import { measureInfos } from './infos.ts';
import { measuresOf } from './measures.ts';
import { openReport } from './open.ts';
import { grainOf, type Period, periodList, youngPeriods } from './periods.ts';
import { publish } from './published.ts';
import { type Release, release } from './release.ts';
import type { ReportData } from './report.ts';
import { staffScales } from './scaleEnds.ts';
import { smallTeams } from './smallTeams.ts';
import { readStaff } from './staff.ts';
import { staffRows } from './staffRows.ts';
import { staffScale } from './staffScale.ts';
import { traces } from './traces.ts';
import { VERSION } from './version.ts';

/** What a report may be told beside data and policy. */
export interface BuildOptions {
  /** The instant up to which the data are known, epoch ms. Default: the policy's, else the newest observed instant. */
  readonly asOf?: number;
  /** Command line that makes this report again. */
  readonly command?: string;
  readonly title?: string;
  /** Called as each step begins: clocks, facts, cube, figures, analyses, findings. */
  readonly onStep?: (step: BuildStep) => void;
}

export type BuildStep = 'clocks' | 'facts' | 'cube' | 'figures' | 'analyses' | 'findings';

/**
 * What can be said of this service desk, all of it, in one piece of data?
 *
 * Tables and policy in, a report out: clocks are run, facts counted, exact figures published, analyses made, staff
 * figures released under GUARANTEES section 3, findings written. The same tables, policy and `asOf` give the same
 * bytes under any zone, locale and order of rows. `openReport` reads it; `toJson` writes it.
 * Throws when there is no instant in the data to count from.
 *
 * @example
 * import { buildReport, definePolicy, tablesFromRows } from 'goodwill';
 * const rows = tablesFromRows({ tickets: [{ id: 'A', opened: '2026-03-02T09:00:00Z', resolved: '2026-03-02T15:00:00Z' }] });
 * const report = buildReport(rows, definePolicy({ zone: 'UTC', targets: { resolution: '8h' } }));
 * report.meta.asOf // → "2026-03-02T15:00:00.000Z"
 * report.published['attainment|clock=resolution'].value // → 1
 */
export function buildReport(input: ReadResult, policy: Policy, options: BuildOptions = {}): ReportData {
  const { tables } = input;
  const asOf = options.asOf ?? policy.asOf ?? newestObserved(tables, policy.zone).asOf;
  if (asOf === null) {
    throw usageError(
      'buildReport',
      'tables',
      Object.keys(tables),
      'has no instant to count from. Bring tickets with “opened”, or moments with “at”.',
    );
  }
  if (!Number.isFinite(asOf)) throw usageError('buildReport', 'asOf', asOf, 'must be epoch milliseconds');
  const goals = goalsInForce(policy.goals, asOf);
  const step = options.onStep ?? (() => {});
  const context = { repair: policy.repair, level: policy.level };
  const counted = count(tables, policy, asOf, context, step);
  const { cube, measures, infos, published, facts, hidden, small, grain, faults, counts, exclusions } =
    counted;
  const periods = periodList(cube);
  const shown = { measures: infos, published, meta: { periods: periods.map(p => p.label), grain } };
  const staff = releaseStaff(input, policy);
  const { answer: _, ...withoutAnswers } = tables;
  step('analyses');
  const seen: AnalysisContext = {
    facts,
    // Answers stay behind: of staff an analysis sees what was released, of clients the facts.
    tables: withoutAnswers,
    policy: { ...policy, goals },
    asOf,
    periods,
    released: staff === null ? null : meansOf(staff),
    slice: null,
    since: null,
    exclusions,
    estimate: (id, selection) => estimateFromCube(cube, byId(measures, id), selection, context),
    by: (id, dim, selection) => estimatesBy(cube, byId(measures, id), dim, selection, context),
  };
  const analyses = runAnalyses(seen, defaultFrom(shown), small);
  const named = traces(analyses['at-risk']!, withoutAnswers, policy, asOf);
  const attainments = measures.filter(m => m.pin?.clock !== undefined);
  const young = youngPeriods(periods, asOf, period =>
    attainments.map(m => estimateFromCube(cube, m, { period }, context)),
  );
  const report: ReportData = {
    format: 'goodwill-report',
    version: 1,
    meta: {
      organisation: policy.organisation,
      title:
        options.title ??
        (policy.organisation === null ? 'Service report' : `${policy.organisation}: service report`),
      asOf: new Date(asOf).toISOString(),
      zone: policy.zone,
      grain,
      periods: periods.map(p => p.label),
      youngPeriods: young,
      cohort: policy.cohort,
      level: policy.level,
      repair: policy.repair,
      tiers: tierOrder(policy, cube),
      policyDigest: policyDigest(policy),
      inputFingerprint: input.fingerprint,
      software: `goodwill ${VERSION}`,
      command: options.command ?? '',
      sources: shownCounts(input).sources,
    },
    assumptions: [
      ...clocksNotRun(counted.clocksOff, policy),
      ...assumptions(input, policy),
      ...staffRows(input),
      ...smallTeams(hidden, grain, policy),
    ],
    faults: faultSummary(input.faults, faults, counts),
    measures: infos,
    goals: goals.map(({ measure, clock, tier, priority, share }) => ({
      measure,
      clock,
      tier,
      priority,
      share,
    })),
    marks: marks(policy, periods),
    published,
    cube: cubeToData(cube),
    analyses,
    staff: staff?.staff ?? null,
    privacy: {
      minimumGroup: policy.privacy.minimumGroup,
      minimumHandlers: policy.privacy.minimumHandlers,
      hiddenGroups: staff?.hiddenGroups ?? 0,
      hiddenTeamCells: hidden,
      ...(Object.keys(small).length === 0 ? {} : { smallTeams: small }),
      attack: staff?.attack ?? { figures: 0, smallestDetermined: null, passed: true },
    },
    findings: [],
    declared: policy.measures,
    ...(named === null ? {} : { traces: named }),
  };
  step('findings');
  return { ...report, ...judged(openReport(report)) };
}

/** Everything that is counted from rows, and of the rows only what analyses read: with a million tickets they fill memory. */
function count(
  tables: ReadResult['tables'],
  policy: Policy,
  asOf: number,
  context: MeasureContext,
  step: (step: BuildStep) => void,
) {
  const { facts, hidden, small, grain, off, ...more } = countable(tables, policy, asOf, step);
  const measures = measuresOf(policy.measures, facts.answer?.dims.question?.values ?? []);
  step('cube');
  const cube = buildCube(facts, measures, { grain, zone: policy.zone, asOf });
  const infos = measureInfos(measures, cube, off, policy);
  step('figures');
  const published = sayingWhy(publish(facts, cube, measures, infos, context), more.exclusions);
  const analysed = Object.fromEntries(
    ANALYSES.flatMap(analysis => analysis.tables).flatMap(name =>
      facts[name] === undefined ? [] : [[name, facts[name]]],
    ),
  ) as Facts;
  return { cube, measures, infos, published, facts: analysed, hidden, small, grain, ...more };
}

/** What can be counted. The verdicts that it is made of are let go: with a million tickets they fill memory. */
function countable(
  tables: ReadResult['tables'],
  policy: Policy,
  asOf: number,
  step: (step: BuildStep) => void,
) {
  step('clocks');
  const { verdicts, ...clocks } = runClocksToCount(tables, policy, asOf);
  step('facts');
  const made = factsFrom(tables, policy, asOf, verdicts);
  const grain = grainOf(policy.grain, made.facts, policy.zone);
  const later = futureMoments(tables, asOf);
  return {
    ...protectTeams(made.facts, tables, policy, { grain, zone: policy.zone }),
    grain,
    off: made.off,
    clocksOff: clocks.off,
    faults: [...clocks.faults, ...made.faults, ...later.faults],
    counts: { ...clocks.counts, ...made.counts, 'moment-in-future': later.count },
    exclusions: exclusionsOf(verdicts),
  };
}

function byId(measures: readonly Measure[], id: string): Measure {
  return measures.find(m => m.id === id)!;
}

function releaseStaff(input: ReadResult, policy: Policy): Release | null {
  const at = input.tables.answer?.columns.at;
  const stamps = at?.kind === 'instant' ? at.values.filter(t => !Number.isNaN(t)) : new Float64Array(0);
  const months = compilePeriods(
    'month',
    policy.zone,
    stamps.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    stamps.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  );
  const survey = readStaff(input.tables.answer, t => months.labels[months.index(t)] ?? '');
  if (survey === null) return null;
  const scaleFor = staffScale(policy, survey);
  const released = release(survey, scaleFor, policy.privacy.minimumGroup);
  return { ...released, staff: { ...released.staff, scales: staffScales(policy, survey, scaleFor) } };
}

function meansOf({ staff }: Release): ReleasedMean[] {
  return staff.released
    .filter(r => r.group !== '' && r.mean !== null)
    .map(r => ({
      wave: r.wave,
      team: r.group,
      question: r.question,
      mean: r.mean!,
      comparable: r.comparable,
    }));
}

function tierOrder(policy: Policy, cube: Cube): readonly string[] {
  const present = (cube.dims.tier ?? []).filter(tier => tier !== '');
  return [...policy.tiers, ...present.filter(tier => !policy.tiers.includes(tier))];
}

/** What reading took for granted first, then what counting did; where both speak of the zone, reading knows which files. */
function assumptions(input: ReadResult, policy: Policy): readonly Assumption[] {
  const read = input.assumptions;
  const zone = read.some(a => a.id === 'zone');
  const later = assumptionsOf(policy, input.tables).filter(a => !(zone && a.id === 'zone-utc'));
  const all = [...read, ...later];
  return all.filter((a, i) => all.findIndex(b => b.id === a.id && b.text === a.text) === i);
}

function marks(policy: Policy, periods: readonly Period[]): ReportData['marks'] {
  return policy.marks.flatMap(({ at, label }) => {
    const period = periods.find(p => at >= p.from && at < p.until);
    return period === undefined ? [] : [{ period: period.label, label }];
  });
}
