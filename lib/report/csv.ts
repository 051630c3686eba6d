import type { PlainTable } from './table.ts';

/** How a table is written as CSV. */
export interface CsvOptions {
  /** A byte-order mark first, which some spreadsheets want. Default false. */
  readonly bom?: boolean;
  /** Text as it is, without the guard against formulas. Only for programs, never for a spreadsheet. Default false. */
  readonly raw?: boolean;
}

// What spreadsheets run as a formula, also behind blanks and characters nobody sees; full-width forms included.
const danger = /^'*[\p{Z}\p{Cc}\p{Cf}]*(?:[=+\-@|＝＋－＠]|(?<=[\t\r\n\0]))/u;

/**
 * How do the figures leave for a spreadsheet without a cell turning into a formula?
 *
 * Every text is quoted; text that a spreadsheet would run gets one `'` in front; numbers in number columns are
 * plain; lines end in CRLF. `unguard` takes the prefix off again, exactly.
 *
 * @example
 * import { toCsv } from 'goodwill';
 * toCsv({ columns: [{ title: 'team', kind: 'text' }, { title: 'n', kind: 'number' }], rows: [['=A1', 3]] })
 * // → "\"team\",\"n\"\r\n\"'=A1\",3\r\n"
 */
export function toCsv(table: PlainTable, options: CsvOptions = {}): string {
  const text = options.raw === true ? quote : (cell: string) => quote(guard(cell));
  const lines = [table.columns.map(c => text(c.title)).join(',')];
  for (const row of table.rows) {
    lines.push(
      table.columns
        .map((c, i) => {
          const cell = row[i] ?? null;
          if (cell === null) return '';
          return c.kind === 'number' && typeof cell === 'number' ? String(cell + 0) : text(String(cell));
        })
        .join(','),
    );
  }
  return `${options.bom === true ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

/**
 * How does a name from the data enter a spreadsheet without being run?
 *
 * Text that a spreadsheet would run gets one `'` in front; all other text stays. Text that already looks guarded is
 * guarded once more, so that nothing is lost.
 *
 * @example
 * import { guard } from 'goodwill';
 * guard('=1+1') // → "'=1+1"
 * guard('team A') // → "team A"
 */
export const guard = (text: string): string => (danger.test(text) ? `'${text}` : text);

/**
 * What was the name before it was guarded?
 *
 * Takes off exactly what `guard` put on.
 *
 * @example
 * import { guard, unguard } from 'goodwill';
 * unguard(guard("'=1+1")) // → "'=1+1"
 */
export const unguard = (text: string): string =>
  text.startsWith("'") && danger.test(text.slice(1)) ? text.slice(1) : text;

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
