import type { Assumption } from '../../table/fault.ts';
import { daysFromCivil, isCivil } from '../../time/date.ts';
import { DAY } from '../../time/length.ts';
import type { Zone } from '../../time/zone.ts';
import { commonForm, two } from '../commonForm.ts';
import type { DateForm } from '../dateForm.ts';
import { grown, trimmed } from '../grow.ts';
import { readStamp, stamp } from '../stamp.ts';
import type { Outcome, Refusal, Sink } from './sink.ts';
import { skippedTimes } from './skipped.ts';

/** Times of a day, 24:00 among them. */
const TIMES = DAY + 1;
/** 1900-01-01 to 2200-12-31: what a service desk can have seen or promised. */
const EARLIEST = -2_208_988_800_000;
const LATEST = 7_289_654_399_999;

export interface InstantOptions {
  /** Declared forms; null = ISO 8601, or decided by the whole column. */
  readonly forms: readonly DateForm[] | null;
  readonly zone: Zone;
  readonly where: string;
  readonly id: string;
  /** Values must not be shown (surveys). */
  readonly secret: boolean;
  /** A month alone, `2024-03`, is its first day (periods). */
  readonly months: boolean;
  /** Called once if a stamp without an offset is read. */
  readonly onLocal: () => void;
}

export interface InstantSink extends Sink {
  /** Reads one cell by other forms than the column's own. */
  putAs(forms: readonly DateForm[], row: number, bytes: Uint8Array, start: number, end: number): Outcome;
}

/**
 * A column of instants. Dates such as 3/4/2016 are held as their parts until the whole column has been seen:
 * as −(year, first, second, time) in one number below −1e14, which no instant reaches.
 */
