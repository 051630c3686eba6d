import type { Unit } from '../../measure/measure.ts';
import type { OfAll } from './ofAll.ts';

/** A share that changed: what it is since a period, what it was before, and whether that is for the worse. */
interface Slip {
  readonly clock: string;
  readonly worse: boolean;
  readonly now: number;
  readonly since: string;
  readonly before: number;
  /** What all would have reached without it; reports made before it was carried have none. */
  readonly ofAll?: OfAll | null;
}

/**
 * What each rule says, as values: names as they came, shares from 0 to 1, periods by their label, instants nowhere.
 * The English sentence is made where the rule is; whoever speaks another language makes it from these. A rule adds its
 * line here, and every language is then asked for its sentence.
 */
export interface FindingValues {
  /** `tier` is null where there are no tiers. */
  readonly 'tier-slips': Slip & { readonly tier: string | null; readonly goal: number | null };
  readonly 'team-slips': Slip & { readonly team: string };
  readonly 'staff-first': {
    readonly team: string;
    /** What staff were asked; reports made before it was carried have none. */
    readonly question?: string;
    /** Period in which satisfaction fell, its mean before and after, and the end of its scale. */
    readonly fell: string;
    readonly from: number;
    readonly to: number;
    readonly max: number | null;
    /** How many months later the service fell, and from which share to which. */
    readonly months: number;
    readonly before: number;
    readonly after: number;
    readonly people: string | null;
    /** First period of the fall in service, and what all would have reached without the team. */
    readonly since?: string;
    readonly ofAll?: OfAll | null;
  };
  readonly 'watermelon-team': {
    readonly team: string;
    readonly met: number;
    readonly unhappy: number;
    readonly elsewhere: number;
    readonly from: string;
    readonly to: string;
  };
  readonly 'account-overdrawn': {
    readonly client: string;
    readonly balance: number;
    readonly positives: number;
    readonly negatives: number;
    readonly repair: number;
    readonly halfLifeDays: number;
  };
  readonly 'goal-missed': {
    readonly clock: string;
    readonly tier: string | null;
    readonly value: number;
    readonly n: number;
    readonly from: string;
    readonly to: string;
    readonly goal: number;
  };
  readonly 'tier-order': {
    readonly better: string;
    readonly other: string;
    /** Shares of targets met with the same mix of cases. */
    readonly own: number;
    readonly next: number;
    readonly from: string;
    readonly to: string;
  };
  readonly 'share-below-goal': {
    readonly measure: string;
    readonly tier: string | null;
    readonly value: number;
    readonly n: number;
    readonly from: string;
    readonly to: string;
    readonly goal: number;
  };
  readonly 'below-repair': {
    readonly value: number;
    readonly repair: number;
    readonly from: string;
    readonly to: string;
  };
  readonly 'last-point': {
    readonly measure: string;
    readonly unit: Unit;
    readonly max: number | null;
    readonly good: boolean;
    readonly above: boolean;
    readonly value: number;
    readonly period: string;
    /** Where the run of real change began, the newest period itself where it is alone. */
    readonly since: string;
    /** Every period since then lies outside the usual range. */
    readonly outside: boolean;
    readonly low: number;
    readonly high: number;
  };
  readonly 'open-late': { readonly late: number; readonly close: number };
  readonly 'recorded-otherwise': {
    readonly differ: number;
    readonly n: number;
    readonly recorded: number;
    readonly computed: number;
  };
  readonly 'rows-set-aside': { readonly rejected: number; readonly read: number };
}

/** A finding as its rule and the values it speaks of. */
export type Told = {
  readonly [R in keyof FindingValues]: { readonly rule: R; readonly values: FindingValues[R] };
}[keyof FindingValues];

/** How sure a finding is: simply counted, or held against chance over this many comparisons. */
export type Sure =
  | { readonly by: 'count' }
  | { readonly by: 'chance'; readonly very: boolean; readonly comparisons: number };
