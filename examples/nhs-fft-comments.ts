/**
 * How many of a hospital trust's patients speak well of it for each who does not?
 *
 * By the patients' own rating, and by a reader's judgement of what they wrote. A patient may have written two or three
 * comments and counts once. Run: `node examples/run.mjs nhs-fft-comments`
 */
import { existsSync, readFileSync } from 'node:fs';
import { definePolicy, type InteractionRatio, interactionRatio, readTables } from '../lib/index.ts';

/** What one patient said. `null`: did not say, or wrote nothing that could be judged. */
export interface Patient {
  readonly service: string;
  readonly rating: 1 | 0 | -1 | null;
  readonly label: 1 | 0 | -1 | null;
}

const columns = {
  client: 'Respondent ID',
  touchpoint: 'Service type 1',
  // 1 very good … 5 very poor; 6 and 7 are "don't know".
  score: { from: 'FFT categorical answer', scale: 'rating' },
  // Given by a person who read the comment, 1 very positive … 5 very negative. Blank: there was nothing to judge.
  valence: { from: 'Comment sentiment', values: { 1: '1', 2: '1', 3: '0', 4: '-1', 5: '-1' } },
};
const scales = { rating: { min: 1, max: 5, satisfied: 2, dissatisfied: 4, missing: [6, 7] } };

/** The ratio over the whole survey needs no comment's date: the last day of the survey stands for all. */
export const undated: object = {
  scales,
  files: [{ match: '*.csv', table: 'moment', columns: { ...columns, at: { constant: '2022-09-30' } } }],
};

/**
 * With the dates. One service wrote some of them month first, and nothing but the date itself says which: those that
 * could be either are set aside, one by one, with their line. No reader should guess at them.
 */
export const dated: object = {
  scales,
  files: [
    {
      match: '*.csv',
      table: 'moment',
      dates: 'd/M/yyyy',
      datesBy: { column: 'Service type 1', values: { 'See and Convey': 'd/M/yyyy | M/d/yyyy' } },
      columns: { ...columns, at: 'Date' },
    },
  ],
};

export interface Comments {
  readonly patients: readonly Patient[];
  readonly comments: number;
  /** Set aside: a date that cannot be decided. */
  readonly refused: number;
}

/** Every patient once. The rating is the same in all of a patient's comments; the label that most of them have holds. */
export async function readPatients(name: string, bytes: Uint8Array, policy: object): Promise<Comments> {
  const read = await readTables([{ name, bytes }], definePolicy(policy));
  const moments = read.tables.moment;
  if (moments === undefined) throw new Error(`${name} holds no comments`);
  const { client, touchpoint, score, valence } = moments.columns as unknown as Columns;
  const people = new Map<string, { service: string; rating: number; votes: number; judged: number }>();
  const comments = moments.length;
  for (let i = 0; i < comments; i++) {
    const id = client.values[client.codes[i]!]!;
    const person = people.get(id) ?? { service: '', rating: Number.NaN, votes: 0, judged: 0 };
    person.service = touchpoint.values[touchpoint.codes[i]!]!;
    if (!Number.isNaN(score.values[i]!)) person.rating = score.values[i]!;
    if (!Number.isNaN(valence.values[i]!)) {
      person.votes += valence.values[i]!;
      person.judged++;
    }
    people.set(id, person);
  }
  return {
    patients: [...people.values()].map(({ service, rating, votes, judged }) => ({
      service,
      rating: Number.isNaN(rating) ? null : rating <= 2 ? 1 : rating >= 4 ? -1 : 0,
      label: judged === 0 ? null : votes > 0 ? 1 : votes < 0 ? -1 : 0,
    })),
    comments,
    refused: read.faults.rows,
  };
}

/** Text by number of its value; numbers as they are, NaN where there is none. */
interface Text {
  readonly values: readonly string[];
  readonly codes: ArrayLike<number>;
}
interface Numbers {
  readonly values: Float64Array;
}
interface Columns {
  readonly client: Text;
  readonly touchpoint: Text;
  readonly score: Numbers;
  readonly valence: Numbers;
}

type View = 'rating' | 'label';

/** Patients who spoke for and against, by what they said themselves or by what was read out of it. */
export function ratioOf(view: View, patients: readonly Patient[]): InteractionRatio {
  return interactionRatio(moments(view, patients));
}

/** The same for each service. */
export function ratioByService(
  view: View,
  patients: readonly Patient[],
): ReadonlyMap<string, InteractionRatio> {
  const rows = interactionRatio(moments(view, patients), { by: 'service' });
  return new Map(rows.map(row => [String(row.service), row]));
}

const moments = (view: View, patients: readonly Patient[]) =>
  patients.flatMap(({ service, [view]: valence }) => (valence === null ? [] : [{ service, valence }]));

/** Called by `examples/run.mjs`. */
export async function main(): Promise<void> {
  const file = new URL('../../shared/data/nhs-fft-comments/neas.csv', import.meta.url);
  if (!existsSync(file)) {
    console.warn(`The comments are not here: ${file.pathname}`);
    return;
  }
  const all = await readPatients('neas.csv', readFileSync(file), undated);
  console.log(`${all.patients.length} patients, ${all.comments} comments.`);
  console.log(`By their own rating: ${show(ratioOf('rating', all.patients))}`);
  console.log(`By a reader’s judgement of what they wrote: ${show(ratioOf('label', all.patients))}`);
  for (const [service, ratio] of ratioByService('rating', all.patients)) {
    console.log(`  ${service}: ${show(ratio)}`);
  }
  const sure = await readPatients('neas.csv', readFileSync(file), dated);
  console.log(
    `With a date that can be relied on (${sure.refused} comments have none): ${show(ratioOf('rating', sure.patients))}`,
  );
}

function show({ value, low, high, n, positive, negative, reason }: InteractionRatio): string {
  if (value === null) return `cannot say: ${reason}`;
  const range = `likely ${low?.toFixed(1)} to ${high?.toFixed(1)}`;
  return `${value.toFixed(1)} to one (${range}; ${positive} for, ${negative} against, of ${n})`;
}
