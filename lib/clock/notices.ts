import type { Tables } from '../table/table.ts';
import { lengthInWords } from '../time/length.ts';
import type { Course, Step } from './course.ts';
import { REOPENED } from './cycles.ts';
import { plainWord } from './history.ts';
import { texts } from './standing.ts';
import { wordAt } from './triggers.ts';
import type { Stretch, Verdict } from './verdict.ts';
import { timeInWords } from './words.ts';

/** Changes that mean that the client said something. */
export const CLIENT_SAYS: readonly string[] = [
  'question',
  'client reply',
  'client response',
  'client answer',
  'client message',
  'customer reply',
  'customer response',
  'customer answer',
  'customer message',
];

/** Instants at which the client said something on some tickets, by their changes and their moments; ascending, by row. */
export function answersOf(
  tables: Tables,
  course: Course,
  rows: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const { history } = course;
  const says = new Set(CLIENT_SAYS.map(text => history.words.number(text)));
  const found = new Map<number, Set<number>>();
  const rowOfId = new Map<string, number>();
  const idOf = texts(tables.ticket, 'id');
  for (const row of rows) {
    const own = new Set<number>();
    for (let k = history.first[row]!; k < history.first[row + 1]!; k++) {
      const change = history.rows[k]!;
      if (says.has(wordAt(history.what, change))) own.add(history.at[change]!);
    }
    found.set(row, own);
    rowOfId.set(idOf(row), row);
  }
  const at = tables.moment?.columns.at;
  const ticket = texts(tables.moment, 'ticket');
  const sender = texts(tables.moment, 'sender');
  for (let m = 0; at?.kind === 'instant' && m < (tables.moment?.length ?? 0); m++) {
    const row = rowOfId.get(ticket(m));
    if (row !== undefined && plainWord(sender(m)) === 'client' && at.values[m]! <= history.asOf)
      found.get(row)!.add(at.values[m]!);
  }
  return new Map([...found].map(([row, own]) => [row, [...own].sort((a, b) => a - b)]));
}

/** Things worth knowing about a trace, in sentences. */
export function noticesOf(
  stretches: readonly Stretch[],
  answers: readonly number[],
  step: Step,
  verdict: Verdict,
): readonly string[] {
  const zone = verdict.zone ?? 'UTC';
  const notices: string[] = [];
  const { cycles, measure } = step;
  const end = stretches.at(-1)?.until ?? verdict.started;
  const last = cycles.gapFirst[step.cycle]!;
  for (let g = cycles.gapFirst[step.cycle - 1]!; g < last; g++) {
    if (cycles.gapNote[g]! === REOPENED) continue;
    const from = cycles.gapFrom[g]!;
    // From one pausing status to another it stands still throughout.
    while (
      g + 1 < last &&
      cycles.gapFrom[g + 1]! === cycles.gapUntil[g]! &&
      cycles.gapNote[g + 1]! !== REOPENED
    )
      g++;
    const until = Math.min(cycles.gapUntil[g]!, end);
    const answered = answers.find(at => at > from && at < until && at >= verdict.started);
    if (answered === undefined) continue;
    const more = measure.net.between(answered, until);
    if (more === 0) continue;
    const name = stretches.find(s => s.kind === 'paused' && s.from < until && s.until > answered)?.note;
    const pause = name ? `on hold (${name})` : 'on hold';
    notices.push(
      `The client had answered on ${timeInWords(answered, zone)} while the clock was ${pause}: it stood still for ${lengthInWords(more)} more.`,
    );
  }
  if (
    verdict.outcomeWithoutExclusions !== undefined &&
    verdict.outcomeWithoutExclusions !== verdict.outcome
  ) {
    notices.push(`If the excluded time counted, it would be ${verdict.outcomeWithoutExclusions}.`);
  }
  return notices;
}
