// How long does the whole way take, from a CSV file of made-up tickets to the report, and how much memory?
// Run: npm run build && node bench/report.mjs [rows …]   (100000 and 1000000; a process of its own for each)
// Times are CPU time of the program itself (user), which a busy machine disturbs less than the clock on the wall.
import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = process.env.GOODWILL_DIST ?? fileURLToPath(new URL('../dist', import.meta.url));
const room = path => import(pathToFileURL(join(dist, 'lib', `${path}.js`)).href);

const promised = `
tiers: [premium, enhanced, basic]
calendars:
  office: { zone: Europe/London, hours: { mon-fri: "08:00-18:00" }, holidays: ["01-01 New Year’s Day"] }
targets:
  resolution: { premium: { P1: 4h, other: 8h }, enhanced: { P1: 8h, other: 2 business days }, basic: 5 business days }
  first response: { premium: 1h, enhanced: 4h, basic: 8h }
goals: { resolution: 90%, first response: 90% }
clocks: { resolution: { calendar: office }, first response: { calendar: office } }
scales: { satisfaction: { min: 1, max: 5, satisfied: 4, dissatisfied: 2 } }
`;

if (process.argv[2] === '--one') await measure(process.argv[3]);
else {
  const sizes = process.argv.slice(2).map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'goodwill-bench-'));
  try {
    const took = (sizes.length === 0 ? [100_000, 1_000_000] : sizes).map(rows => {
      const file = join(folder, `tickets-${rows}.csv`);
      makeUp(rows, file);
      console.log(`\n${rows.toLocaleString('en')} tickets, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
      const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--one', file], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      process.stdout.write(run.stdout);
      return { rows, ms: Number(/^whole +(\d+)/m.exec(run.stdout)?.[1]) };
    });
    for (const [i, { rows, ms }] of took.slice(1).entries()) {
      const before = took[i];
      console.log(
        `\n${(rows / before.rows).toFixed(1)} × the rows: ${(ms / before.ms).toFixed(1)} × the time`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(file) {
  const [{ readTables }, { parsePolicy }, { buildReport }, { toJson }] = await Promise.all(
    ['read/read', 'policy/parse', 'report/build', 'report/toJson'].map(room),
  );
  const { policy, faults } = parsePolicy(promised);
  if (policy === null) throw new Error(JSON.stringify(faults));
  let step = '';
  let used = process.cpuUsage().user;
  let began = performance.now();
  const first = { used, began };
  const line = (what, cpu, wall) =>
    console.log(
      `${what.padEnd(12)}${(cpu / 1000).toFixed(0).padStart(8)} ms CPU${wall.toFixed(0).padStart(8)} ms wall` +
        `${(process.memoryUsage().rss / 1e6).toFixed(0).padStart(7)} MB resident`,
    );
  const next = name => {
    const [cpu, wall] = [process.cpuUsage().user, performance.now()];
    if (step !== '') line(step, cpu - used, wall - began);
    [step, used, began] = [name, cpu, wall];
  };
  next('read');
  const read = await readTables(
    [{ name: 'tickets.csv', bytes: createReadStream(file, { highWaterMark: 1 << 18 }) }],
    policy,
  );
  next('newest');
  const report = buildReport(read, policy, { onStep: next });
  next('as JSON');
  const json = toJson(report);
  next('');
  line('whole', process.cpuUsage().user - first.used, performance.now() - first.began);
  console.log(
    `${'peak'.padEnd(50)}${(process.resourceUsage().maxRSS / 1e3).toFixed(0).padStart(7)} MB resident`,
  );
  const cube = JSON.stringify(report.cube).length;
  console.log(`${(json.length / 1e6).toFixed(2)} MB of JSON, cells ${(cube / 1e6).toFixed(2)} MB`);
}

/** Three years of tickets; the same ones each time. */
function makeUp(rows, file) {
  let state = 42;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const one = list => list[Math.floor(random() * list.length)];
  const later = mean => Math.floor(-Math.log(1 - random()) * mean);
  const numbered = (word, n) => Array.from({ length: n }, (_, i) => `${word} ${i + 1}`);
  const [teams, clients] = [numbered('Team', 12), numbered('Client', 2000)];
  const from = Date.UTC(2023, 0, 1);
  const until = Date.UTC(2026, 0, 1);
  const stamp = t => (t < until ? new Date(t).toISOString().replace('.000', '') : '');
  const out = openSync(file, 'w');
  let text =
    'id,opened,firstResponse,resolved,closed,kind,tier,priority,team,agent,channel,client,status,satisfaction,reason\n';
  for (let i = 0; i < rows; i++) {
    const opened = from + Math.floor((random() * (until - from)) / 6e4) * 6e4;
    const answered = opened + Math.floor(later(6e6) / 1000) * 1000;
    const resolved = answered + Math.floor(later(1.5e8) / 1000) * 1000;
    const cells = [
      `T${String(i + 1).padStart(7, '0')}`,
      stamp(opened),
      stamp(answered),
      stamp(resolved),
      stamp(resolved + 2.592e8),
      one(['request', 'request', 'incident', 'complaint']),
      one(['basic', 'basic', 'enhanced', 'premium']),
      one(['P1', 'P2', 'P3', 'P4']),
      one(teams),
      `S${Math.floor(random() * 500)}`,
      one(['phone', 'email', 'portal', 'chat']),
      one(clients),
      resolved < until ? 'Closed' : 'In progress',
      random() < 0.2 ? 1 + Math.floor(random() * 5) : '',
      one(['access', 'delay', 'fault', 'advice']),
    ];
    text += `${cells.join(',')}\n`;
    if (text.length > 1 << 20) {
      writeSync(out, text);
      text = '';
    }
  }
  writeSync(out, text);
  closeSync(out);
}
