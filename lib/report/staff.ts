import { byCodePoint } from '../table/order.ts';
import type { InstantCells, NumberCells, Table, TextCells } from '../table/table.ts';

/** One person's answer to one question in one wave. Lives only while the report is built. */
export interface StaffAnswer {
  /** Label of the person; a label of its own for every answer where the survey is anonymous. */
  readonly person: string;
  /** `''` when no team was recorded. */
  readonly team: string;
  readonly score: number;
}

/** Staff answers by question and wave, one answer per person. */
export interface StaffSurvey {
  readonly waves: readonly string[];
  readonly questions: readonly string[];
  /** Teams that ever answered, by code point. */
  readonly teams: readonly string[];
  /** Without respondents nobody can tell who joined or left. */
  readonly anonymous: boolean;
  answers(question: string, wave: string): readonly StaffAnswer[];
}

/** Reads the staff side of the answer table; `waveOf` names the wave of an answer that carries only a date. */
export function readStaff(table: Table | undefined, waveOf: (at: number) => string): StaffSurvey | null {
  if (table === undefined) return null;
  const text = (name: string) => table.columns[name] as TextCells | undefined;
  const [side, question, wave, team, respondent] = ['side', 'question', 'wave', 'team', 'respondent'].map(
    text,
  );
  const score = table.columns.score as NumberCells | undefined;
  const at = table.columns.at as InstantCells | undefined;
  if (side === undefined || score === undefined || question === undefined) return null;
  const value = (cells: TextCells | undefined, i: number) => cells?.values[cells.codes[i]!] ?? '';
  // Where the survey says who answered, an answer of nobody may be the second one of somebody: it is set aside.
  const anonymous = respondent === undefined;
  const cells = new Map<string, Map<string, Map<string, StaffAnswer & { at: number }>>>();
  const waves = new Set<string>();
  const teams = new Set<string>();
  for (let i = 0; i < table.length; i++) {
    if (value(side, i).toLowerCase() !== 'staff' || Number.isNaN(score.values[i]!)) continue;
    const person = anonymous ? `#${i}` : value(respondent, i);
    const when = at?.values[i] ?? Number.NaN;
    const w = value(wave, i) || (Number.isNaN(when) ? '' : waveOf(when));
    if (person === '' || w === '') continue;
    const q = value(question, i);
    const t = value(team, i);
    waves.add(w);
    if (t !== '') teams.add(t);
    const people = into(into(cells, q), w);
    const answer = { person, team: t, score: score.values[i]!, at: Number.isNaN(when) ? 0 : when };
    const other = people.get(person);
    if (other === undefined || newer(answer, other)) people.set(person, answer);
  }
  if (waves.size === 0) return null;
  return {
    waves: [...waves].sort(byCodePoint),
    questions: [...cells.keys()].sort(byCodePoint),
    teams: [...teams].sort(byCodePoint),
    anonymous,
    answers: (q, w) => [...(cells.get(q)?.get(w)?.values() ?? [])],
  };
}

function into<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const found = map.get(key) ?? new Map<string, V>();
  map.set(key, found);
  return found;
}

/** A person who answered twice counts once, with the newest answer; what is left of ties does not depend on row order. */
function newer(a: StaffAnswer & { at: number }, b: StaffAnswer & { at: number }): boolean {
  if (a.at !== b.at) return a.at > b.at;
  if (a.score !== b.score) return a.score < b.score;
  return byCodePoint(a.team, b.team) < 0;
}
