import { datesOf, ONE_DATE } from './dates.ts';
import { type NoHours, readHours, show } from './hours.ts';
import type { readIcs } from './ics.ts';
import type { PolicyLog } from './log.ts';
import type { Holiday } from './policy.ts';
import { either, type Got, list, reading, record, type Shape, text } from './shape.ts';
import type { Tree } from './tree.ts';

/** A holiday as written: its dates, one or a range of them, or a file that holds many. */
export type Written =
  | { readonly dates: readonly Holiday[]; readonly $: Tree }
  | { readonly file: string; readonly $: Tree };

const LINE = new RegExp(
  `^(${ONE_DATE})(?:\\s*(?:\\.\\.|…)\\s*(${ONE_DATE}))?(?:\\s+(.*?))??(?:\\s+(\\d{1,2}:\\d{2}\\s*[-–]\\s*\\d{1,2}:\\d{2}))?$`,
);
const FORM =
  'Write 2026-12-25 Christmas Day, 12-26 Boxing Day for every year, 2026-07-20..2026-08-31 Summer for several days, or 2026-12-24 Christmas Eve 12:00-24:00 for a part of the day.';

/** `2026-12-25`, `12-26 Boxing Day`, `2026-07-20..2026-08-31 Summer`, `2026-12-24 Christmas Eve 12:00-24:00`. */
export function readHoliday(line: string): readonly Holiday[] | NoHours {
  const match = LINE.exec(line.trim());
  if (!match) return { rule: 'holiday-unreadable', wrong: 'is not a holiday', remedy: FORM };
  const [, first, last, name, span] = match as unknown as [string, string, ...(string | undefined)[]];
  const dates = datesOf(first, last ?? first);
  if ('rule' in dates) return dates;
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
  return dates.map(date => ({ name: name?.trim() || 'Holiday', date, hours }));
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
      return dates === undefined ? undefined : { dates, $: tree };
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
  if (!('rule' in read)) return { dates: read, $ };
  return void log.refuse($, read.rule, `${$.path} ${read.wrong}: ${date}.`, read.remedy, date);
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
      if (!byDate.has(holiday.date)) byDate.set(holiday.date, [{ holiday, range: false }]);
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
