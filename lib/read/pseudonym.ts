import type { Table } from '../table/table.ts';
import { hashText, mix } from './hash.ts';

/**
 * Puts labels in the place of respondents' ids; the ids are not kept.
 *
 * A label is the place of the id in an order that depends on all ids together, so the same data give the same
 * labels, and a label says nothing about the id to someone who does not have the data already.
 */
export function withoutRespondents(table: Table): Table {
  const cells = table.columns.respondent;
  if (cells?.kind !== 'text') return table;
  let key = 0;
  for (const value of cells.values) key = (key + mix(hashText(value, 7))) | 0;
  const ranked = cells.values
    .map((value, code) => ({ code, value, rank: hashText(value, mix(key)) }))
    .slice(1);
  ranked.sort((a, b) => a.rank - b.rank || (a.value < b.value ? -1 : 1));
  const values: string[] = ['', ...ranked.map((_, k) => `person ${k + 1}`)];
  const remap = new Uint32Array(values.length);
  ranked.forEach(({ code }, k) => {
    remap[code] = k + 1;
  });
  const codes = cells.codes.map(code => remap[code]!);
  return { ...table, columns: { ...table.columns, respondent: { kind: 'text', values, codes } } };
}
