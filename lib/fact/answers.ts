import type { Policy } from '../policy/policy.ts';
import type { FaultCollector } from '../read/faultLog.ts';
import type { Tables } from '../table/table.ts';
import { instant, number, text } from './cells.ts';
import { type Clients, ticketRows } from './clients.ts';
import { dimension, NONE, pick } from './column.ts';
import { joined } from './exposures.ts';
import type { Column, Fact } from './fact.ts';
import { placeOf } from './moments.ts';
import { faultAt } from './origin.ts';
import type { TicketRows } from './rows.ts';
import { isScore, SATISFACTION, scaleOf, VALENCE, valenceOf } from './scales.ts';

/** Surveys call satisfaction many things. */
const names: readonly string[] = [
  'satisfaction',
  'csat',
  'overall',
  'overall satisfaction',
  'client satisfaction',
  'customer satisfaction',
];

/**
 * One row per score that a client gave, in a survey or on a ticket. Answers of staff never come here. `score` is as
 * given, `valence` +1 satisfied, 0 between, −1 dissatisfied, −2 no score. A ticket's own score is left out where the
 * survey has an answer to the same question for that ticket.
 */
export function answerFact(
  tables: Tables,
  policy: Policy,
  clients: Clients,
  rows: TicketRows | null,
  faults: FaultCollector,
): Fact | null {
  const survey = surveyRows(tables, policy, clients, rows);
  const own = ticketScores(tables, policy, rows, survey, faults);
  if (survey === null && own === null) return null;
  const length = (survey?.at.length ?? 0) + (own?.at.length ?? 0);
  const dim = (name: 'question' | 'tier' | 'team' | 'channel'): Column =>
    joined(survey?.dims[name], own?.dims[name], length);
  const both = <A extends Float64Array | Int8Array | Uint32Array>(a: A, pickCol: (p: Part) => A): A => {
    if (survey !== null) a.set(pickCol(survey));
    if (own !== null) a.set(pickCol(own), survey?.at.length ?? 0);
    return a;
  };
  return {
    name: 'answer',
    unit: 'answers',
    length,
    at: both(new Float64Array(length), p => p.at),
    dims: { question: dim('question'), tier: dim('tier'), team: dim('team'), channel: dim('channel') },
    cols: {
      score: both(new Float64Array(length), p => p.score),
      valence: both(new Int8Array(length), p => p.valence),
      ticket: both(new Uint32Array(length), p => p.ticket),
      row: both(new Uint32Array(length), p => p.row),
    },
  };
}

interface Part {
  readonly at: Float64Array;
  readonly dims: Readonly<Record<'question' | 'tier' | 'team' | 'channel', Column>>;
  readonly score: Float64Array;
  readonly valence: Int8Array;
  readonly ticket: Uint32Array;
  /** Row of the answer table; `NONE` for a ticket's own score. */
  readonly row: Uint32Array;
}

function surveyRows(tables: Tables, policy: Policy, clients: Clients, rows: TicketRows | null): Part | null {
  const table = tables.answer;
  const [side, question, score] = [text(table, 'side'), text(table, 'question'), number(table, 'score')];
  if (table === undefined || side === undefined || question === undefined || score === undefined) return null;
  const client = side.values.map(value => value.trim().toLowerCase() === 'client');
  const row = Uint32Array.from(range(table.length).filter(i => client[side.codes[i]!] === true));
  if (row.length === 0) return null;
  const place = placeOf(tables, 'answer', clients, rows);
  const named = question.values.map(questionName);
  const scales = named.map(name => scaleOf(policy, 'answer', 'score', name));
  const at = instant(table, 'at')?.values;
  return {
    at: Float64Array.from(row, i => at?.[i] ?? Number.NaN),
    dims: {
      question: dimension(
        named,
        Uint32Array.from(row, i => question.codes[i]!),
      ),
      tier: pick(place.tier, row),
      team: pick(place.team, row),
      channel: pick(place.channel, row),
    },
    score: Float64Array.from(row, i => score.values[i]!),
    valence: Int8Array.from(row, i => valenceOf(scales[question.codes[i]!]!, score.values[i]!)),
    ticket: ticketRows(tables, table.length, text(table, 'ticket')).filter((_, i) => client[side.codes[i]!]),
    row,
  };
}

const questionName = (question: string): string =>
  names.includes(question.trim().toLowerCase()) ? SATISFACTION : question;

function ticketScores(
  tables: Tables,
  policy: Policy,
  rows: TicketRows | null,
  survey: Part | null,
  faults: FaultCollector,
): Part | null {
  const table = tables.ticket;
  const scores = number(table, SATISFACTION)?.values;
  if (table === undefined || rows === null || scores === undefined) return null;
  const scale = scaleOf(policy, 'ticket', SATISFACTION, SATISFACTION);
  const asked = new Set<number>();
  if (survey !== null) {
    const { values, codes } = survey.dims.question;
    survey.ticket.forEach((i, r) => {
      if (values[codes[r]!] === SATISFACTION) asked.add(i);
    });
  }
  const ticket = Uint32Array.from(range(rows.length).filter(i => !asked.has(i) && !Number.isNaN(scores[i]!)));
  for (const i of ticket) {
    const score = scores[i]!;
    if (isScore(scale, score) || scale.missing.includes(score)) continue;
    faults.add(
      faultAt(table, i, {
        rule: 'score-outside-scale',
        column: SATISFACTION,
        value: String(score),
        message: `A score outside the scale ${scale.min} to ${scale.max} says nothing.`,
        remedy: 'Declare the scale of satisfaction in the policy, or correct the score.',
        effect: 'cell',
      }),
    );
  }
  return {
    at: Float64Array.from(ticket, i => rows.endings.at[i]!),
    dims: {
      question: dimension([SATISFACTION], new Uint8Array(ticket.length)),
      tier: pick(rows.tier, ticket),
      team: pick(rows.team, ticket),
      channel: pick(rows.channel, ticket),
    },
    score: Float64Array.from(ticket, i => scores[i]!),
    valence: Int8Array.from(ticket, i => valenceOf(scale, scores[i]!)),
    ticket,
    row: new Uint32Array(ticket.length).fill(NONE),
  };
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** What the client of each ticket thought of it: 1 satisfied, 0 not, −1 no answer. The worst of several answers holds. */
export function satisfiedByTicket(answers: Fact | null, tickets: number): Int8Array {
  const out = new Int8Array(tickets).fill(-1);
  if (answers === null) return out;
  const { ticket, valence } = answers.cols;
  const question = answers.dims.question!;
  for (let r = 0; r < answers.length; r++) {
    const i = ticket![r]!;
    if (i === NONE || valence![r] === VALENCE.none) continue;
    if (question.values[question.codes[r]!] !== SATISFACTION) continue;
    const happy = valence![r] === VALENCE.positive ? 1 : 0;
    out[i] = out[i] === -1 ? happy : Math.min(out[i]!, happy);
  }
  return out;
}
