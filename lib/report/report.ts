import type { Stretch, Trace } from '../clock/verdict.ts';
import type { CubeData, SlabData } from '../cube/data.ts';
import type { Selection } from '../cube/selection.ts';
import type { Estimate } from '../measure/estimate.ts';
import type { MeasurePage, Unit } from '../measure/measure.ts';
import type { DeclaredMeasure } from '../policy/policy.ts';
import type { Assumption, FaultSummary, SourceCount } from '../table/fault.ts';
import type { Sure, Told } from './findings/told.ts';

export type { Estimate, FaultSummary, Selection, Unit };

/** The one file everything downstream knows. Plain JSON; `openReport` gives it its verbs. */
export interface ReportData {
  readonly format: 'goodwill-report';
  readonly version: 1;
  readonly meta: ReportMeta;
  readonly assumptions: readonly Assumption[];
  readonly faults: FaultSummary;
  /** What is measured here, and what is switched off and why. */
  readonly measures: readonly MeasureInfo[];
  readonly goals: readonly GoalInfo[];
  readonly marks: readonly { readonly period: string; readonly label: string }[];
  /** Exact figures, keyed by `publishedKey(measure, selection)`. */
  readonly published: Readonly<Record<string, Estimate>>;
  readonly cube: CubeData;
  /** Results of derived figures and analyses by id. */
  readonly analyses: Readonly<Record<string, AnalysisInfo>>;
  readonly staff: StaffBlock | null;
  readonly privacy: PrivacyBlock;
  readonly findings: readonly Finding[];
  /** How many comparisons were made to find them, those of which nothing came among them; older reports do not say. */
  readonly comparisons?: number;
  /** Measures that the policy declared, so that any reader can take them from the cube. */
  readonly declared: readonly DeclaredMeasure[];
  /** Clocks of the open tickets that the report names; none where nothing is open, nor in older reports. */
  readonly traces?: TraceBlock;
}

export interface TraceBlock {
  readonly traces: readonly ReportTrace[];
  /** Clocks that are named and not here, because they are too many or too long: `goodwill explain` shows them. */
  readonly leftOut: number;
}

/** What `explainTicket` says of one open clock. Its stretches begin with `verdict.started` and lie end to end. */
export interface ReportTrace extends Omit<Trace, 'stretches'> {
  /** The clock by its title. */
  readonly title: string;
  /** Length in ms, kind, and note where there is one. */
  readonly stretches: readonly (readonly [number, Stretch['kind'], string?])[];
}

/** Whose report it is, up to when, in which zone and periods, from which data and policy. */
export interface ReportMeta {
  readonly organisation: string | null;
  readonly title: string;
  /** ISO 8601 UTC. */
  readonly asOf: string;
  readonly zone: string;
  readonly grain: 'month' | 'week' | 'day';
  /** Every period of the data, oldest first: `2026-03`, `2026-W11` or `2026-03-09`. */
  readonly periods: readonly string[];
  /** The last period is not over, or too young to judge. */
  readonly youngPeriods: readonly string[];
  readonly cohort: 'opened' | 'decided';
  readonly level: number;
  readonly repair: number;
  readonly tiers: readonly string[];
  readonly policyDigest: string;
  readonly inputFingerprint: string;
  readonly software: string;
  /** Command that makes this report again; empty when made by the library. */
  readonly command: string;
  readonly sources: readonly SourceCount[];
}

/** A measure as the report carries it: its question, its definition and whether the data can feed it. */
export interface MeasureInfo {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly definition: string;
  readonly source: string;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly kind: string;
  /** Dimensions that can break it down, without period. */
  readonly dims: readonly string[];
  readonly pin: Readonly<Record<string, string>>;
  /** Ends of the scale of a mean of scores where high is good; reports made before it was carried have none. */
  readonly scale?: ScaleEnds;
  /** Page that shows it; reports made before pages were declared have none. */
  readonly page?: MeasurePage;
  /** Set when the data cannot feed it: one line that says what would. */
  readonly off?: string;
}

export interface ScaleEnds {
  readonly min: number;
  readonly max: number;
}

/** A goal of the policy as the report carries it; null means all of them. */
export interface GoalInfo {
  readonly measure: string;
  readonly clock: string | null;
  readonly tier: string | null;
  readonly priority: string | null;
  readonly share: number;
}

export type { CubeData, SlabData };

