import type { DeclaredMeasure, Policy } from '../policy/policy.ts';
import type { Cells, Table, Tables } from '../table/table.ts';
import { number } from './cells.ts';
import { NONE } from './column.ts';
import type { Fact } from './fact.ts';
import { isScore, scaleOf, valenceOf } from './scales.ts';

/** Names of the columns that a declared measure reads. */
export const declaredColumn = (id: string): string => `declared ${id}`;
export const declaredScore = (id: string): string => `declared ${id} score`;

/**
 * A fact with one column for each measure that the policy declares on its table: −1 not looked at, 0 looked at, 1
 * counts; for a score its valence, and the score beside it. A column that the data lack leaves every row out.
 */
export function withDeclared(fact: Fact | null, tables: Tables, policy: Policy): Fact | null {
  const table = fact === null ? undefined : tables[fact.name as DeclaredMeasure['table']];
  const wanted = policy.measures.filter(m => m.table === fact?.name);
  if (fact === null || table === undefined || wanted.length === 0) return fact;
  // Answers are a part of their table, with scores of tickets after them; every other fact is its table row by row.
  const source = fact.name === 'answer' ? fact.cols.row! : null;
  const cols: Record<string, ArrayLike<number>> = { ...fact.cols };
  for (const m of wanted) {
    const looked = matches(table, m.among);
    const counts = matches(table, m.where);
    const out = new Int8Array(fact.length);
    const score = m.kind === 'score' ? new Float64Array(fact.length).fill(Number.NaN) : null;
    const field = m.field === null ? undefined : number(table, m.field)?.values;
    const scale = scaleOf(policy, m.table, m.field ?? '', m.field ?? m.id);
    for (let r = 0; r < fact.length; r++) {
      const i = source === null ? r : source[r]!;
      const known = i !== NONE && looked(i);
      if (score === null) {
        out[r] = !known ? -1 : counts(i) ? 1 : 0;
      } else {
        const x = known && counts(i) ? (field?.[i] ?? Number.NaN) : Number.NaN;
        out[r] = valenceOf(scale, x);
        if (isScore(scale, x)) score[r] = x;
      }
    }
    cols[declaredColumn(m.id)] = out;
    if (score !== null) cols[declaredScore(m.id)] = score;
  }
  return { ...fact, cols };
}

/** Does a row have one of the wanted values in every named column? */
function matches(table: Table, wanted: Readonly<Record<string, readonly string[]>>): (i: number) => boolean {
  const tests = Object.entries(wanted).map(([name, values]) => {
    const cells = table.columns[name];
    return cells === undefined ? (): boolean => false : hasOne(cells, values);
  });
  return i => tests.every(test => test(i));
}

const yes: readonly string[] = ['yes', 'true', '1', 'y'];
const no: readonly string[] = ['no', 'false', '0', 'n'];

function hasOne(cells: Cells, values: readonly string[]): (i: number) => boolean {
  const words = new Set(values.map(value => value.trim().toLowerCase()));
  if (cells.kind === 'text') {
    const hit = cells.values.map(value => words.has(value.trim().toLowerCase()));
    return i => hit[cells.codes[i]!]!;
  }
  if (cells.kind === 'flag') {
    const hit = [words.has(''), no.some(w => words.has(w)), yes.some(w => words.has(w))];
    return i => hit[cells.values[i]! + 1]!;
  }
  const numbers = new Set([...words].filter(word => word !== '').map(Number));
  return i => (Number.isNaN(cells.values[i]!) ? words.has('') : numbers.has(cells.values[i]!));
}
