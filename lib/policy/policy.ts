import type { TableName } from '../table/table.ts';
import type { Duration } from './duration.ts';

/** What was promised, checked and complete: every default is filled in. `parse.ts` makes it; nothing else does. */
export interface Policy {
  readonly organisation: string | null;
  /** Zone of stamps that carry none. */
  readonly zone: string;
  /** True when the zone was said and not assumed. */
  readonly zoneDeclared: boolean;
  /** Epoch ms, or null: the newest observed instant of the data. */
  readonly asOf: number | null;
  /** Epoch ms from which the data are complete. What was opened before is there only because it was still open then. */
  readonly dataFrom: number | null;
  readonly grain: 'auto' | 'month' | 'week' | 'day';
  /** A ticket belongs to the period in which it was opened, or decided. */
  readonly cohort: 'opened' | 'decided';
  /** A dimension that changes mid-flight has its value at opening, or at decision. */
  readonly dimensionAt: 'opening' | 'decision';
  readonly level: number;
  /** Best first; empty when the data decide. */
  readonly tiers: readonly string[];
  readonly clientTier: Readonly<Record<string, string>>;
  readonly goals: readonly Goal[];
  readonly calendars: Readonly<Record<string, CalendarPolicy>>;
  readonly clocks: Readonly<Record<string, ClockPolicy>>;
  readonly targets: readonly Target[];
  /** Meaning of the status values in the data. Lower-cased, trimmed. */
  readonly statuses: StatusPolicy;
  /** Kinds of ticket that are complaints; lower-cased. */
  readonly complaintKinds: readonly string[];
  readonly scales: Readonly<Record<string, Scale>>;
  /** Positives that repair one negative (12, a rule of thumb). */
  readonly repair: number;
  /** Half-life of a moment in the goodwill account, in days (90). */
  readonly halfLifeDays: number;
  readonly privacy: PrivacyPolicy;
  readonly files: readonly FileMapping[];
  readonly measures: readonly DeclaredMeasure[];
  /** Dated changes to mark on trends. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  readonly exclusions: readonly ExclusionWindow[];
  /** Off unless turned on (METRICS D10, D16). */
  readonly concentration: boolean;
  readonly consistency: boolean;
}

/** Share that should meet the target. `null` matches any; the most specific one holds, later ones win ties. */
export interface Goal {
  readonly measure: string;
  readonly clock: string | null;
  readonly tier: string | null;
  readonly priority: string | null;
  readonly share: number;
  /** Epoch ms; absent or null: always. The goals in force as of the report are the ones that it is held to. */
  readonly from?: number | null;
  readonly until?: number | null;
}

/** The most specific matching target holds; `from` (epoch ms of the ticket's opening) makes history stay true. */
export interface Target {
  readonly clock: string;
  readonly tier: string | null;
  readonly priority: string | null;
  readonly kind: string | null;
  readonly within: Duration;
  /** Calendar for this target; null = the clock's. */
  readonly calendar: string | null;
  readonly from: number | null;
  readonly until: number | null;
}

/** Minutes from local midnight; `end` may pass 1440 for hours that run past midnight, and belongs to the start day. */
export interface DayInterval {
  readonly start: number;
  readonly end: number;
}

/** `YYYY-MM-DD` in the calendar's zone. */
export type LocalDate = string;

/** Opening hours as written: zone, hours by weekday, holidays, and how they change from a date on. */
export interface CalendarPolicy {
  readonly name: string;
  readonly zone: string;
  /** Ascending; the first has `from: null`. */
  readonly versions: readonly CalendarVersion[];
  /** Open only when these calendars are open too. */
  readonly and: readonly string[];
}

export interface CalendarVersion {
  readonly from: LocalDate | null;
  /** Monday first, seven entries. */
  readonly week: readonly (readonly DayInterval[])[];
  /** Hours that replace those of the week on a date. */
  readonly replaced: readonly { readonly date: LocalDate; readonly hours: readonly DayInterval[] }[];
  /** Hours added on a date. */
  readonly extra: readonly { readonly date: LocalDate; readonly hours: readonly DayInterval[] }[];
  /** Hours taken away on a date. */
  readonly breaks: readonly { readonly date: LocalDate; readonly hours: readonly DayInterval[] }[];
  readonly holidays: readonly Holiday[];
}

export interface Holiday {
  readonly name: string;
  /** `YYYY-MM-DD`, or `MM-DD` every year. */
  readonly date: string;
  /** Part of the day that is off; null = the whole date. */
  readonly hours: DayInterval | null;
  /** First and last year of a holiday that comes every year; all years when absent. */
  readonly years?: { readonly from: number; readonly until: number | null };
}

/** What starts, stops, pauses … a clock: a stamp of the ticket, or a change with this `what` (and value, when given). */
export type Trigger =
  | { readonly stamp: 'opened' | 'resolved' | 'acknowledged' | 'firstResponse' | 'closed' | 'cancelled' }
  | { readonly what: string; readonly to: readonly string[] | null; readonly from: readonly string[] | null };

