import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../cli/io.ts';
import { run } from '../../cli/run.ts';

export interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own with these files, and the command line in it. Paths are absolute: tests share one process. */
export function desk(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly folder: string;
  path(name: string): string;
  goodwill(...argv: readonly string[]): Promise<Ended>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'goodwill-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    path,
    async goodwill(...argv) {
      const written = { out: '', err: '' };
      const io: Io = {
        out: text => {
          written.out += text;
        },
        err: text => {
          written.err += text;
        },
        terminal: false,
        colour: false,
      };
      // A word that names one of the files stands for its path.
      const known = argv.map(word =>
        Object.hasOwn(files, word) || /^@/.test(word) ? path(word.replace(/^@/, '')) : word,
      );
      return { exit: await run(known, io), ...written };
    },
  };
}

export const TICKETS = `id,opened,resolved,priority,status,kind,tier
A1,2026-03-02T09:00Z,2026-03-02T12:00Z,P1,resolved,request,premium
A2,2026-03-02T10:00Z,2026-03-04T12:00Z,P2,resolved,complaint,basic
A3,2026-03-03T10:00Z,,P2,open,complaint,premium
`;
