import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Source } from '../lib/read/source.ts';
import { printable } from './escape.ts';
import { badInput, EXIT, Stop } from './exit.ts';

/** A file to be read, with its size for progress. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

const DATA = /\.(csv|tsv|txt|json|ndjson|jsonl)(\.gz)?$/i;

/** The files named on the command line; of a folder those that hold data, in order of their names. */
export function inputFiles(paths: readonly string[]): readonly InputFile[] {
  const files = paths.flatMap(path => {
    const stat = statOf(path);
    if (!stat.isDirectory()) return [{ path, name: basename(path), size: stat.size }];
    const inside = readdirSync(path)
      .filter(name => DATA.test(name))
      .sort();
    if (inside.length === 0)
      throw badInput(`${printable(path)} is a folder without .csv, .json or .ndjson files.`);
    return inside.map(name => ({ path: join(path, name), name, size: statOf(join(path, name)).size }));
  });
  const twice = files.find((file, i) => files.findIndex(other => other.name === file.name) !== i);
  if (twice)
    throw badInput(`Two files are called ${printable(twice.name)}. Rename one, so that faults can name it.`);
  return files;
}

function statOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Bytes in pieces; `.gz` is unpacked on the way. */
export function streamOf(file: InputFile): AsyncIterable<Uint8Array> {
  const raw = createReadStream(file.path, { highWaterMark: 1 << 18 });
  return /\.gz$/i.test(file.name) ? pipeline(raw, createGunzip(), () => {}) : raw;
}

/** A file for the readers; opened when its turn comes. */
export function sourceOf(file: InputFile): Source {
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    yield* streamOf(file);
  };
  return { name: file.name, bytes: bytes() };
}

/** Fails early, and by name, for a file that cannot be opened. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Check the path',
  EACCES: 'may not be read by you. Check its permissions',
  EPERM: 'may not be read by you. Check its permissions',
  EISDIR: 'is a folder. Name a file in it',
  ENOTDIR: 'lies under a file that is no folder. Check the path',
  EMFILE: 'cannot be opened: too many files are open',
  ENOSPC: 'cannot be written: the disk is full',
  EROFS: 'cannot be written: the disk is read-only',
};

function unreadable(path: string, error: unknown): Stop {
  const why = WHY[(error as NodeJS.ErrnoException).code ?? ''] ?? 'cannot be read';
  return badInput(`${printable(path)} ${why}.`);
}

/** Writes whole or not at all: a half-written report is never left under its name. */
export function writeWhole(path: string, content: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    // A pipe or a device (/dev/null, /dev/stdout) is written to; putting a file in its place would take it away.
    if (there && !there.isFile()) writeFileSync(path, content);
    else replace(there ? realpathSync(path) : path, content);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const why =
      code === 'EISDIR'
        ? 'is a folder. Name a file'
        : code.startsWith('EACC') || code === 'EPERM'
          ? 'may not be written by you. Choose another place'
          : (WHY[code] ?? 'cannot be written');
    throw new Stop(EXIT.usage, `${printable(path)} ${why}.`);
  }
}

function replace(path: string, content: string): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, content);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** A report written over the export that it was made from would take the export away. */
export function keepInputs(outputs: readonly (string | null)[], inputs: readonly string[]): void {
  const kept = new Set(inputs.map(place));
  for (const path of outputs) {
    if (path !== null && path !== '-' && kept.has(place(path))) {
      throw new Stop(
        EXIT.usage,
        `${printable(path)} is read here and is not written over. Choose another name.`,
      );
    }
  }
}

function place(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

/** A file name made from text of the data: letters, digits and hyphens only. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60) || 'figures';
}
