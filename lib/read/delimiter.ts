import { csvScanner } from './csv.ts';

const CANDIDATES = [',', ';', '\t', '|'];

/**
 * The delimiter that cuts header and first rows into the same number of cells, two or more.
 *
 * `null` when several do so equally well; a comma when none cuts anything (one column). `whole` says that the sample
 * is the whole file; otherwise its last row may be cut off and is left out.
 */
export function decideDelimiter(sample: Uint8Array, whole: boolean): string | null {
  const judged = CANDIDATES.map(delimiter => ({ delimiter, ...judge(sample, delimiter, whole) }));
  const cutting = judged.filter(j => j.width > 1);
  if (cutting.length === 0) return ',';
  const best = Math.max(...cutting.map(j => j.agree));
  const leading = cutting.filter(j => j.agree === best);
  // A header that no row agrees with says nothing, unless it is the only candidate.
  return leading.length === 1 ? leading[0]!.delimiter : null;
}

function judge(sample: Uint8Array, delimiter: string, whole: boolean): { width: number; agree: number } {
  const widths: number[] = [];
  const scanner = csvScanner(delimiter.charCodeAt(0), (row, _line, _last, problem) => {
    if (widths.length < 200) widths.push(problem === '' ? row.count : -1);
  });
  scanner.feed(sample);
  if (whole || widths.length === 0) scanner.end();
  const width = widths[0] ?? 0;
  const rows = widths.slice(1);
  return { width, agree: rows.length === 0 ? 0 : rows.filter(w => w === width).length / rows.length };
}

/** `sep=;` on the first line, as Excel writes and reads it. */
export function declaredInFile(
  sample: Uint8Array,
): { readonly delimiter: string; readonly length: number } | null {
  const first = String.fromCharCode(...sample.subarray(0, 8));
  const found = /^sep=([^\r\n])(\r\n|\n|\r)/i.exec(first);
  return found === null ? null : { delimiter: found[1]!, length: found[0].length };
}
