import type { Policy } from '../lib/policy/policy.ts';
import { readTables } from '../lib/read/read.ts';
import type { ReadResult } from '../lib/read/result.ts';
import type { Fault } from '../lib/table/fault.ts';
import type { Arguments, OptionSpecs } from './arguments.ts';
import { EXIT, type Exit, usage } from './exit.ts';
import { countText, faultText, rejectsCsv, setAside } from './faults.ts';
import { inputFiles, keepInputs, sourceOf, writeWhole } from './files.ts';
import type { Io } from './io.ts';
import { policyFor } from './policyFile.ts';
import { type Progress, progress } from './progress.ts';

/** Options of every command that reads data. */
export const DATA_OPTIONS: OptionSpecs = {
  policy: {
    value: 'policy.yaml',
    short: 'p',
    about: 'what was promised: targets, goals, calendars, columns',
  },
  target: { value: '8h', about: 'a target for resolution, in place of those of the policy' },
  zone: { value: 'Europe/London', about: 'zone of times that carry none, and of days and months' },
  'as-of': {
    value: '2026-03-31',
    about: 'the instant up to which the data are known (default: the newest one in them)',
  },
  rejects: { value: 'rejects.csv', about: 'write every fault to a file' },
  'allow-faults': { about: 'end with 0 whatever was set aside' },
  quiet: { short: 'q', about: 'no progress, no summary of faults' },
};

export interface Loaded {
  readonly policy: Policy;
  readonly read: ReadResult;
  readonly progress: Progress;
  /** Paths of the data and of the policy: nothing is written over them. */
  readonly inputs: readonly string[];
}

/** Policy first, then data: nothing is read for a policy that cannot be used. */
export async function load(
  command: string,
  words: readonly string[],
  args: Arguments,
  io: Io,
): Promise<Loaded> {
  if (words.length === 0)
    throw usage(
      `goodwill ${command} needs data: the path of a .csv, .json or .ndjson file. See goodwill ${command} --help.`,
    );
  const policy = policyFor(args, io);
  const files = inputFiles(words);
  const inputs = [...files.map(file => file.path), ...[args.text('policy')].filter(path => path !== null)];
  keepInputs(
    ['out', 'json', 'rejects'].map(option => args.text(option)),
    inputs,
  );
  const bar = progress(args.on('quiet') ? { ...io, terminal: false } : io, files);
  const rejects = args.text('rejects');
  const all: Fault[] = [];
  const read = await readTables(files.map(sourceOf), policy, {
    onProgress: bar.read,
    ...(rejects === null ? {} : { onFault: (fault: Fault) => void all.push(fault) }),
  });
  if (rejects !== null) writeWhole(rejects, rejectsCsv(all));
  return { policy, read, progress: bar, inputs };
}

/** What was read and what was not, on stderr. */
export function tellFaults(read: ReadResult, args: Arguments, io: Io, most: number): void {
  if (args.on('quiet')) return;
  io.err(countText(read));
  if (read.faults.total > 0) io.err(faultText(read.faults, most));
}

/** 3 when nothing can be used or a whole file was refused, 1 when more than one row in twenty was set aside. */
export function exitFor(read: ReadResult, args: Arguments): Exit {
  const kept = read.sources.reduce((sum, source) => sum + source.kept, 0);
  if (kept === 0) return EXIT.input;
  if (args.on('allow-faults')) return EXIT.fine;
  if (read.refused.length > 0) return EXIT.input;
  return setAside(read.sources) > 0.05 ? EXIT.rowsSetAside : EXIT.fine;
}
