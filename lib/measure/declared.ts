import { count, sum, type Tally } from '../cube/tally.ts';
import { declaredColumn, declaredScore } from '../fact/declared.ts';
import { SOURCE } from '../fact/exposures.ts';
import type { DeclaredMeasure, Policy } from '../policy/policy.ts';
import { type Measure, measure } from './measure.ts';
import { per100 } from './per100.ts';
import { score } from './score.ts';
import { scoreTallies } from './scoreTallies.ts';
import { share } from './share.ts';

/** The measures that a policy declares by table and field values, as measures like any other. */
export const declaredMeasures = (policy: Policy): readonly Measure[] =>
  policy.measures.map(m => {
    if (m.kind === 'score') return declaredMean(m);
    if (m.kind === 'rate') return declaredRate(m);
    return m.table === 'counted' ? declaredCountedShare(m) : declaredShare(m);
  });

const unit: Readonly<Record<DeclaredMeasure['table'], string>> = {
  ticket: 'tickets',
  moment: 'moments',
  answer: 'answers',
  commitment: 'promises',
  counted: 'counted cases',
};

const texts = (m: DeclaredMeasure, says: string) => ({
  title: m.title,
  question: m.question,
  definition: `${says}${m.table === 'answer' ? ' Answers are those of clients.' : ''}`,
  source: 'declared in the policy',
  better: m.better,
});

/** `channel is phone or mail and priority is P1`. */
const inWords = (wanted: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(wanted)
    .map(([column, values]) => `${column} is ${values.join(' or ')}`)
    .join(' and ');
const among = (m: DeclaredMeasure): string =>
  Object.keys(m.among).length === 0 ? unit[m.table] : `${unit[m.table]} whose ${inWords(m.among)}`;
const counting = (m: DeclaredMeasure): string =>
  Object.keys(m.where).length === 0 ? 'all of them' : `those whose ${inWords(m.where)}`;

const marks = (m: DeclaredMeasure): Tally<Record<'other' | 'counts', number>> =>
  count(m.table, declaredColumn(m.id), ['other', 'counts'], f => {
    const mark = f.cols[declaredColumn(m.id)];
    return i => mark?.[i] ?? -1;
  });

function declaredShare(m: DeclaredMeasure): Measure {
  const of = unit[m.table];
  return measure({
    id: m.id,
    ...texts(m, `Of ${among(m)}, the share of ${counting(m)}. Range: Wilson.`),
    unit: 'share',
    kind: 'share',
    tallies: { marks: marks(m) },
    estimate: ({ marks: { other, counts } }, { level }) => ({
      ...share(counts, other + counts, level, of, `no ${of} of this kind`),
      counts: { counts, other },
    }),
  });
}

/** Counted figures are weighed by their totals; without `where`, what counts is what met its target. */
function declaredCountedShare(m: DeclaredMeasure): Measure {
  const metOnly = Object.keys(m.where).length === 0;
  const total = (name: string, of: (mark: number, i: number, cols: Cols) => number): Tally<number> =>
    sum('counted', `${declaredColumn(m.id)} ${name}`, f => {
      const mark = f.cols[declaredColumn(m.id)];
      return i => of(mark?.[i] ?? -1, i, f.cols) || 0;
    });
  const said = (i: number, cols: Cols): number =>
    metOnly ? cols.met![i]! + cols.missed![i]! : cols.total![i]!;
  const tallies = {
    counts: total('counts', (mark, i, cols) =>
      mark === 1 ? (metOnly ? cols.met![i]! : cols.total![i]!) : 0,
    ),
    all: total('all', (mark, i, cols) => (mark >= 0 ? said(i, cols) : 0)),
  };
  const what = metOnly ? 'what met its target' : counting(m);
  return measure({
    id: m.id,
    ...texts(m, `Of ${among(m)}, added up, the share of ${what}. Range: Wilson.`),
    unit: 'share',
    kind: 'share',
    tallies,
    estimate: (t, { level }) =>
      share(t.counts, t.all, level, 'counted cases', 'no counted cases of this kind'),
  });
}

type Cols = Readonly<Record<string, ArrayLike<number>>>;

function declaredRate(m: DeclaredMeasure): Measure {
  const of = m.per === 'moment' ? 'moments' : m.per === 'ticket' ? 'tickets' : 'contacts';
  const tallies = { marks: marks(m), exposure: exposureOf(m.per) };
  return measure({
    id: m.id,
    ...texts(m, `Of ${among(m)}, ${counting(m)}, per 100 ${of}. Range: Garwood’s exact Poisson.`),
    unit: 'per100',
    kind: 'rate',
    tallies,
    estimate: (t, { level }) => per100(t.marks.counts, t.exposure.contact, level, of),
  });
}

const exposureOf = (per: DeclaredMeasure['per']): Tally<Record<'contact', number>> =>
  count('exposure', per === null ? 'contacts' : `contacts by ${per}`, ['contact'], f => {
    const { contact, source } = f.cols;
    return i => (per === null ? contact![i]! - 1 : source![i] === SOURCE[per] ? 0 : -1);
  });

function declaredMean(m: DeclaredMeasure): Measure {
  const of = unit[m.table];
  return measure({
    id: m.id,
    ...texts(m, `Of ${among(m)}, the mean of ${m.field ?? ''} among ${counting(m)}. Range: Student.`),
    unit: 'points',
    kind: 'score',
    tallies: scoreTallies(m.table, declaredColumn(m.id), declaredScore(m.id), declaredColumn(m.id)),
    estimate: (t, { level }) => score(t as never, level, of),
  });
}
