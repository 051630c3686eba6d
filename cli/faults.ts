import type { ReadResult } from '../lib/read/result.ts';
import { STAFF_STEP, shownCounts } from '../lib/read/shownCounts.ts';
import { toCsv } from '../lib/report/csv.ts';
import type { Fault, FaultSummary, SourceCount } from '../lib/table/fault.ts';
import { printable } from './escape.ts';

const EFFECT = { row: 'set aside', cell: 'value left out', note: 'kept' } as const;

/**
 * `tickets.csv:12 opened: This date does not exist. "2026-02-30" Correct it at the source.` Sentences that begin with
 * the column, or name the value, are not made to say it twice.
 */
export function faultLine(fault: Fault): string {
  const said = `${fault.message} `;
  const line = fault.line > 0 ? `:${fault.line}${fault.character ? `:${fault.character}` : ''}` : '';
  const column = fault.column === '' ? ':' : said.startsWith(`${fault.column} `) ? '' : ` ${fault.column}:`;
  const { value: v } = fault;
  const value = v === '' || said.startsWith(`${v} `) || said.includes(`: ${v}. `) ? '' : ` "${v}"`;
  return printable(
    `${fault.file}${line}${column} ${said}${value} ${fault.remedy}`.replace(/\s+/g, ' ').trim(),
  );
}

/** Every rule with its count, and the first cases of each. */
export function faultText(log: FaultSummary, most: number): string {
  return log.byRule
    .map(({ rule, count, message }) => {
      const cases = log.shown.filter(fault => fault.rule === rule);
      const effect = cases[0] ? ` (${EFFECT[cases[0].effect]})` : '';
      const shown = cases.slice(0, most).map(fault => `  ${faultLine(fault)}\n`);
      const left = count - shown.length;
      const rest = left > 0 ? `  … and ${left} more\n` : '';
      return `${count} × ${printable(`${rule}: ${message}`)}${effect}\n${shown.join('')}${rest}`;
    })
    .join('');
}

/** `tickets.csv → ticket: 1,204 read, 1,200 kept, 4 set aside`; answers of staff in steps, as in the report. */
export function countText(read: Pick<ReadResult, 'tables' | 'sources'>): string {
  const { sources, rounded } = shownCounts(read);
  const n = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
  return sources
    .map(({ file, table, read, kept, rejected, merged }) => {
      const parts = [
        `${n(read)} read`,
        `${n(kept)} kept`,
        `${n(rejected)} set aside`,
        merged > 0 ? `${n(merged)} merged` : '',
      ];
      const about =
        table === 'answer' && rounded.includes(file) ? ` (answers of staff, in steps of ${STAFF_STEP})` : '';
      return `${printable(`${file} → ${table || 'nothing'}`)}: ${parts.filter(part => part !== '').join(', ')}${about}\n`;
    })
    .join('');
}

/** Share of the rows that were set aside. */
export function setAside(sources: readonly SourceCount[]): number {
  const read = sources.reduce((sum, source) => sum + source.read, 0);
  const rejected = sources.reduce((sum, source) => sum + source.rejected, 0);
  return read === 0 ? 0 : rejected / read;
}

const text = (title: string): { readonly title: string; readonly kind: 'text' } => ({ title, kind: 'text' });

/** Every fault as CSV, for `--rejects`. */
export function rejectsCsv(faults: readonly Fault[]): string {
  return toCsv({
    columns: [
      text('file'),
      { title: 'line', kind: 'number' },
      text('column'),
      text('rule'),
      text('value'),
      text('what is wrong'),
      text('what to do'),
      text('effect'),
    ],
    rows: faults.map(fault => [
      fault.file,
      fault.line,
      fault.column,
      fault.rule,
      fault.value,
      fault.message,
      fault.remedy,
      EFFECT[fault.effect],
    ]),
  });
}
