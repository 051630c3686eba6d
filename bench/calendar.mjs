// Opening hours beside moment-business-time, dayjs-business-time and opening_hours, on the same questions.
//
//   npm run build
//   npm install --no-save moment moment-business-time dayjs dayjs-business-time opening_hours
//   node bench/calendar.mjs
//
// The others know no time zone of their own, so that everything runs in UTC; they are left out where they are not
// installed. Answers are compared first: a time is only printed for answers that are equal. GOODWILL_DIST names another build.
import { pathToFileURL } from 'node:url';

process.env.TZ = 'UTC';
const dist = process.env.GOODWILL_DIST
  ? pathToFileURL(`${process.env.GOODWILL_DIST}/`).href
  : new URL('../dist/', import.meta.url).href;
const { calendar } = await import(`${dist}lib/calendar/businessTime.js`);
const { compileCalendar } = await import(`${dist}lib/calendar/compile.js`);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Mulberry32: the same questions every time. */
function random(seed) {
  let s = seed;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const next = random(7);
const start = Date.UTC(2023, 0, 1);
const minute = ms => Math.floor(ms / 60_000) * 60_000;
// Opened within opening hours at whole minutes: the others disagree among themselves about the rest.
const hours = { 'mon-fri': '09:00-17:00' };
const plain = calendar({ hours });
const questions = [];
while (questions.length < 2000) {
  const a = minute(start + next() * 3 * 365 * DAY);
  const b = minute(a + next() * 14 * DAY);
  if (plain.isOpen(a) && plain.isOpen(b) && b > a) questions.push({ a, b, h: 1 + Math.floor(next() * 39) });
}

const contestants = [];
const compiled = compileCalendar(plain.policies, 'calendar', { from: start, until: start + 3 * 366 * DAY });
contestants.push({
  name: 'goodwill',
  elapsed: ({ a, b }) => compiled.between(a, b),
  due: ({ a, h }) => compiled.add(a, h * HOUR),
});
contestants.push({
  name: 'goodwill, calendar()',
  elapsed: ({ a, b }) => plain.elapsed(a, b),
  due: ({ a, h }) => plain.due(a, h * HOUR).getTime(),
});

async function optional(name, make) {
  try {
    contestants.push({ name, ...(await make()) });
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.log(`${name}: not installed, left out (see the head of this file)`);
  }
}

await optional('moment-business-time', async () => {
  const { default: moment } = await import('moment');
  await import('moment-business-time');
  const day = ['09:00:00', '17:00:00'];
  moment.updateLocale('en', { workinghours: { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null } });
  return {
    elapsed: ({ a, b }) => moment(b).workingDiff(moment(a), 'minutes') * 60_000,
    due: ({ a, h }) => moment(a).addWorkingTime(h, 'hours').valueOf(),
  };
});

await optional('dayjs-business-time', async () => {
  const { default: dayjs } = await import('dayjs');
  const { default: plugin } = await import('dayjs-business-time');
  dayjs.extend(plugin);
  return {
    elapsed: ({ a, b }) => dayjs(a).businessMinutesDiff(dayjs(b)) * 60_000,
    due: ({ a, h }) => dayjs(a).addBusinessHours(h).valueOf(),
  };
});

await optional('opening_hours', async () => {
  const { default: OpeningHours } = await import('opening_hours');
  const hours = new OpeningHours('Mo-Fr 09:00-17:00');
  return { elapsed: ({ a, b }) => hours.getOpenDuration(new Date(a), new Date(b))[0], due: null };
});

for (const question of ['elapsed', 'due']) {
  console.log(`\n${question}, ${questions.length} questions`);
  const right = questions.map(contestants[0][question]);
  let ours = 0;
  for (const { name, [question]: answer } of contestants) {
    if (!answer) {
      console.log(`  ${name.padEnd(22)} has no such question`);
      continue;
    }
    const took = timed(() => questions.map(answer));
    const same = took.answers.filter((x, k) => x === right[k]).length;
    ours ||= took.ms;
    const each = `${((took.ms * 1000) / questions.length).toFixed(3)} µs`;
    const ratio = `${(took.ms / ours).toFixed(1)} ×`;
    const wrong =
      same === right.length ? '' : `  only ${same} of ${right.length} answers equal: no comparison`;
    console.log(`  ${name.padEnd(22)} ${each.padStart(12)} ${ratio.padStart(10)}${wrong}`);
  }
}

/** Median of repeated runs, after warming up: half a second of runs, at least three. */
function timed(run) {
  const answers = run();
  const times = [];
  for (let sum = 0; times.length < 3 || sum < 500; ) {
    const begin = performance.now();
    run();
    times.push(performance.now() - begin);
    sum += times.at(-1);
  }
  times.sort((x, y) => x - y);
  return { ms: times[times.length >> 1], answers };
}
