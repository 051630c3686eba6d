import type { Estimate } from '../measure/estimate.ts';
import type { Unit } from '../measure/measure.ts';
import { DAY, MINUTE } from '../time/length.ts';
import { MONTHS } from '../time/names.ts';
import { formatNumber, type NumberForm } from './number.ts';

/** One language: everything that is said about a figure. Another language is another object of this type. */
export interface Words {
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
  readonly form: NumberForm;
  number(value: number, digits?: number): string;
  /** 0.858 → `85.8%`. */
  percent(share: number, digits?: number): string;
  /** Milliseconds → `2 h 15 min`, `3.2 days`. */
  duration(ms: number): string;
  /** `2026-03` → `March 2026`. */
  period(label: string): string;
  /** `2026-03` → `in March 2026`, `2026-03-09` → `on 9 March 2026`. */
  when(label: string): string;
  /** ISO date or instant → `9 March 2026`. */
  date(iso: string): string;
  /** A value in the unit of its measure; a score with the upper end of its scale, where that is known. */
  value(value: number, unit: Unit, max?: number): string;
  /** `82.4% to 88.7%`; null when neither end is known. */
  range(low: number | null, high: number | null, unit: Unit): string | null;
  /** Value, likely range and count in one line; the reason where there is no value. */
  figure(estimate: Estimate, unit: Unit, max?: number): string;
  count(n: number, of: string): string;
  readonly texts: {
    readonly hidden: string;
    readonly stillOpen: string;
    readonly likelyRange: string;
    readonly usualRange: string;
    readonly notRecorded: string;
    readonly all: string;
    readonly upTo: (text: string) => string;
    readonly atLeast: (text: string) => string;
  };
}

/** Keeps a number and its unit on one line. */
const TIED = '\u00a0';

const form: NumberForm = { decimal: '.', group: ',', minus: '−' };

const number = (value: number, digits = 0): string => formatNumber(value, digits, form);

/** 100% and 0% are kept for all and none: 0.9996 reads 99.9%, not 100.0%. */
function percent(share: number, digits = 1): string {
  const step = 10 ** -(digits + 2);
  const held = share > 0 && share < 1 ? Math.min(Math.max(share, step), 1 - step) : share;
  const text = formatNumber(held * 100, digits, form);
  return `${share === 0 || share === 1 ? formatNumber(held * 100, 0, form) : text}%`;
}

function duration(ms: number): string {
  const size = Math.abs(ms);
  const sign = ms < 0 && size >= 1000 ? form.minus : '';
  if (size < MINUTE) return `${sign}${number(size / 1000)}${TIED}s`;
  const minutes = Math.round(size / MINUTE);
  if (minutes < 60) return `${sign}${minutes}${TIED}min`;
  if (size < 2 * DAY) {
    const rest = minutes % 60;
    return `${sign}${Math.floor(minutes / 60)}${TIED}h${rest === 0 ? '' : `${TIED}${rest}${TIED}min`}`;
  }
  return `${sign}${number(size / DAY, size < 100 * DAY ? 1 : 0)}${TIED}days`;
}

function date(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match === null ? iso : `${Number(match[3])} ${MONTHS[Number(match[2]) - 1] ?? match[2]} ${match[1]}`;
}

function period(label: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(label);
  if (month !== null) return `${MONTHS[Number(month[2]) - 1] ?? month[2]} ${month[1]}`;
  const week = /^(\d{4})-W(\d{2})$/.exec(label);
  return week === null ? date(label) : `week ${Number(week[2])} of ${week[1]}`;
}

const when = (label: string): string => `${/^\d{4}-\d{2}-\d{2}$/.test(label) ? 'on' : 'in'} ${period(label)}`;

function value(x: number, unit: Unit, max?: number): string {
  switch (unit) {
    case 'share':
      return percent(x);
    case 'duration':
      return duration(x);
    case 'per100':
      return `${number(x, 1)}${TIED}per${TIED}100`;
    case 'ratio':
      return `${number(x, 1)}${TIED}to${TIED}1`;
    case 'points':
      return max === undefined ? number(x, 2) : `${number(x, 2)}${TIED}of${TIED}${ofScale(max)}`;
  }
}

const ofScale = (max: number): string => number(max, Number.isInteger(max) ? 0 : 1);

function range(low: number | null, high: number | null, unit: Unit): string | null {
  if (low !== null && high !== null) {
    const [from, to] = [value(low, unit), value(high, unit)];
    return from === to ? from : `${from} to ${to}`;
  }
  if (low !== null) return english.texts.atLeast(value(low, unit));
  return high === null ? null : english.texts.upTo(value(high, unit));
}

const count = (n: number, of: string): string => `${number(n)}${TIED}${of}`;

function figure(e: Estimate, unit: Unit, max?: number): string {
  if (e.hidden === true) return english.texts.hidden;
  if (e.value === null) return e.reason ?? 'cannot say';
  const likely = range(e.low, e.high, unit);
  return `${value(e.value, unit, max)}${likely === null ? '' : ` (likely ${likely})`}, ${count(e.n, e.of)}`;
}

/**
 * How is a figure said in English, the first language?
 *
 * @example
 * import { english } from 'goodwill';
 * english.percent(0.858) // → "85.8%"
 * english.period('2026-03') // → "March 2026"
 */
export const english: Words = {
  code: 'en',
  direction: 'ltr',
  form,
  number,
  percent,
  duration,
  period,
  when,
  date,
  value,
  range,
  figure,
  count,
  texts: {
    hidden: 'not shown, to protect people',
    stillOpen: 'still open',
    likelyRange: 'likely range',
    usualRange: 'usual range',
    notRecorded: 'not recorded',
    all: 'all',
    upTo: text => `up to ${text}`,
    atLeast: text => `at least ${text}`,
  },
};
