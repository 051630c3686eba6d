import type { Table } from '../table/table.ts';
import { hashText, mix } from './hash.ts';

const UNSEEN = /[\p{C}\p{Z}]/gu;

/**
 * Puts labels in the place of respondents' ids; the ids are not kept.
 *
 * A label is the place of the id in an order that depends on all ids together, so the same data give the same
 * labels, and a label says nothing about the id to someone who does not have the data already.
 */
export function withoutRespondents(table: Table): Table {
  const cells = table.columns.respondent;
  if (cells?.kind !== 'text') return table;
  // What nobody can see tells nobody apart: `p1` and `p1` with a zero-width space are one person, blanks are none.
  const ids = cells.values.map(value => value.replace(UNSEEN, ''));
  const distinct = [...new Set(ids)].filter(id => id !== '');
  let key = 0;
  for (const id of distinct) key = (key + mix(hashText(id, 7))) | 0;
  const ranked = distinct.map(id => ({ id, rank: hashText(id, mix(key)) }));
  ranked.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const values: string[] = ['', ...ranked.map((_, k) => `person ${k + 1}`)];
  const place = new Map(ranked.map(({ id }, k) => [id, k + 1]));
  const remap = Uint32Array.from(ids, id => place.get(id) ?? 0);
  const codes = cells.codes.map(code => remap[code]!);
  return { ...table, columns: { ...table.columns, respondent: { kind: 'text', values, codes } } };
}