/** A clock as written: what starts it, pauses it and stops it. */
export interface ClockPolicy {
  readonly id: string;
  readonly title: string;
  /** How it restarts: once for a ticket, once a cycle (next response, requester wait), or at every stop (periodic update). */
  readonly cycle: 'once' | 'each' | 'periodic';
  readonly start: readonly Trigger[];
  readonly stop: readonly Trigger[];
  readonly pause: readonly Trigger[];
  readonly resume: readonly Trigger[];
  readonly reset: readonly Trigger[];
  readonly cancel: readonly Trigger[];
  readonly exempt: readonly { readonly on: Trigger; readonly reason: string }[];
  /** Does not start before one of these has happened, for example a next response before the first one. */
  readonly after: readonly Trigger[];
  /** Statuses during which it does not run; lower-cased. */
  readonly pauseStatuses: readonly string[];
  readonly time: 'working' | 'calendar';
  readonly calendar: string;
  /** Calendar per tier, where it differs. */
  readonly calendarByTier: Readonly<Record<string, string>>;
  /** A re-opened ticket: closed time is a pause; a new cycle begins; or the first stop counts. */
  readonly reopen: 'continue' | 'new cycle' | 'first stop';
  /** Priority, tier or calendar changed mid-flight: the new target holds from opening, or from the change. Pauses are always carried. */
  readonly onChange: 'opening' | 'change';
  /** A deadline exactly at closing time is that instant, or the next opening. */
  readonly atClosing: 'closing' | 'next opening';
  /** The ticket's own `due` is the deadline where it has one: always, only where no target matches, or never. */
  readonly due: 'first' | 'fallback' | 'never';
}

export interface StatusPolicy {
  readonly paused: readonly string[];
  readonly resolved: readonly string[];
  readonly closed: readonly string[];
  readonly cancelled: readonly string[];
  readonly duplicate: readonly string[];
}

/** Time that counts for nobody, with a reason: once, or every week. Figures with and without it are both shown. */
export interface ExclusionWindow {
  readonly reason: string;
  readonly from: number | null;
  readonly until: number | null;
  readonly weekly: {
    readonly zone: string;
    /** 0 = Monday. */
    readonly day: number;
    readonly hours: DayInterval;
  } | null;
  /** null = all clocks. */
  readonly clocks: readonly string[] | null;
}

/**
 * How a score reads. From `satisfied` upwards is positive, from `dissatisfied` downwards negative, between is neutral.
 * Where low scores are good, `satisfied` is below `dissatisfied` and the two directions change places.
 * `scales.default` is always there: 1 to 5, satisfied from 4, dissatisfied to 2.
 */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly satisfied: number;
  readonly dissatisfied: number;
  /** Values that mean "no answer". */
  readonly missing: readonly number[];
}

export interface PrivacyPolicy {
  /** Distinct people per released staff figure: 5 to 50. */
  readonly minimumGroup: number;
  /** Distinct agents per team and period before team figures of tickets are shown. */
  readonly minimumHandlers: number;
}

/** How one source becomes tables. */
export interface FileMapping {
  /** File name or `*` pattern without folders; matches what is being read. */
  readonly match: string;
  readonly table: TableName | 'events';
  readonly format: 'csv' | 'json' | 'ndjson' | null;
  readonly delimiter: string | null;
  readonly decimal: '.' | ',' | null;
  readonly zone: string | null;
  /** Default date form for instants of this file, for example `d/M/yyyy H:mm`; null = ISO 8601 or decided by the column. */
  readonly dates: string | null;
  /** Date forms that hold only in rows where another column has a given value; the rest of the rows use `dates`. */
  readonly datesBy?: { readonly column: string; readonly values: Readonly<Record<string, string>> } | null;
  /** When the file is neither UTF-8 nor marked UTF-16. */
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null;
  /** Text that means missing, besides empty. */
  readonly missing: readonly string[];
  /** Goodwill column → where it comes from. */
  readonly columns: Readonly<Record<string, ColumnMapping>>;
  /** Source columns that are known and not used. */
  readonly ignore: readonly string[];
  /** Rows are numbered where the source has no id. */
  readonly numberRows: boolean;
  /** For `events` (many rows per ticket): which row of a ticket is the newest. */
  readonly order: readonly string[];
}

export interface ColumnMapping {
  /** Source columns, first non-empty wins; empty when `constant` is given. */
  readonly from: readonly string[];
  readonly constant: string | null;
  /** Value as it comes → value as it is meant; exact first, then case-insensitive. */
  readonly values: Readonly<Record<string, string>>;
  readonly dates: string | null;
  readonly scale: string | null;
  /** For `events`: value on the ticket's newest row (default), its first row, or each row as a change. */
  readonly take: 'last' | 'first';
}

/** A share, rate or score by table and field values; no expressions. */
export interface DeclaredMeasure {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly kind: 'share' | 'rate' | 'score';
  readonly table: 'ticket' | 'moment' | 'answer' | 'commitment' | 'counted';
  /** Rows that are looked at: column → allowed values. */
  readonly among: Readonly<Record<string, readonly string[]>>;
  /** Rows that count: column → values (share, rate). */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** Number column (score). */
  readonly field: string | null;
  /** Table whose rows are the exposure (rate). */
  readonly per: 'ticket' | 'moment' | null;
  readonly better: 'higher' | 'lower' | 'neither';
}
