import type { Scale } from '../../policy/policy.ts';
import { grown, trimmed } from '../grow.ts';
import type { Outcome, Refusal, Sink } from './sink.ts';

export interface NumberOptions {
  readonly decimal: '.' | ',' | null;
  readonly scale: Scale | null;
  /** Where it is, for the assumption: column of the source and file. */
  readonly where: string;
  readonly id: string;
}

/** A column of numbers. Where no decimal mark is declared, only the whole column can decide what `1,234` is. */
export function numberSink(column: string, options: NumberOptions): Sink {
  let values = new Float64Array(0);
  const { decimal, scale } = options;
  // Cells such as 1.234: thousands under one reading, decimals under the other. Held as whole digits until the end.
  let openRows: number[] = [];
  let openValues: number[] = [];
  let openMarks: number[] = [];
  let points = 0;
  let commas = 0;

  const set = (row: number, value: number): Outcome => {
    if (scale !== null) {
      if (scale.missing.includes(value)) {
        values[row] = Number.NaN;
        return 'missing';
      }
      if (value < scale.min || value > scale.max) return 'score-outside-scale';
    }
    values[row] = value === 0 ? 0 : value;
    return '';
  };

  /** A row that was set aside is written over by the next one with its number. */
  const forget = (row: number): void => {
    if (openRows.at(-1) !== row) return;
    openRows.pop();
    openValues.pop();
    openMarks.pop();
  };

  const put = (row: number, b: Uint8Array, start: number, end: number): Outcome => {
    if (openRows.length > 0) forget(row);
    if (start === end) {
      values[row] = Number.NaN;
      return 'missing';
    }
    if (end - start > 40) return 'number-form';
    let i = start;
    let text = '';
    if (b[i] === 45 || b[i] === 43) {
      if (b[i] === 45) text = '-';
      i++;
    }
    const sign = text;
    let whole = 0;
    while (i < end && b[i]! >= 48 && b[i]! <= 57) {
      text += String.fromCharCode(b[i++]!);
      whole++;
    }
    if (i === end && whole > 0) {
      const value = Number(text);
      return whole > 15 && !Number.isSafeInteger(value) ? 'number-unsafe' : set(row, value);
    }
    const mark = b[i]!;
    if (mark !== 46 && mark !== 44) return exponent(row, b, start, end);
    if (decimal !== null && mark !== decimal.charCodeAt(0)) return 'number-form';
    const from = ++i;
    let part = '';
    while (i < end && b[i]! >= 48 && b[i]! <= 57) part += String.fromCharCode(b[i++]!);
    if (i < end) return mark === 46 ? exponent(row, b, start, end) : 'number-form';
    if (whole + part.length === 0 || i === from) return 'number-form';
    const value = Number(`${text}.${part}`);
    const thousands = part.length === 3 && whole >= 1 && whole <= 3 && text[sign.length] !== '0';
    if (decimal === null && thousands) {
      openRows.push(row);
      openValues.push(Number(text + part));
      openMarks.push(mark);
      values[row] = value;
      return '';
    }
    if (mark === 46) points++;
    else commas++;
    return set(row, value);
  };

  const exponent = (row: number, b: Uint8Array, start: number, end: number): Outcome => {
    if (decimal === ',') return 'number-form';
    let text = '';
    for (let k = start; k < end; k++) text += String.fromCharCode(b[k]!);
    if (!/^[+-]?\d+(\.\d+)?[eE][+-]?\d{1,3}$/.test(text)) return 'number-form';
    const value = Number(text);
    return Number.isFinite(value) ? set(row, value) : 'number-form';
  };

  const refuse = (rule: Refusal['rule'], message: string): { refusal: Refusal } => ({
    refusal: { rule, value: '', message, remedy: 'Declare decimal: "." or decimal: "," for this file.' },
  });

  return {
    column,
    type: 'number',
    grow: capacity => {
      values = grown(values, capacity);
    },
    put,
    putNumber: (row, value) => {
      forget(row);
      return Number.isFinite(value) ? set(row, value) : 'number-form';
    },
    putFlag: (row, value) => set(row, value ? 1 : 0),
    clear: row => {
      forget(row);
      values[row] = Number.NaN;
    },
    finish: length => {
      if (points > 0 && commas > 0) {
        return refuse(
          'decimal-contradict',
          `${options.where} uses both comma and point as the decimal mark.`,
        );
      }
      while (openRows.length > 0 && openRows.at(-1)! >= length) forget(openRows.at(-1)!);
      const open = openRows.length;
      if (open > 0 && points + commas === 0) {
        return refuse(
          'decimal-undecidable',
          `In ${options.where} a value such as 1,234 or 1.234 could mean a thousand or a little more than one, and no other value decides.`,
        );
      }
      const mark = commas > 0 ? 44 : 46;
      for (let k = 0; k < open; k++) {
        const row = openRows[k]!;
        const value = openMarks[k] === mark ? openValues[k]! / 1000 : openValues[k]!;
        values[row] = set(row, value) === '' ? value : Number.NaN;
      }
      openRows = [];
      openValues = [];
      openMarks = [];
      const assumed =
        decimal === null && commas > 0
          ? [
              {
                id: options.id,
                text: `Numbers in ${options.where} are read with a decimal comma, because the whole column is written so.`,
                remedy: 'Declare decimal: "," to say so.',
              },
            ]
          : [];
      return { cells: { kind: 'number', values: trimmed(values, length) }, assumptions: assumed };
    },
  };
}
