import { readHours, show } from './hours.ts';
import type { readIcs } from './ics.ts';
import { daysOfMonth, isDate } from './instant.ts';
import type { PolicyLog } from './log.ts';
import type { Holiday } from './policy.ts';
import { either, type Got, list, reading, record, type Shape, text } from './shape.ts';
import type { Tree } from './tree.ts';

/** A holiday as written: a date, or a file that holds many. */
export type Written =
  | { readonly holiday: Holiday; readonly $: Tree }
  | { readonly file: string; readonly $: Tree };

const LINE = /^(\d{4}-\d{2}-\d{2}|\d{2}-\d{2})(?:\s+(.*?))??(?:\s+(\d{1,2}:\d{2}\s*[-–]\s*\d{1,2}:\d{2}))?$/;
const FORM =
  'Write 2026-12-25 Christmas Day, 12-26 Boxing Day for every year, or 2026-12-24 Christmas Eve 12:00-24:00 for a part of the day.';

/** `2026-12-25`, `12-26 Boxing Day`, `2026-12-24 Christmas Eve 12:00-24:00`. */
export function readHoliday(
  line: string,
): Holiday | { readonly rule: string; readonly wrong: string; readonly remedy: string } {
  const match = LINE.exec(line.trim());
  if (!match) return { rule: 'holiday-unreadable', wrong: 'is not a holiday', remedy: FORM };
  const [, date, name, span] = match as unknown as [string, string, string | undefined, string | undefined];
  const whole = date.length === 5 ? `2024-${date}` : date; // 2024 has a 29 February, as every yearly date may
  if (!isDate(whole)) {
    const [year, month] = whole.split('-').map(Number) as [number, number];
    const known = month >= 1 && month <= 12;
    const last = known
      ? `The last day of that month is ${daysOfMonth(year, month)}.`
      : 'Months run from 01 to 12.';
    return {
      rule: 'holiday-impossible',
      wrong: 'is a date that no calendar has',
      remedy: `${last} Write year-month-day.`,
    };
  }
  let hours: Holiday['hours'] = null;
  if (span !== undefined) {
    const read = readHours(span);
    if ('rule' in read) return read;
    const only = read[0]!;
    if (only.end > 1440) {
      return {
        rule: 'hours-reversed',
        wrong: 'ends before it begins',
        remedy: `Write the earlier time first: ${show({ start: only.end - 1440, end: only.start })}.`,
      };
    }
    hours = only;
  }
  return { name: name?.trim() || 'Holiday', date, hours };
}

const fields = {
  date: text('a date: 2026-12-25, or 12-25 every year'),
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

function located(shape: Shape<Holiday>): Shape<Written> {
  return {
    schema: shape.schema,
    read(tree, log) {
      const holiday = shape.read(tree, log);
      return holiday === undefined ? undefined : { holiday, $: tree };
    },
  };
}

function fromMap(got: Got<typeof fields> | undefined, log: PolicyLog): Written | undefined {
  if (got === undefined) return undefined;
  const { date, name, hours, file, $ } = got;
  if (file !== undefined && date === undefined) return { file, $ };
  if (date === undefined)
    return void log.refuse($, 'holiday-unreadable', `${$.path} has neither a date nor a file.`, FORM);
  const read = readHoliday([date, name, hours].filter(part => part !== undefined).join(' '));
  if (!('rule' in read)) return { holiday: read, $ };
  return void log.refuse($, read.rule, `${$.path} ${read.wrong}: ${date}.`, read.remedy, date);
}

/** What was read from the `.ics` files that the policy names. */
export type HolidayFiles = Readonly<Record<string, ReturnType<typeof readIcs>>>;

/** Dates of the list and of its files; a date typed twice is refused, one that a file repeats is taken once. */
export function gatherHolidays(
  written: readonly Written[],
  files: HolidayFiles,
  log: PolicyLog,
): readonly Holiday[] {
  const byDate = new Map<string, Holiday>();
  for (const item of written) {
    if (!('holiday' in item)) continue;
    const key = `${item.holiday.date}${item.holiday.hours ? ` ${show(item.holiday.hours)}` : ''}`;
    const before = byDate.get(key);
    if (before) {
      const message = `${item.holiday.date} is listed twice: ${before.name} and ${item.holiday.name}.`;
      log.refuse(item.$, 'holiday-twice', message, 'Keep one of the two.', item.holiday.date);
    }
    byDate.set(key, item.holiday);
  }
  for (const item of written) {
    if (!('file' in item)) continue;
    const read = Object.hasOwn(files, item.file) ? files[item.file]! : null;
    if (read === null) {
      const message = `The holiday file ${item.file} was not given.`;
      log.refuse(
        item.$,
        'file-missing',
        message,
        'Put it beside the policy, or pass its text in options.files.',
        item.file,
      );
    }
    for (const left of read?.left.slice(0, 5) ?? []) {
      const message = `${item.file} holds an event that is not taken as a holiday: ${left}.`;
      log.note(item.$, 'holiday-left-out', message, 'Write its dates in the policy, if it is one.', left);
    }
    for (const holiday of read?.holidays ?? [])
      if (!byDate.has(holiday.date)) byDate.set(holiday.date, holiday);
  }
  return [...byDate.values()].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : (a.hours?.start ?? 0) - (b.hours?.start ?? 0),
  );
}
