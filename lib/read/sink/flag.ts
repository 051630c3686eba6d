import { grown, trimmed } from '../grow.ts';
import type { Outcome, Sink } from './sink.ts';

const YES = new Set(['true', 'yes', 'y', 't', '1']);
const NO = new Set(['false', 'no', 'n', 'f', '0']);

/** A column of yes and no. */
export function flagSink(column: string): Sink {
  let values = new Int8Array(0);
  const set = (row: number, value: number): Outcome => {
    values[row] = value;
    return '';
  };
  return {
    column,
    type: 'flag',
    grow: capacity => {
      values = grown(values, capacity);
    },
    put: (row, b, start, end) => {
      if (start === end) {
        values[row] = -1;
        return 'missing';
      }
      let word = '';
      for (let i = start; i < end && i - start < 6; i++) word += String.fromCharCode(b[i]!);
      word = word.toLowerCase();
      if (YES.has(word)) return set(row, 1);
      return NO.has(word) ? set(row, 0) : 'flag-form';
    },
    putNumber: (row, value) => (value === 1 ? set(row, 1) : value === 0 ? set(row, 0) : 'flag-form'),
    putFlag: (row, value) => set(row, value ? 1 : 0),
    clear: row => {
      values[row] = -1;
    },
    finish: length => ({ cells: { kind: 'flag', values: trimmed(values, length) }, assumptions: [] }),
  };
}
