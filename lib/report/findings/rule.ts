import type { Finding, Report } from '../report.ts';
import type { Told } from './told.ts';

/** One comparison that a rule made, whether or not anything came of it: the family is all of them. */
export interface Test {
  /** How likely such a departure is by chance; null for what was simply counted, which is in no family. */
  readonly p: number | null;
  /** Large enough to matter, whatever its p-value. */
  readonly matters: boolean;
  /** Ids of findings that would only say this again, or part of it: they go into this one. */
  readonly folds?: readonly string[];
  /** The finding, given its p-value adjusted for the whole family and the size of that family. */
  finding(adjusted: Adjusted): Omit<Finding, 'told' | 'sure'> & { readonly told: Told };
}

export interface Adjusted {
  readonly q: number;
  readonly family: number;
  /** The sentence every tested finding carries. */
  readonly certainty: string;
}

/** A rule by which the report finds something to say. One file each. */
export interface FindingRule {
  readonly id: string;
  readonly page: Finding['page'];
  /** What it says, in one sentence. */
  readonly says: string;
  tests(report: Report): readonly Test[];
}
