import { datesOf, ONE_DATE } from './dates.ts';
import { type NoHours, readHours, show, turnedRound } from './hours.ts';
import type { readIcs } from './ics.ts';
import type { PolicyLog } from './log.ts';
import type { DayInterval, Holiday } from './policy.ts';
import { either, type Got, list, reading, record, type Shape, text } from './shape.ts';
import type { Tree } from './tree.ts';

/** A holiday as written: its dates, one or a range of them, or a file that holds many. */
export type Written =
  | { readonly dates: readonly Holiday[]; readonly $: Tree }
  | { readonly file: string; readonly $: Tree };

const DATES = new RegExp(`^(${ONE_DATE})(?:\\s*(?:\\.\\.|…)\\s*(${ONE_DATE}))?$`);
const LINE = new RegExp(
  `^((?:${ONE_DATE})(?:\\s*(?:\\.\\.|…)\\s*(?:${ONE_DATE}))?)(?:\\s+(.*?))??(?:\\s+(\\d{1,2}:\\d{2}\\s*[-–—]\\s*\\d{1,2}:\\d{2}))?$`,
);
const FORM =
  'Write 2026-12-25 Christmas Day, 12-26 Boxing Day for every year, 2026-07-20..2026-08-31 Summer for several days, or 2026-12-24 Christmas Eve 12:00-24:00 for a part of the day.';
const NO_HOLIDAY: NoHours = { rule: 'holiday-unreadable', wrong: 'is not a holiday', remedy: FORM };
const ONE_PART: NoHours = {
  rule: 'holiday-parts',
  wrong: 'names more than one part of the day',
  remedy:
    'Write one entry for each part that is off: 2026-12-24 Eve 12:00-13:00, then 2026-12-24 Eve 16:00-24:00.',
};
const TIMES = /\d:\d{2}\s*[-–—]/;
const BARE_TIMES = /(?:^|\s)([01]?\d|2[0-4])\s*[-–—]\s*([01]?\d|2[0-4])(?:\s*h)?$/;

/** `2026-12-25`, `12-26 Boxing Day`, `2026-07-20..2026-08-31 Summer`, `2026-12-24 Christmas Eve 12:00-24:00`. */
export function readHoliday(line: string): readonly Holiday[] | NoHours {
  const match = LINE.exec(line.trim());
  if (!match) return NO_HOLIDAY;
  const [, dates, name, span] = match as unknown as [string, string, ...(string | undefined)[]];
  return name !== undefined && TIMES.test(name) ? ONE_PART : holidaysOf(dates, name, span);
}

function holidaysOf(
  written: string,
  name: string | undefined,
  span: string | undefined,
): readonly Holiday[] | NoHours {
  const match = DATES.exec(written.trim());
  if (!match) return NO_HOLIDAY;
  const dates = datesOf(match[1]!, match[2] ?? match[1]!);
  if ('rule' in dates) return dates;
  const hours = span === undefined ? null : partOfDay(span);
  if (hours !== null && 'rule' in hours) return hours;
  return dates.map(date => ({ name: name?.trim() || 'Holiday', date, hours }));
}

/** The one part of a day that is off; null when it is all of it. */
function partOfDay(text: string): Holiday['hours'] | NoHours {
  const read = readHours(text);
  if ('rule' in read) return read;
  if (read.length !== 1) return read.length > 1 ? ONE_PART : NO_PART;
  const only = read[0]!;
  if (only.start === 0 && only.end === 1440) return null;
  return only.end > 1440 ? (turnedRound(only) ?? overMidnight(only)) : only;
}

const NO_PART: NoHours = {
  rule: 'hours-unreadable',
  wrong: 'says that no part of the day is off',
  remedy: 'Leave hours out where the whole day is off; write 12:00-24:00 for a part of it.',
};

function overMidnight({ start, end }: DayInterval): NoHours {
  return {
    rule: 'hours-reversed',
    wrong: 'ends before it begins',
    remedy: `Write the earlier time first: ${show({ start: end - 1440, end: start })}; what runs past midnight belongs to two dates.`,
  };
}

const fields = {
  date: text('a date: 2026-12-25, 12-25 every year, or 2026-07-20..2026-08-31'),
  name: text('the name of the holiday'),
  hours: text('the part of the day that is off: 12:00-24:00'),
  file: text('an .ics file that holds holidays'),
};
const entry = record('a holiday: date, name, hours; or file', fields);

const one: Shape<Written> = either<Written>('a holiday: 2026-12-25 Christmas Day', {
  scalar: located(
    reading('a holiday: 2026-12-25 Christmas Day', { type: 'string' }, line => {
      const read = readHoliday(line);
      return 'rule' in read ? read : { value: read };
    }),
  ),
  map: { schema: entry.schema, read: (tree, log) => fromMap(entry.read(tree, log), log) },
});

export const holidayShape: Shape<readonly Written[]> = list(
  'holidays: dates, or { file: holidays.ics }',
  one,
);

function located(shape: Shape<readonly Holiday[]>): Shape<Written> {
  return {
    schema: shape.schema,
    read(tree, log) {
      const dates = shape.read(tree, log);
      if (dates === undefined) return undefined;
      pointOutTimes(dates, tree, log);
      return { dates, $: tree };
    },
  };
}

