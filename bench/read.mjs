// How long does a million tickets take, beside the packages people would use instead?
// Run: npm run build && node bench/read.mjs [rows]   (one process per reader, so that memory is its own)
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const rows = Number(process.argv[2] ?? 1_000_000);
const dist = process.env.GOODWILL_DIST ?? fileURLToPath(new URL('../dist', import.meta.url));
const readers = {
  goodwill: async file => {
    const { readTables } = await import(pathToFileURL(join(dist, 'lib/read/read.js')));
    const { defaultPolicy } = await import(pathToFileURL(join(dist, 'lib/policy/parse.js')));
    const start = process.hrtime.bigint();
    const read = await readTables(
      [{ name: 'tickets.csv', bytes: createReadStream(file, { highWaterMark: 1 << 18 }) }],
      defaultPolicy(),
    );
    return { ms: Number(process.hrtime.bigint() - start) / 1e6, rows: read.tables.ticket.length };
  },
  'csv-parse, same columns': async file => {
    const { parse } = await import('csv-parse');
    const columns = plainColumns();
    const start = process.hrtime.bigint();
    for await (const row of createReadStream(file).pipe(parse({ from_line: 2 }))) columns.take(row);
    return { ms: Number(process.hrtime.bigint() - start) / 1e6, rows: columns.rows() };
  },
  'Papa Parse, same columns': async file => {
    const { default: Papa } = await import('papaparse');
    const columns = plainColumns();
    let header = true;
    const start = process.hrtime.bigint();
    await new Promise((resolve, reject) => {
      Papa.parse(createReadStream(file), {
        step: ({ data }) => {
          if (header) header = false;
          else columns.take(data);
        },
        complete: resolve,
        error: reject,
      });
    });
    return { ms: Number(process.hrtime.bigint() - start) / 1e6, rows: columns.rows() };
  },
  'csv-parse, cells as text': async file => {
    const { parse } = await import('csv-parse');
    const start = process.hrtime.bigint();
    let count = 0;
    for await (const _row of createReadStream(file).pipe(parse({ from_line: 2 }))) count++;
    return { ms: Number(process.hrtime.bigint() - start) / 1e6, rows: count };
  },
  'Papa Parse, cells as text': async file => {
    const { default: Papa } = await import('papaparse');
    const start = process.hrtime.bigint();
    let count = -1;
    await new Promise((resolve, reject) => {
      Papa.parse(createReadStream(file), { step: () => count++, complete: resolve, error: reject });
    });
    return { ms: Number(process.hrtime.bigint() - start) / 1e6, rows: count };
  },
};

/** What anyone would write around a parser: codes for text, epoch milliseconds for dates, numbers; nothing checked. */
function plainColumns() {
  const dates = new Set([1, 2, 3]);
  const columns = Array.from({ length: 12 }, () => ({ codes: new Map(), values: [] }));
  let count = 0;
  return {
    take: row => {
      for (let k = 0; k < 12; k++) {
        const cell = row[k];
        const { codes, values } = columns[k];
        if (dates.has(k)) values.push(cell === '' ? Number.NaN : Date.parse(`${cell.replace(' ', 'T')}Z`));
        else if (k === 11) values.push(cell === '' ? Number.NaN : Number(cell));
        else {
          let code = codes.get(cell);
          if (code === undefined) {
            code = codes.size;
            codes.set(cell, code);
          }
          values.push(code);
        }
      }
      count++;
    },
    rows: () => count,
  };
}

if (process.argv[3] !== undefined) {
  const file = process.argv[4];
  const result = await readers[process.argv[3]](file);
  const { user, system } = process.cpuUsage();
  console.log(
    JSON.stringify({ ...result, cpu: (user + system) / 1000, mb: process.resourceUsage().maxRSS / 1024 }),
  );
} else {
  const folder = mkdtempSync(join(tmpdir(), 'goodwill-bench-'));
  const file = join(folder, 'tickets.csv');
  write(file);
  console.log(`${rows} tickets, 12 columns, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  const first = {};
  for (const name of Object.keys(readers)) {
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(rows), name, file], {
      encoding: 'utf8',
    });
    if (child.status !== 0) throw new Error(child.stderr);
    const { ms, cpu, mb, rows: seen } = JSON.parse(child.stdout);
    if (seen !== rows) throw new Error(`${name} read ${seen} rows`);
    first.cpu ??= cpu;
    console.log(
      `${name.padEnd(26)} ${(ms / 1000).toFixed(2).padStart(6)} s ${(cpu / 1000).toFixed(2).padStart(6)} s of processor ${(cpu / first.cpu).toFixed(1).padStart(5)} × ${mb.toFixed(0).padStart(5)} MB at most`,
    );
  }
  if (existsSync(folder)) rmSync(folder, { recursive: true });
}

/** Tickets by a fixed formula: no randomness, so that two runs read the same bytes. */
function write(file) {
  const out = openSync(file, 'w');
  let seed = 1;
  const next = n => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 4294967296) * n);
  };
  const stamp = at => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
  let text = 'id,opened,resolved,firstResponse,kind,tier,priority,team,agent,channel,client,satisfaction\n';
  for (let i = 0; i < rows; i++) {
    const opened = 1672531200000 + next(94608000) * 1000;
    const answered = opened + next(86400) * 1000;
    const resolved = next(10) === 0 ? '' : stamp(answered + next(864000) * 1000);
    text += `INC${String(i).padStart(7, '0')},${stamp(opened)},${resolved},${stamp(answered)},${['request', 'incident', 'complaint'][next(3)]},${['basic', 'enhanced', 'premium'][next(3)]},P${1 + next(4)},"Team ${next(12)}, desk",Agent ${next(200)},${['mail', 'phone', 'web'][next(3)]},Client ${next(5000)},${next(4) === 0 ? 1 + next(5) : ''}\n`;
    if (text.length > 1e6) {
      writeSync(out, text);
      text = '';
    }
  }
  writeSync(out, text);
  closeSync(out);
}
