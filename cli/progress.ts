import { printable } from './escape.ts';
import type { InputFile } from './files.ts';
import type { Io } from './io.ts';

export interface Progress {
  /** Bytes read so far of a file. */
  read(name: string, bytes: number): void;
  say(what: string): void;
  done(): void;
}

/** One line on a terminal, nothing elsewhere. */
export function progress(io: Io, files: readonly InputFile[]): Progress {
  if (!io.terminal) return { read: () => {}, say: () => {}, done: () => {} };
  const sizes = new Map(files.map(file => [file.name, file.size]));
  let last = 0;
  const show = (text: string): void => io.err(`\r\u001b[2K${text.slice(0, 100)}`);
  return {
    read: (name, bytes) => {
      const now = performance.now();
      if (now - last < 100) return;
      last = now;
      const size = sizes.get(name) ?? 0;
      // What is unpacked has no known end.
      const share =
        size > 0 && !/\.gz$/i.test(name)
          ? `${Math.min(100, Math.round((100 * bytes) / size))} %`
          : `${(bytes / 1e6).toFixed(0)} MB`;
      show(`Reading ${printable(name)} … ${share}`);
    },
    say: show,
    done: () => show(''),
  };
}
