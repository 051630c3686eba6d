import type { FaultCollector } from '../read/faultLog.ts';
import type { Fault } from '../table/fault.ts';
import type { Table, Tables } from '../table/table.ts';
import type { Cycles } from './cycles.ts';
import type { History } from './history.ts';
import { STAMPS } from './history.ts';
import { texts } from './standing.ts';
import { wordAt } from './triggers.ts';

/** What the replay makes of odd changes, in one sentence each, and what to do. */
const RULES = {
  'change-without-ticket': [
    'This change belongs to no ticket that was read; it is left out.',
    'Bring the ticket, or leave out changes of tickets that are not exported.',
  ],
  'change-repeated': ['This change is there twice; it counts once.', 'Nothing, if the export repeats rows.'],
  'change-in-future': [
    'This change lies after the instant of the report; it has not happened yet.',
    'Check the clock and the zone of the source, or give a later asOf.',
  ],
  'stamp-in-future': [
    'This time lies after the instant of the report; it has not happened yet.',
    'Check the clock and the zone of the source, or give a later asOf.',
  ],
  'stop-before-start': [
    'The ticket ends before it was opened; it is excluded, because no length of time can be told.',
    'Correct the time of opening or the time of the end.',
  ],
  'end-without-time': [
    'The ticket is closed, and nothing says since when; it is excluded.',
    'Export the time of resolution or closing, or the changes of status.',
  ],
  'change-contradicts': [
    'A change of status says it comes from another status than the ticket was in; what it leads to holds.',
    'Check whether changes are missing from the export.',
  ],
  'change-calendar-unknown': [
    'This change names a calendar that the policy does not have; the calendar of the clock holds.',
    'Define it under calendars in the policy, or correct its name.',
  ],
  'change-after-end': [
    'A change after the end of the ticket says that it was still open; the end holds.',
    'Check the time of resolution, or export the change that re-opened it.',
  ],
} as const;

type Rule = keyof typeof RULES;

export function faultsOfHistory(
  tables: Tables,
  calendars: readonly string[],
  history: History,
  faults: FaultCollector,
): void {
  const whatText = texts(tables.change, 'what');
  const idText = texts(tables.change, 'ticket');
  const add = (rule: Rule, rows: readonly number[], column: string, value: (row: number) => string): void => {
    for (const row of rows) faults.add(fault(tables.change, rule, row, column, value(row)));
  };
  add('change-without-ticket', history.orphans, 'ticket', idText);
  add('change-repeated', history.repeated, 'what', whatText);
  add('change-in-future', history.later, 'at', row => stamp(history.at[row]!));
  const { rows, words, what, to } = history;
  const named = new Set(calendars.map(words.number));
  const calendar = words.number('calendar');
  const unknown: number[] = [];
  for (let k = 0; k < history.first[history.length]!; k++) {
    const row = rows[k]!;
    if (wordAt(what, row) === calendar && wordAt(to, row) > 0 && !named.has(wordAt(to, row)))
      unknown.push(row);
  }
  add('change-calendar-unknown', unknown, 'to', texts(tables.change, 'to'));
  STAMPS.forEach((name, s) => {
    const values = history.stamps[s];
    if (!values) return;
    for (let i = 0; i < values.length; i++) {
      if (values[i]! > history.asOf)
        faults.add(fault(tables.ticket, 'stamp-in-future', i, name, stamp(values[i]!)));
    }
  });
}

export function troubleFault(tables: Tables, trouble: Exclude<Cycles['trouble'], ''>, i: number): Fault {
  return fault(tables.ticket, trouble, i, 'id', texts(tables.ticket, 'id')(i));
}

function fault(table: Table | undefined, rule: Rule, row: number, column: string, value: string): Fault {
  const origin = table?.origin;
  const file = origin?.files[origin.file?.[row] ?? 0] ?? '';
  const [message, remedy] = RULES[rule];
  return {
    rule,
    file,
    line: origin?.line?.[row] ?? row + 1,
    column,
    value: value.slice(0, 80),
    message,
    remedy,
    effect: 'note',
  };
}

function stamp(at: number): string {
  return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : '';
}
