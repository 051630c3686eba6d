import type { Policy } from '../policy/policy.ts';
import type { Assumption } from '../table/fault.ts';
import { shown } from '../table/shown.ts';
import { usageError } from '../table/usage.ts';
import { assemble } from './assemble.ts';
import type { Reading } from './context.ts';
import { countSources } from './counts.ts';
import { readCsvFile } from './csvFile.ts';
import type { FileTrouble } from './encoding.ts';
import { collectFaults, type FaultOptions } from './faultLog.ts';
import { formatOf } from './format.ts';
import { readJsonFile } from './jsonFile.ts';
import { mappingsFor } from './match.ts';
import { readNdjsonFile } from './ndjsonFile.ts';
import { joinRecognised } from './recognised.ts';
import type { ReadResult } from './result.ts';
import { RULES } from './rules.ts';
import type { Segment } from './segment.ts';
import type { Source } from './source.ts';
import { openStream, type Stream } from './stream.ts';
import { isUtf8 } from './utf8.ts';

/** Bounds and listeners for reading files. */
export interface ReadOptions extends FaultOptions {
  /** Rows allowed in one file (50 million). */
  readonly mostRows?: number;
  /** Called now and then with the bytes read so far of a source. */
  readonly onProgress?: (source: string, bytes: number) => void;
}

/**
 * What do these files say, as tables?
 *
 * CSV, JSON and NDJSON, as UTF-8 or marked UTF-16, in pieces of any size. Which file is which table, and which column
 * which, comes from the policy's `files`; else known exports are recognised by their columns, as a stated assumption.
 * Dates, delimiters and decimal commas are inferred only where header, rows or the whole column leave no choice;
 * otherwise the file is refused with the option that settles it. Every row is kept, rejected with a fault, or merged.
 * A file that cannot be used is named in `refused`; the others are still read.
 *
 * @example
 * import { defaultPolicy, readTables } from 'goodwill';
 * const bytes = new TextEncoder().encode('id,opened\nA1,2026-03-02T09:00Z\nA2,2026-02-30T09:00Z\n');
 * const read = await readTables([{ name: 'tickets.csv', bytes }], defaultPolicy());
 * read.sources[0] // → { file: 'tickets.csv', table: 'ticket', read: 2, kept: 1, rejected: 1, merged: 0 }
 */
export async function readTables(
  sources: readonly Source[],
  policy: Policy,
  options: ReadOptions = {},
): Promise<ReadResult> {
  if (!Array.isArray(sources))
    throw usageError('readTables', 'sources', sources, 'must be an array of { name, bytes }');
  for (const source of sources as readonly unknown[]) {
    const { name, bytes } = (source ?? {}) as Partial<Source>;
    if (typeof name !== 'string' || typeof bytes !== 'object' || bytes === null) {
      throw usageError(
        'readTables',
        'sources',
        { name, bytes: typeof bytes },
        'must hold objects with a name and bytes (a Uint8Array, or pieces of one)',
      );
    }
  }
  const assumptions = new Map<string, Assumption>();
  const faults = collectFaults(options);
  const segments: Segment[] = [];
  const reading: Reading = {
    policy,
    faults,
    counts: countSources(),
    segments,
    refused: [],
    mostRows: options.mostRows ?? 50_000_000,
    assume: assumption => {
      if (!assumptions.has(assumption.id)) assumptions.set(assumption.id, assumption);
    },
    numbered: 0,
  };
  for (const source of sources) {
    const trouble = await readSource(reading, watched(source, options));
    if (trouble === null) continue;
    reading.refused.push(source.name);
    const [message, remedy] = RULES[trouble.rule];
    faults.add({
      rule: trouble.rule,
      file: source.name,
      line: 0,
      column: '',
      value: shown(trouble.value),
      message: trouble.message ?? message,
      remedy: trouble.remedy ?? remedy,
      effect: 'row',
    });
  }
  return assemble({
    segments,
    counts: reading.counts,
    faults,
    assumptions: joinRecognised([...assumptions.values()]),
    refused: reading.refused,
    numbered: reading.numbered > 0,
  });
}

async function readSource(reading: Reading, source: Source): Promise<FileTrouble | null> {
  const declared = mappingsFor(reading, source.name)[0];
  try {
    const stream = await openStream(source, declared?.encoding ?? null);
    if ('rule' in stream) return stream;
    const format = formatOf(source.name, stream.sample, declared?.format ?? null);
    const trouble =
      format === 'json'
        ? await readJsonFile(reading, source.name, stream)
        : format === 'ndjson'
          ? await readNdjsonFile(reading, source.name, stream)
          : await readCsvFile(reading, source.name, stream, declared);
    return trouble === null || isText(stream) ? trouble : notText(trouble);
  } catch (error) {
    // Only what comes from the source itself: a disk that fails half-way must not look like a short file.
    if (error instanceof SourceError) return { rule: 'file-unreadable', value: error.message };
    throw error;
  }
}

/** Whether what was looked at is UTF-8; its end may fall within a character. */
const isText = ({ sample }: Stream): boolean =>
  [0, 1, 2, 3].some(cut => isUtf8(sample, 0, Math.max(0, sample.length - cut)));

/** Names that are not read rightly are known under no table: the encoding comes first. */
function notText({ message, remedy, rule }: FileTrouble): FileTrouble {
  const [wrong, help] = RULES[rule];
  return {
    rule: 'file-encoding',
    value: '',
    message: `This file is not UTF-8; Excel saves CSV as windows-1252. ${message ?? wrong}`,
    remedy: `Save it as UTF-8, or declare encoding: windows-1252 under files. ${remedy ?? help}`,
  };
}

class SourceError extends Error {}

function watched(source: Source, options: ReadOptions): Source {
  const { bytes } = source;
  if (bytes instanceof Uint8Array) return source;
  return {
    name: source.name,
    bytes: (async function* () {
      let seen = 0;
      try {
        for await (const chunk of bytes) {
          if (!(chunk instanceof Uint8Array))
            throw new TypeError('the source gave something else than bytes');
          seen += chunk.length;
          options.onProgress?.(source.name, seen);
          yield chunk;
        }
      } catch (error) {
        throw new SourceError(error instanceof Error ? error.message : String(error));
      }
    })(),
  };
}