/** What was read from the rows once, when the report was built, with the words that explain it. */
export interface AnalysisInfo {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly definition: string;
  readonly source: string;
  /** Filters it obeys. */
  readonly slices: readonly string[];
  readonly result: unknown;
  /** Results for one value of a slice dimension, keyed `dim=value`. */
  readonly sliced?: Readonly<Record<string, unknown>>;
  /** Set when there is no result. */
  readonly reason?: string;
  /** Set when there is none because it must not be shown. */
  readonly hidden?: true;
}

/** Staff figures, already coarse; nothing else about staff answers is in the report. */
export interface StaffBlock {
  readonly waves: readonly string[];
  readonly groups: readonly string[];
  readonly questions: readonly string[];
  readonly released: readonly Released[];
  /** Ends of the scale that the policy declares for a question; never taken from the answers. */
  readonly scales?: Readonly<Record<string, ScaleEnds>>;
}

/** One staff figure that may be shown, coarse enough that nobody can be worked out from it. */
export interface Released {
  readonly wave: string;
  /** `''` is the whole organisation. */
  readonly group: string;
  readonly question: string;
  /** One decimal, in coarser steps below 20 people; null = not shown. */
  readonly mean: number | null;
  /** Steps of 5 points below 20 people; null = not shown. */
  readonly favourable: number | 'nearly all' | 'nearly none' | null;
  readonly people: '5–9' | '10–19' | '20–49' | '50+' | null;
  /** A change from the wave before may be drawn. */
  readonly comparable: boolean;
}

export interface PrivacyBlock {
  readonly minimumGroup: number;
  readonly minimumHandlers: number;
  /** Staff groups not shown, over all waves. */
  readonly hiddenGroups: number;
  /** Team cells of tickets not shown. */
  readonly hiddenTeamCells: number;
  /** Teams that are not shown in some period, each with the periods in which it is; none where all are shown. */
  readonly smallTeams?: Readonly<Record<string, readonly string[]>>;
  /** Result of the built-in attack; a report whose attack succeeds is never written. */
  readonly attack: {
    readonly figures: number;
    readonly smallestDetermined: number | null;
    readonly passed: true;
  };
}

/** One thing worth knowing: what it is, how sure it is, what to do, and what it rests on. */
export interface Finding {
  readonly id: string;
  /** Page it belongs to. */
  readonly page: 'promises' | 'complaints' | 'moments' | 'goodwill' | 'people' | 'sure';
  readonly tone: 'concern' | 'improvement' | 'neutral';
  /** One sentence. */
  readonly sentence: string;
  /** How sure it is, one short sentence. */
  readonly certainty: string;
  /** One thing to do. */
  readonly action: string;
  /** What it rests on. */
  readonly evidence: {
    readonly measure: string;
    readonly selection: Selection;
    readonly estimate?: Estimate;
    readonly before?: Estimate;
  };
  /** Findings that said the same again, or part of it, and are told by this one. */
  readonly also?: readonly Pick<Finding, 'id' | 'sentence' | 'told' | 'evidence'>[];
  /** Rule and values, for those who speak another language; reports made before they were carried have none. */
  readonly told?: Told;
  readonly sure?: Sure;
  /** Larger comes first. */
  readonly weight: number;
}

/** A report opened for reading. */
export interface Report {
  readonly data: ReportData;
  select(selection: Selection): View;
}

/** A report looked at through a selection of tiers, teams, periods and the like. */
export interface View {
  readonly selection: Selection;
  /** Only teams are asked for that must not be shown in this time: every answer is then hidden. */
  readonly hidden: boolean;
  /** The published exact value where this selection has one, else from cells. */
  estimate(measure: string, more?: Selection): Estimate;
  /** Values of a dimension in reading order (tiers best first, periods in time, else by name), each with its estimate. */
  by(measure: string, dim: string, more?: Selection): ReadonlyMap<string, Estimate>;
  /** Open-share curve points of a curve measure. */
  curve(measure: string, more?: Selection): readonly CurvePoint[];
  /** `ignored`: filters it could not obey, by name. */
  analysis<R>(id: string): {
    readonly result: R | null;
    readonly ignored: readonly string[];
    readonly reason?: string;
    /** There is no result because it must not be shown. */
    readonly hidden?: true;
  };
  /** The same length just before; estimates are null when it is not wholly in the data. */
  before(): View;
}

/** One point of a curve of open shares, with its likely range and how many it rests on. */
export interface CurvePoint {
  /** ms since the start. */
  readonly time: number;
  readonly open: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly atRisk: number;
}
