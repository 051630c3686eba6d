import { expect, test } from 'vitest';
import { type CalendarInput, calendar } from '../../lib/calendar/businessTime.ts';
import { explainTicket } from '../../lib/clock/explain.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';

// A referee that shares nothing with the library: it paints every minute open or closed, and walks a ticket's life minute
// by minute with the rules as they are written. Random calendars and tickets, the same at every run.

const MINUTE = 60_000;
const DAY = 1440;
type Span = readonly [number, number];

function dice(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    chance: (p: number): boolean => next() < p,
    below,
    pick: <T>(list: readonly T[]): T => list[below(list.length)]!,
  };
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const clock = (m: number): string =>
  `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
const told = (spans: readonly Span[]): string =>
  spans.length === 0
    ? 'closed'
    : spans.map(([a, b]) => `${clock(a)}-${clock(b > DAY ? b - DAY : b)}`).join(', ');
const FIRST = Date.UTC(2026, 1, 20) / 86_400_000;
const date = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const N = 24;

function randomCalendar(seed: number): { input: CalendarInput; open: Uint8Array } | null {
  const { chance, below, pick } = dice(seed);
  const spans = (night: boolean): readonly Span[] => {
    if (night) return [[1260 + below(5) * 30, DAY + below(8) * 30]];
    const [a, b] = [below(10) * 30, 30 + below(6) * 30];
    const c = a + b + 30 + below(6) * 30;
    return pick<readonly Span[]>([
      [],
      [[540, 1020]],
      [[below(20) * 30, 1200 + below(9) * 30]],
      [
        [a, a + b],
        [c, Math.min(DAY, c + 30 + below(10) * 30)],
      ],
    ]);
  };
  const week = (): readonly (readonly Span[])[] => DAYS.map(() => spans(chance(0.2)));
  const meets = (w: readonly (readonly Span[])[]): boolean =>
    w.some((day, d) => (day.at(-1)?.[1] ?? 0) - DAY > (w[(d + 1) % 7]![0]?.[0] ?? DAY));
  const [before, after] = [week(), week()];
  if (meets(before) || meets(after) || before.flat().length === 0 || after.flat().length === 0) return null;
  const dated = (of: () => readonly Span[]): Map<number, readonly Span[]> =>
    new Map(Array.from({ length: below(4) }, () => [FIRST + below(N), of()]));
  const some = (): readonly Span[] => [[below(20) * 30, 720 + below(24) * 30]];
  const [replaced, extra, breaks] = [dated(() => spans(chance(0.3))), dated(some), dated(some)];
  const off = new Map(
    Array.from({ length: below(5) }, () => [
      FIRST + below(N),
      { yearly: chance(0.4), part: chance(0.4) ? ([below(24) * 30, 720 + below(25) * 30] as Span) : null },
    ]),
  );
  const change = chance(0.5) ? FIRST + below(N) : Number.POSITIVE_INFINITY;

  const open = new Uint8Array((N + 6) * DAY);
  const paint = (day: number, [a, b]: Span, value: number): void => {
    const from = (day - FIRST + 2) * DAY;
    open.fill(value, Math.max(0, from + a), Math.max(0, from + b));
  };
  for (let day = FIRST - 2; day < FIRST + N + 4; day++) {
    const own = replaced.get(day);
    const holiday = off.get(day);
    if (holiday && holiday.part === null && !(holiday.yearly && own)) continue;
    for (const span of own ?? (day >= change ? after : before)[(day + 3) % 7]!) paint(day, span, 1);
  }
  for (const [day, { part, yearly }] of off) if (part && !(yearly && replaced.has(day))) paint(day, part, 0);
  for (const [day, list] of extra) for (const span of list) paint(day, span, 1);
  for (const [day, list] of breaks) for (const span of list) paint(day, span, 0);

  const hours = (w: readonly (readonly Span[])[]) =>
    Object.fromEntries(w.map((day, d) => [DAYS[d]!, told(day)]));
  const byDate = (map: Map<number, readonly Span[]>) =>
    Object.fromEntries([...map].map(([day, list]) => [date(day), told(list)]));
  const input: CalendarInput = {
    hours: hours(before),
    replaced: byDate(replaced),
    extra: byDate(extra),
    breaks: byDate(breaks),
    holidays: [...off].map(
      ([day, { yearly, part }]) => `${date(day).slice(yearly ? 5 : 0)} Off${part ? ` ${told([part])}` : ''}`,
    ),
    ...(Number.isFinite(change) ? { changes: [{ from: date(change), hours: hours(after) }] } : {}),
  };
  return { input, open };
}

test('calendars with nights, breaks, holidays, extra, replaced and new hours open as painted', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const made = randomCalendar(seed * 7919);
    if (!made) continue;
    const { input, open } = made;
    const c = calendar(input);
    const { below } = dice(seed);
    const at = (m: number): number => (FIRST - 2) * 86_400_000 + m * MINUTE;
    const last = (N + 2) * DAY;
    for (let q = 0; q < 25; q++) {
      const [a, b] = [2 * DAY + below(N * DAY), 2 * DAY + below(N * DAY)];
      let sum = 0;
      for (let m = a; m < b; m++) sum += open[m]!;
      const about = `${JSON.stringify(input)} ${new Date(at(a)).toISOString()}`;
      expect(c.elapsed(at(a), at(b)) / MINUTE, about).toBe(sum);
      expect(c.isOpen(at(a)), about).toBe(open[a] === 1);
      let m = a;
      while (m < last && open[m] === 0) m++;
      if (m < last) expect(c.nextOpening(at(a))?.getTime(), about).toBe(at(m));
      while (m < last && open[m] === 1) m++;
      if (m < last) expect(c.nextClosing(at(a))?.getTime(), about).toBe(at(m));
      const length = 1 + below(3000);
      let used = 0;
      for (m = a; m < last && used < length; m++) used += open[m]!;
      if (used === length) expect(c.due(at(a), length * MINUTE)?.getTime(), about).toBe(at(m));
      used = 0;
      for (m = a; m > 2 * DAY && used < length; m--) used += open[m - 1]!;
      if (used === length) expect(c.back(at(a), length * MINUTE)?.getTime(), about).toBe(at(m));
    }
  }
});

const MONDAY = Date.UTC(2026, 0, 5);
const office = (m: number): boolean => Math.floor(m / DAY) % 7 < 5 && m % DAY >= 540 && m % DAY < 1020;
const WINDOWS: readonly Span[] = [
  [DAY + 600, DAY + 720],
  [3 * DAY + 900, 4 * DAY + 560],
];
const EXCLUDE = [
  { reason: 'move', from: '2026-01-06 10:00', until: '2026-01-06 12:00' },
  { reason: 'strike', from: '2026-01-08 15:00', until: '2026-01-09 09:20' },
];
const over = (s: string): boolean => s === 'solved' || s === 'closed';

test('tickets that pause, re-open, change priority and meet excluded time are judged as walked', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const { chance, below, pick } = dice(seed * 104_729);
    const reopen = pick(['continue', 'new cycle', 'first stop']);
    const onChange = pick(['opening', 'change']);
    const time = pick(['working', 'calendar']);
    const excludes = chance(0.4);
    const within: Record<string, number> = {
      P1: pick([2, 4]) * 60,
      P2: pick([8, 12]) * 60,
      P3: pick([16, 24]) * 60,
    };
    const policy = definePolicy({
      calendars: { office: { zone: 'UTC', hours: { 'mon-fri': '09:00-17:00' } } },
      statuses: { paused: ['pending', 'on hold'], resolved: ['solved'], closed: ['closed'] },
      clocks: { resolution: { reopen, onChange, time } },
      targets: { resolution: Object.fromEntries(Object.entries(within).map(([p, m]) => [p, `${m / 60}h`])) },
      ...(excludes ? { exclude: EXCLUDE } : {}),
    });
    const opened = below(3 * DAY);
    const asOf = opened + below(9 * DAY) + 1;
    const first = pick(['P1', 'P2', 'P3']);
    let priority = first;
    let status = 'open';
    const instants = [...new Set(Array.from({ length: below(8) }, () => opened + 1 + below(8 * DAY)))].sort(
      (a, b) => a - b,
    );
    const changes = instants.map(m => {
      if (chance(0.3)) {
        const from = priority;
        priority = pick(['P1', 'P2', 'P3'].filter(p => p !== from));
        return { m, what: 'priority', from, to: priority };
      }
      const from = status;
      status = pick(['open', 'pending', 'on hold', 'solved', 'solved', 'closed'].filter(s => s !== from));
      return { m, what: 'status', from, to: status };
    });
    const rows = changes.map(({ m, ...rest }) => ({ ticket: 'T', at: MONDAY + m * MINUTE, ...rest }));
    const { tables } = tablesFromRows({
      tickets: [
        { id: 'T', opened: MONDAY + opened * MINUTE, priority },
        { id: 'other', opened: MONDAY - 9e8, resolved: MONDAY - 8e8 },
      ],
      changes: rows.reverse(),
    });

    const past = changes.filter(c => c.m <= asOf);
    const value = (what: string, start: string, m: number): string => {
      let now = start;
      for (const c of past) if (c.what === what && c.m <= m) now = c.to;
      return now;
    };
    const cycles: { start: number; stop: number | null }[] = [{ start: opened, stop: null }];
    for (const { m, what, from, to } of past) {
      if (what !== 'status') continue;
      const cycle = cycles.at(-1)!;
      if (over(to) && !over(from)) cycle.stop ??= m;
      else if (over(from) && !over(to)) {
        if (reopen === 'continue') cycle.stop = null;
        else if (reopen === 'new cycle') cycles.push({ start: m, stop: null });
      }
    }
    const walked = cycles.map(({ start, stop }) => {
      const end = stop ?? asOf;
      const target = within[value('priority', first, end)]!;
      const last = past.filter(c => c.what === 'priority' && c.m <= end).at(-1)?.m ?? start;
      const from = onChange === 'change' ? Math.max(start, last) : start;
      const counts = (m: number): boolean => time === 'calendar' || office(m);
      const excluded = (m: number): boolean => excludes && WINDOWS.some(([a, b]) => m >= a && m < b);
      const held = (m: number): boolean =>
        ['pending', 'on hold', 'solved', 'closed'].includes(value('status', 'open', m));
      let [elapsed, paused, due] = [0, 0, from];
      for (let m = from; m < end; m++) if (counts(m) && !excluded(m)) held(m) ? paused++ : elapsed++;
      for (let m = from, used = 0; used < target; m++) {
        if (!counts(m) || excluded(m) || (m < end && held(m))) continue;
        used++;
        due = m + 1;
      }
      return {
        outcome: elapsed > target ? 'missed' : stop === null ? 'undecided' : 'met',
        elapsed,
        paused,
        due,
        from,
      };
    });

    const traces = explainTicket(tables, policy, MONDAY + asOf * MINUTE, 'T').filter(
      t => t.verdict.clock === 'resolution',
    );
    const said = traces.map(({ verdict: v }) => ({
      outcome: v.outcome,
      elapsed: v.elapsed / MINUTE,
      paused: v.paused / MINUTE,
      due: (v.due! - MONDAY) / MINUTE,
      from: (v.started - MONDAY) / MINUTE,
    }));
    expect(said, JSON.stringify({ seed, reopen, onChange, time, excludes, opened, asOf, changes })).toEqual(
      walked,
    );
    for (const { verdict, stretches } of traces) {
      const sum = (kinds: readonly string[]): number =>
        stretches.reduce((total, s) => total + (kinds.includes(s.kind) ? s.until - s.from : 0), 0);
      const wall = (verdict.stopped ?? MONDAY + asOf * MINUTE) - verdict.started;
      expect(sum(['working', 'paused', 'stopped', 'closed', 'holiday', 'excluded'])).toBe(wall);
      expect(sum(['working'])).toBe(verdict.elapsed);
      expect(sum(['paused', 'stopped'])).toBe(verdict.paused);
    }
  }
});
