import { text } from '../fact/cells.ts';
import { COURSE, type Fact } from '../fact/fact.ts';
import { historyOf } from '../fact/history.ts';
import type { Figure } from '../stats/figure.ts';
import { kaplanMeier } from '../stats/kaplanMeier.ts';
import type { Individual, IndividualColumns } from '../stats/riskTable.ts';
import { survivalQuantile } from '../stats/survivalQuantile.ts';
import { wilson } from '../stats/wilson.ts';
import { type Analysis, type AnalysisContext, analysis, inSlice, type NoResult } from './analysis.ts';

/** The four steps, in the order that was asked for. */
export const STEPS = ['thanked', 'gathered', 'apologised', 'asked'] as const;

export interface ComplaintStep {
  readonly step: (typeof STEPS)[number];
  /** Of the complaints with any step recorded. */
  readonly share: Figure;
  readonly done: number;
  /** Bounds over all complaints: nothing recorded taken as not done, and as done. */
  readonly lowest: number;
  readonly highest: number;
  /** By when half had this step, counted from opening, ms; those without it count as still waiting. */
  readonly median: Figure;
}

export interface ComplaintSteps {
  readonly complaints: number;
  /** Complaints with any step recorded; the rest are unknown, not “no”. */
  readonly recorded: number;
  readonly steps: readonly ComplaintStep[];
  readonly all: Figure;
  /** Of those with all four, the share in which they came in their order. */
  readonly inOrder: Figure;
  /** Mean number of steps. */
  readonly mean: number;
}

const needs =
  'needs the four steps in changes.csv: what = thanked, gathered, apologised or asked, on tickets that are complaints';

/** What is missing where there are no complaints to follow. */
export const noComplaints =
  'needs complaints: bring a column kind, and say in the policy which kinds are complaints';

/** How long complaints took, where nothing says when any of them ended. */
export const noEnd = (level: number, n: number): Figure => ({
  value: null,
  low: null,
  high: null,
  level,
  n,
  method: 'Kaplan–Meier',
  reason: 'needs to know when complaints were resolved: bring a column resolved',
});

/** Do we thank, gather, apologise and ask when someone complains? METRICS D4. */
export const complaintSteps: Analysis<ComplaintSteps> = analysis({
  id: 'complaint-steps',
  title: 'The four steps',
  question: 'Of those who complain, how many are thanked, heard, apologised to and asked how we can help?',
  definition:
    'Changes of a complaint named thanked, gathered, apologised and asked; to = no says that it was not done. Shares with Wilson’s range over complaints with any step recorded, and the bounds over all complaints. Order: the first instant of each. Time to a step: Kaplan–Meier from opening, those without it still waiting.',
  source: 'Davidow 2003; Wilson 1927',
  tables: ['ticket', 'course'],
  slices: ['tier', 'team'],
  recent: true,
  staff: 'none',
  run: (context): ComplaintSteps | NoResult => {
    const complaints = complaintsOf(context);
    if (complaints === null) return { reason: noComplaints };
    const { level } = context.policy;
    const history = historyOf(context.tables, context.asOf);
    if (!STEPS.some(step => history.has(step))) return { reason: needs };
    const { tickets, opened, lives } = complaints;
    const known = Array.from(tickets.filter(ticket => STEPS.some(step => history.of(step).has(ticket)))).map(
      ticket => ({
        leave: lives?.leave[ticket] ?? Number.NaN,
        // First instant of each step; null where it was not done, or not recorded.
        at: STEPS.map(
          step =>
            history
              .of(step)
              .get(ticket)
              ?.find(change => !isNo(change.to))?.at ?? null,
        ).map(at => (at === null ? null : Math.max(0, at - opened[ticket]!))),
      }),
    );
    if (known.length === 0) return { reason: needs };
    const all = known.filter(c => c.at.every(at => at !== null));
    const ordered = all.filter(c => c.at.every((at, k) => k === 0 || at! >= c.at[k - 1]!));
    const unknown = tickets.length - known.length;
    return {
      complaints: tickets.length,
      recorded: known.length,
      steps: STEPS.map((step, k) => {
        const done = known.filter(c => c.at[k] !== null).length;
        const waits = known.map(
          (c): Individual => (c.at[k] === null ? { time: c.leave, event: 0 } : { time: c.at[k]!, event: 1 }),
        );
        return {
          step,
          share: wilson(done, known.length, level),
          done,
          lowest: done / tickets.length,
          highest: (done + unknown) / tickets.length,
          median:
            lives !== null
              ? survivalQuantile(kaplanMeier(waits, { level }), 0.5)
              : noEnd(level, known.length),
        };
      }),
      all: wilson(all.length, known.length, level),
      inOrder: wilson(ordered.length, all.length, level),
      mean: known.reduce((n, c) => n + c.at.filter(at => at !== null).length, 0) / known.length,
    };
  },
});

const isNo = (to: string): boolean => /^(no|n|false|0)$/i.test(to.trim());

/** Complaints of a slice: their tickets, and of each ticket when it was opened, how long it ran and how it ended. */
export interface Complaints {
  readonly tickets: Uint32Array;
  readonly opened: Float64Array;
  /** Null where nothing says when any ended. */
  readonly lives: Lives | null;
}

/** Complaints of the slice; null where no kind is a complaint. */
export function complaintsOf({ facts, tables, slice, since }: AnalysisContext): Complaints | null {
  const fact = facts.ticket;
  const opened = tables.ticket?.columns.opened;
  if (fact === undefined || opened?.kind !== 'instant') return null;
  if (text(tables.ticket, 'kind') === undefined) return null;
  const complaint = fact.cols.complaint!;
  const lives = livesOf(facts.course, fact.length);
  const wanted = inSlice(fact, slice, since);
  const tickets = new Uint32Array(fact.length);
  let found = 0;
  for (let i = 0; i < fact.length; i++)
    if (complaint[i] === 1 && wanted(i) && lives?.outcome[i] !== -1) tickets[found++] = i;
  return found === 0 ? null : { tickets: tickets.slice(0, found), opened: opened.values, lives };
}

export interface Lives {
  readonly leave: Float64Array;
  readonly outcome: Int8Array;
}

// Two analyses and all their slices ask for the same lives.
const known = new WeakMap<Fact, Lives | null>();

/** How long each complaint ran, by ticket; null where nothing says when any ended. */
function livesOf(course: Fact | undefined, tickets: number): Lives | null {
  if (course === undefined) return null;
  let lives = known.get(course);
  if (lives !== undefined) return lives;
  lives = null;
  const code = course.dims.course?.values.indexOf('complaint') ?? -1;
  if (code >= 0) {
    const { ticket, leave, outcome } = course.cols;
    lives = { leave: new Float64Array(tickets), outcome: new Int8Array(tickets).fill(-1) };
    for (let i = 0; i < course.length; i++) {
      if (course.dims.course!.codes[i] !== code) continue;
      lives.leave[ticket![i]!] = leave![i]!;
      lives.outcome[ticket![i]!] = outcome![i]!;
    }
  }
  known.set(course, lives);
  return lives;
}

/** The lives of some complaints: ended, ended otherwise, or still open. */
export const livesOfTickets = ({ leave, outcome }: Lives, tickets: Uint32Array): IndividualColumns => ({
  time: new Float64Array(tickets.length).map((_, k) => leave[tickets[k]!]!),
  event: new Uint8Array(tickets.length).map((_, k) => lifeEvent[outcome[tickets[k]!]!]!),
});

const lifeEvent: readonly number[] = Object.assign([], {
  [COURSE.open]: 0,
  [COURSE.event]: 1,
  [COURSE.competing]: 2,
});