/** `Eve 12-24` may be a name or a time; it is taken as a name, which closes the whole day. */
function pointOutTimes([holiday]: readonly Holiday[], spot: Tree, log: PolicyLog): void {
  const times = holiday?.hours === null ? BARE_TIMES.exec(holiday.name) : null;
  if (!times) return;
  const whole = (hour: string): string => `${hour.padStart(2, '0')}:00`;
  const message = `The whole of ${holiday!.date} is off, and its name ends like a time: ${holiday!.name}.`;
  const remedy = `If only a part of the day is off, write ${whole(times[1]!)}-${whole(times[2]!)}.`;
  log.note(spot, 'holiday-name-like-hours', message, remedy, holiday!.name);
}

function fromMap(got: Got<typeof fields> | undefined, log: PolicyLog): Written | undefined {
  if (got === undefined) return undefined;
  const { date, name, hours, file, $ } = got;
  if (file !== undefined && date === undefined) return { file, $ };
  if (date === undefined)
    return void log.refuse($, 'holiday-unreadable', `${$.path} has neither a date nor a file.`, FORM);
  const read = holidaysOf(date, name, hours);
  if (!('rule' in read)) return { dates: read, $ };
  const value = read.rule.startsWith('hours') || read === ONE_PART ? (hours ?? date) : date;
  return void log.refuse($, read.rule, `${$.path} ${read.wrong}: ${value}.`, read.remedy, value);
}

/** What was read from the `.ics` files that the policy names. */
export type HolidayFiles = Readonly<Record<string, ReturnType<typeof readIcs>>>;

/**
 * Dates of the list and of its files. A date typed twice is refused, as a whole day and a part of it too; a date of its
 * own within a range gives its name, and one that a file repeats is taken once.
 */
export function gatherHolidays(
  written: readonly Written[],
  files: HolidayFiles,
  log: PolicyLog,
): readonly Holiday[] {
  const byDate = new Map<string, Typed[]>();
  for (const item of written) {
    if (!('dates' in item)) continue;
    const range = item.dates.length > 1;
    for (const holiday of item.dates) {
      const same = byDate.get(holiday.date) ?? [];
      const clash = same.find(before => clashes(before, { holiday, range }));
      if (clash) {
        log.refuse(item.$, 'holiday-twice', ...twice(clash.holiday, holiday), holiday.date);
        break;
      }
      const [first] = same;
      if (holiday.hours === null && first) {
        if (first.range) byDate.set(holiday.date, [{ holiday, range }]);
      } else byDate.set(holiday.date, [...same, { holiday, range }]);
    }
  }
  noteYearly(byDate, written, log);
  for (const item of written) {
    if (!('file' in item)) continue;
    const read = Object.hasOwn(files, item.file) ? files[item.file]! : null;
    if (read === null) {
      const message = `The holiday file ${item.file} was not given.`;
      log.refuse(
        item.$,
        'file-missing',
        message,
        'Put the file beside the policy; a program passes its text in options.files.',
        item.file,
      );
    } else if (read.wrong !== null) {
      const remedy = 'Export it again as iCalendar (.ics), or write the dates in the policy.';
      log.refuse(item.$, 'file-not-ics', `${item.file} ${read.wrong}.`, remedy, item.file);
    } else if (read.holidays.length + read.left.length === 0) {
      const remedy = 'Export it again, or leave it out.';
      log.note(item.$, 'file-no-holidays', `${item.file} holds no day off.`, remedy, item.file);
    }
    for (const left of read?.left.slice(0, 5) ?? []) {
      const message = `${item.file} holds an event that is not taken as a holiday: ${left}.`;
      log.note(item.$, 'holiday-left-out', message, 'Write its dates in the policy, if it is one.', left);
    }
    for (const holiday of read?.holidays ?? []) {
      const same = byDate.get(holiday.date) ?? [];
      // The list and the files before say it already; two runs of years of one yearly date are both of this file.
      if (same.every(before => before.file === item.file))
        byDate.set(holiday.date, [...same, { holiday, range: false, file: item.file }]);
    }
  }
  const all = [...byDate.values()].flat().map(typed => typed.holiday);
  return all.sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : (a.hours?.start ?? 0) - (b.hours?.start ?? 0),
  );
}

interface Typed {
  readonly holiday: Holiday;
  /** One date of several in a row. */
  readonly range: boolean;
  readonly file?: string;
}

/** `12-25` and `2026-12-25`: harmless, and one of them is not needed. */
function noteYearly(
  byDate: ReadonlyMap<string, readonly Typed[]>,
  written: readonly Written[],
  log: PolicyLog,
): void {
  for (const item of written) {
    if (!('dates' in item) || item.dates.length > 1) continue;
    const [{ date, name, hours }] = item.dates as [Holiday];
    const yearly = byDate.get(date.slice(5))?.find(({ holiday }) => holiday.hours === null);
    if (date.length === 5 || hours !== null || !yearly) continue;
    const message = `${date} is off as ${name}, and every ${date.slice(5)} is, as ${yearly.holiday.name}; it counts once.`;
    log.note(item.$, 'holiday-also-yearly', message, 'Keep one of the two.', date);
  }
}

/** A whole day within a range of whole days is no contradiction: it has a name of its own there. */
function clashes(a: Typed, b: Typed): boolean {
  const [x, y] = [a.holiday.hours, b.holiday.hours];
  if (x === null && y === null) return a.range === b.range;
  return x === null || y === null || (x.start < y.end && y.start < x.end);
}

function twice(a: Holiday, b: Holiday): readonly [message: string, remedy: string] {
  const names = `${a.name} and ${b.name}`;
  if ((a.hours === null) !== (b.hours === null))
    return [
      `${b.date} is listed as a whole day and as a part of it: ${names}.`,
      'Keep one of the two; without hours the whole day is off.',
    ];
  return [`${b.date} is listed twice: ${names}.`, 'Keep one of the two.'];
}