export function instantSink(column: string, options: InstantOptions): InstantSink {
  const { forms, zone } = options;
  let values = new Float64Array(0);
  let anyTime = false;
  let anyLocal = false;
  let open = 0;
  let dayFirst = 0;
  let monthFirst = 0;
  let example = '';
  let contrary = '';
  let epochSeconds = 0;
  let epochMillis = 0;
  let written = 0;
  // Rows whose local time the clocks skip; a row that is set aside is put again under the same number.
  const skipped = new Set<number>();
  let skips = false;
  const s = stamp();

  const local = (): void => {
    if (!anyLocal) {
      anyLocal = true;
      options.onLocal();
    }
  };

  const instant = (year: number, month: number, day: number): number => {
    const wall = daysFromCivil(year, month, day) * DAY + s.time;
    if (!Number.isNaN(s.offset)) return wall - s.offset;
    return localInstant(wall);
  };

  const localInstant = (wall: number): number => {
    local();
    const at = zone.toInstant(wall);
    skips = zone.skips(wall);
    return at;
  };

  const set = (row: number, value: number): Outcome => {
    if (skips) skipped.add(row);
    else if (skipped.size > 0) skipped.delete(row);
    skips = false;
    if (value < EARLIEST || value > LATEST) return 'date-out-of-range';
    values[row] = value;
    if (s.timed) anyTime = true;
    return '';
  };

  const civil = (row: number): Outcome => {
    if (Number.isNaN(s.time) || !isCivil(s.year, s.month, s.day)) return 'date-impossible';
    written++;
    return set(row, instant(s.year, s.month, s.day));
  };

  const declared = (
    list: readonly DateForm[],
    row: number,
    b: Uint8Array,
    start: number,
    end: number,
  ): Outcome => {
    let found: Outcome = 'date-form';
    let value = Number.NaN;
    for (const form of list) {
      if (!form.match(b, start, end, s)) continue;
      let here: number;
      if (s.kind === 'epoch') here = s.number;
      else if (Number.isNaN(s.time) || !isCivil(s.year, s.month, s.day)) {
        if (found === 'date-form') found = 'date-impossible';
        continue;
      } else here = instant(s.year, s.month, s.day);
      if (found === '' && here !== value) return 'date-undecidable';
      found = '';
      value = here;
      if (s.timed) anyTime = true;
    }
    return found === '' ? set(row, value) : found;
  };

  const undeclared = (row: number, b: Uint8Array, start: number, end: number): Outcome => {
    if (end - start === 19) {
      const wall = commonForm(b, start);
      if (!Number.isNaN(wall)) {
        written++;
        s.timed = true;
        return set(row, localInstant(wall));
      }
    }
    if (!readStamp(b, start, end, s)) return 'date-form';
    if (s.kind === 'date') return civil(row);
    if (s.kind === 'epoch') return epoch(row, s.number);
    if (Number.isNaN(s.time)) return 'date-impossible';
    const a = s.month;
    const c = s.day;
    const asDayFirst = isCivil(s.year, c, a);
    const asMonthFirst = isCivil(s.year, a, c);
    if (!asDayFirst && !asMonthFirst) return 'date-impossible';
    if (asDayFirst && asMonthFirst && a !== c) {
      // An offset cannot be held beside the parts; with a declared form it can.
      if (!Number.isNaN(s.offset)) return 'date-undecidable';
      if (s.year < 1900 || s.year > 2200) return 'date-out-of-range';
      open++;
      values[row] = -(((s.year * 100 + a) * 100 + c) * TIMES + s.time);
      if (s.timed) anyTime = true;
      return '';
    }
    if (a !== c) {
      if (asDayFirst) {
        if (dayFirst++ === 0) example = ascii(b, start, end);
      } else if (monthFirst++ === 0) contrary = ascii(b, start, end);
    }
    written++;
    return set(row, asDayFirst ? instant(s.year, c, a) : instant(s.year, a, c));
  };

  const month = (row: number, b: Uint8Array, start: number): Outcome => {
    const [century, year, number] = [two(b, start), two(b, start + 2), two(b, start + 5)];
    if (century < 0 || year < 0 || number < 0) return 'date-form';
    if (number < 1 || number > 12) return 'date-impossible';
    s.time = 0;
    s.offset = Number.NaN;
    s.timed = false;
    written++;
    return set(row, instant(century * 100 + year, number, 1));
  };

  const epoch = (row: number, value: number): Outcome => {
    s.timed = true;
    if (value >= 1e8 && value < 1e10) {
      epochSeconds++;
      return set(row, value * 1000);
    }
    if (value >= 1e11 && value < 1e13) {
      epochMillis++;
      return set(row, value);
    }
    return 'date-form';
  };

  const putAs: InstantSink['putAs'] = (list, row, b, start, end) => {
    if (start === end) {
      values[row] = Number.NaN;
      return 'missing';
    }
    return declared(list, row, b, start, end);
  };

  const refuse = (
    rule: Refusal['rule'],
    value: string,
    message: string,
    remedy: string,
  ): { refusal: Refusal } => ({
    refusal: { rule, value, message, remedy },
  });

  return {
    column,
    type: 'instant',
    grow: capacity => {
      values = grown(values, capacity);
    },
    putAs,
    put: (row, b, start, end) => {
      if (start === end) {
        values[row] = Number.NaN;
        return 'missing';
      }
      if (options.months && end - start === 7 && b[start + 4] === 45) return month(row, b, start);
      return forms === null ? undeclared(row, b, start, end) : declared(forms, row, b, start, end);
    },
    putNumber: (row, value) => {
      if (forms === null) return epoch(row, value);
      const unit = forms.find(form => form.text.startsWith('epoch'));
      if (unit === undefined) return 'date-form';
      s.timed = true;
      return set(row, unit.text === 'epoch s' ? Math.round(value * 1000) : value);
    },
    putFlag: () => 'date-form',
    clear: row => {
      values[row] = Number.NaN;
    },
    finish: length => {
      const assumptions: Assumption[] = [];
      const { where, id } = options;
      if (open > 0) {
        // Rows that were set aside must not make the column undecidable.
        open = 0;
        for (let i = 0; i < length; i++) if (values[i]! < -1e14) open++;
      }
      if (dayFirst > 0 && monthFirst > 0) {
        return refuse(
          'dates-contradict',
          options.secret ? '' : `${example}, ${contrary}`,
          `In ${where} some dates can only be day/month and others only month/day.`,
          'Declare datesBy with the column that tells them apart, or dates: d/M/yyyy | M/d/yyyy to set aside those that could be either.',
        );
      }
      if (open > 0 && dayFirst + monthFirst === 0) {
        return refuse(
          'dates-undecidable',
          '',
          `In ${where} no date has a day above 12, so day and month cannot be told apart.`,
          'Declare how dates are written, for example dates: d/M/yyyy or dates: M/d/yyyy.',
        );
      }
      if ((epochSeconds > 0 && epochMillis > 0) || (epochSeconds + epochMillis > 0 && written + open > 0)) {
        return refuse(
          'epoch-undecidable',
          '',
          `In ${where} bare numbers fit more than one unit, or stand among written dates.`,
          'Declare dates: epoch s or dates: epoch ms.',
        );
      }
      if (dayFirst + monthFirst > 0) {
        const order = dayFirst > 0 ? 'day/month/year' : 'month/day/year';
        const count = dayFirst + monthFirst;
        assumptions.push({
          id: `dates:${id}`,
          text: `Dates in ${where} are read as ${order}, because ${count} of them${options.secret ? '' : ` (first ${dayFirst > 0 ? example : contrary})`} can be read no other way and none contradicts.`,
          remedy: `Declare dates: ${dayFirst > 0 ? 'd/M/yyyy' : 'M/d/yyyy'} to say so.`,
        });
      }
      if (epochSeconds + epochMillis > 0) {
        assumptions.push({
          id: `dates:${id}`,
          text: `Numbers in ${where} are read as ${epochSeconds > 0 ? 'seconds' : 'milliseconds'} since 1970, because all of them fit that unit only.`,
          remedy: `Declare dates: ${epochSeconds > 0 ? 'epoch s' : 'epoch ms'} to say so.`,
        });
      }
      if (open > 0) {
        s.offset = Number.NaN;
        for (let i = 0; i < length; i++) {
          const held = values[i]!;
          if (held > -1e14) continue;
          const packed = -held;
          s.time = packed % TIMES;
          const parts = Math.floor(packed / TIMES);
          const second = parts % 100;
          const first = Math.floor(parts / 100) % 100;
          const year = Math.floor(parts / 10_000);
          set(i, dayFirst > 0 ? instant(year, second, first) : instant(year, first, second));
        }
      }
      const lost = [...skipped].filter(row => row < length).sort((a, b) => a - b);
      if (lost.length > 0) assumptions.push(skippedTimes(lost.length, values[lost[0]!]!, options));
      return {
        cells: { kind: 'instant', values: trimmed(values, length), precision: anyTime ? 'instant' : 'day' },
        assumptions,
      };
    },
  };
}

function ascii(b: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...b.subarray(start, Math.min(end, start + 40)));
}
