import type { Report, Unit } from '../../lib/report/report.ts';
import type { Grain, Words } from './words.ts';

/** Words of one language with its numbers and dates. */
export interface Say {
  readonly lang: string;
  readonly w: Words;
  /** A report as this language says it; as it is where this is not there. */
  readonly tell?: (report: Report) => Report;
  number(value: number, digits?: number): string;
  share(value: number, digits?: number): string;
  duration(ms: number): string;
  /** Time on a clock of opening hours: never in days, because a working day is not 24 hours. */
  worked(ms: number): string;
  /** A score reads “4.03 of 5” where the upper end of its scale is given. */
  unit(unit: Unit, value: number, max?: number): string;
  /** A value where its unit stands beside it already, as on an axis. */
  tick(unit: Unit, value: number): string;
  /** Size of a difference, without sign: points for shares. */
  difference(unit: Unit, value: number): string;
  range(unit: Unit, low: number | null, high: number | null): string;
  period(label: string, style?: 'short' | 'long'): string;
  /** `in` a month, `on` a day. */
  when(label: string, style?: 'short' | 'long'): string;
  instant(at: number): string;
  day(at: number): string;
  /** A number of periods. */
  periods(n: number, grain?: Grain): string;
  list(names: readonly string[]): string;
  /** A name from the data, kept apart from the sentence around it whatever its writing direction. */
  name(text: string): string;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The voice for a language and zone. Everything is by `Intl`; nothing reads the clock. */
export function speak(words: Words, lang: string, zone = 'UTC'): Say {
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (style: 'decimal' | 'percent', digits: number): Intl.NumberFormat => {
    const key = style + digits;
    const known = formats.get(key);
    if (known) return known;
    const made = new Intl.NumberFormat(lang, {
      style,
      maximumFractionDigits: digits,
      minimumFractionDigits: digits,
    });
    formats.set(key, made);
    return made;
  };
  const dates = new Map<string, Intl.DateTimeFormat>();
  const date = (options: Intl.DateTimeFormatOptions, at: number, timeZone: string): string => {
    const key = JSON.stringify([options, timeZone]);
    const made = dates.get(key) ?? new Intl.DateTimeFormat(lang, { ...options, timeZone });
    dates.set(key, made);
    return made.format(at);
  };

  // A damaged report may hold what is no number.
  const written = (style: 'decimal' | 'percent', value: number, digits: number): string =>
    Number.isFinite(value)
      ? format(style, digits)
          .format(unsigned(value, style === 'percent' ? digits + 2 : digits))
          .replace('-', '−')
      : '–';
  const number = (value: number, digits = 0): string => written('decimal', value, digits);
  const share = (value: number, digits = 1): string => {
    // 100 % and 0 % are kept for all and none: 0.9996 reads 99.9 %.
    const step = 10 ** -(digits + 2);
    const held = value > 0 && value < 1 ? Math.min(Math.max(value, step), 1 - step) : value;
    return written('percent', held, value === 0 || value === 1 ? 0 : digits);
  };
  const duration = (ms: number, round = false): string => {
    const size = Math.abs(ms);
    const sign = ms < 0 && size >= 1000 ? '−' : '';
    if (size < MINUTE) return `${sign}${words.time.seconds(number(size / 1000))}`;
    const minutes = Math.round(size / MINUTE);
    if (minutes < 60) return `${sign}${words.time.minutes(number(minutes))}`;
    if (size < 2 * DAY) {
      const rest = minutes % 60;
      const hours = words.time.hours(number(Math.floor(minutes / 60)));
      return `${sign}${hours}${rest === 0 ? '' : `\u00a0${words.time.minutes(number(rest))}`}`;
    }
    const digits = size < 100 * DAY && !(round && size % DAY === 0) ? 1 : 0;
    return `${sign}${words.time.days(number(size / DAY, digits))}`;
  };
  const ratio = (value: number): string => number(value, 1);
  const plain = (unit: Unit, value: number): string => {
    if (unit === 'share') return share(value);
    if (unit === 'duration') return duration(value);
    if (unit === 'ratio') return ratio(value);
    return unit === 'per100' ? words.read.per100(number(value, 1)) : number(value, 2);
  };
  const unit = (u: Unit, value: number, max?: number): string => {
    if (u === 'ratio') return words.read.toOne(ratio(value));
    return u === 'points' && max !== undefined
      ? words.read.of(plain(u, value), number(max, Number.isInteger(max) ? 0 : 1)).replaceAll(' ', '\u00a0')
      : plain(u, value);
  };

  // A trend names the same periods again at every drawing.
  const periods = new Map<string, string>();
  const period = (label: string, style: 'short' | 'long'): string => {
    const [year, month, day] = label.split('-');
    if (year === undefined || month === undefined) return label;
    if (month.startsWith('W')) return words.time.week(String(Number(month.slice(1))), year);
    const at = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
    if (!Number.isFinite(at)) return label;
    const named = style === 'long' ? 'long' : 'short';
    return day === undefined
      ? date({ month: named, year: 'numeric' }, at, 'UTC')
      : date({ day: 'numeric', month: 'short', year: 'numeric' }, at, 'UTC');
  };

  const named = (label: string, style: 'short' | 'long' = 'long'): string => {
    const key = `${style} ${label}`;
    const text = periods.get(key) ?? period(label, style);
    periods.set(key, text);
    return text;
  };
  return {
    lang,
    w: words,
    number,
    share,
    duration: ms => duration(ms),
    worked: ms => (Math.abs(ms) < 2 * DAY ? duration(ms) : words.time.hours(number(ms / (60 * MINUTE)))),
    unit,
    tick: (u, value) =>
      u === 'share'
        ? share(value, Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 ? 0 : 1)
        : u === 'duration'
          ? duration(value, true)
          : number(
              value,
              Number.isInteger(value) ? 0 : Math.abs(value * 10 - Math.round(value * 10)) < 1e-6 ? 1 : 2,
            ),
    difference: (u, value) =>
      u === 'share' ? words.read.points(number(Math.abs(value) * 100, 1)) : plain(u, Math.abs(value)),
    range: (u, low, high) => {
      if (low === null && high === null) return '';
      if (low === null) return words.read.atMost(plain(u, high as number));
      if (high === null) return words.read.atLeast(plain(u, low));
      const [from, to] = [plain(u, low), plain(u, high)];
      return from === to ? from : words.read.from(from, to);
    },
    when: (label, style = 'long') => words.time.when(named(label, style), /^\d+-\d+-/.test(label)),
    period: named,
    instant: at => date({ dateStyle: 'medium', timeStyle: 'short' }, at, zone),
    day: at => date({ dateStyle: 'medium' }, at, zone),
    periods: (n, grain = 'period') => `${number(n)} ${words.time.grains[grain][n === 1 ? 0 : 1]}`,
    list: names => new Intl.ListFormat(lang, { type: 'conjunction' }).format(names),
    name: text => (text === SMALL ? words.parts.small : isolate(text)),
  };
}

/** What a report calls all teams together that are too small to be shown. */
export const SMALL = '(not shown)';

// −0.04 shown with one digit would read "−0".
function unsigned(value: number, digits: number): number {
  const power = 10 ** digits;
  return Math.round(value * power) === 0 ? 0 : value;
}

/** First strong isolate around names that are not plain ASCII; stray closers inside cannot break out. */
function isolate(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what is meant.
  if (/^[\u0000-\u007e]*$/.test(text)) return text;
  const closers = text.match(/\u2069/g)?.length ?? 0;
  return `${'\u2068'.repeat(closers + 1)}${text}\u2069`;
}
