import type { CalendarVersion, DayInterval } from '../../lib/policy/policy.ts';

// An independent reading of opening hours: it imports nothing from lib/calendar (types only), and knows of a zone only
// what Intl.DateTimeFormat says of every single minute.

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** Local time of every UTC minute of a window, and where each local minute first occurs. */
export interface Minutes {
  readonly zone: string;
  /** Epoch minute of the first entry. */
  readonly first: number;
  /** Local minute (as if UTC) of each UTC minute. */
  readonly local: Int32Array;
  readonly firstOf: ReadonlyMap<number, number>;
  readonly dates: ReadonlySet<number>;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** `03/28/2026, 01:30:00` → local time in ms, as if it were UTC. */
export function localTime(zone: string, at: number): number {
  const text = clockOf(zone).format(at);
  const [date, time] = text.split(', ') as [string, string];
  const [month, day, year] = date.split('/').map(Number) as [number, number, number];
  const [hour, minute, second] = time.split(':').map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Asks for every minute of [from, until); null when local time there does not fall on whole minutes. */
export function minutesOf(zone: string, from: number, until: number): Minutes | null {
  const first = Math.floor(from / MINUTE);
  const count = Math.ceil(until / MINUTE) - first;
  const local = new Int32Array(count);
  const firstOf = new Map<number, number>();
  const dates = new Set<number>();
  for (let k = 0; k < count; k++) {
    const wall = localTime(zone, (first + k) * MINUTE);
    if (wall % MINUTE !== 0) return null;
    const minute = wall / MINUTE;
    local[k] = minute;
    if (!firstOf.has(minute)) firstOf.set(minute, k);
    dates.add(Math.floor(minute / DAY_MINUTES));
  }
  return { zone, first, local, firstOf, dates };
}

/** Entry at which a local minute first occurs; in a gap it moves forward by the length of the gap; −1 outside. */
export function entryOf(minutes: Minutes, wall: number): number {
  const found = minutes.firstOf.get(wall);
  if (found !== undefined) return found;
  for (let k = 1; k < minutes.local.length; k++) {
    const before = minutes.local[k - 1]!;
    const after = minutes.local[k]!;
    if (before < wall && wall < after) return minutes.firstOf.get(wall + (after - before - 1)) ?? -1;
  }
  return -1;
}

/** Open or not, for each minute of the window, from the hours of one version. */
export function openMinutes(minutes: Minutes, hours: CalendarVersion): Uint8Array {
  const open = new Uint8Array(minutes.local.length);
  const partial = new Uint8Array(open.length);
  const extra = new Uint8Array(open.length);
  const off = new Uint8Array(open.length);
  const mark = (into: Uint8Array, date: number, { start, end }: DayInterval): void => {
    const from = entryOf(minutes, date * DAY_MINUTES + start);
    const until = entryOf(minutes, date * DAY_MINUTES + end);
    if (from >= 0 && until >= 0) for (let k = from; k < until; k++) into[k] = 1;
  };
  for (const date of minutes.dates) {
    const text = new Date(date * 86_400_000).toISOString().slice(0, 10);
    const weekday = (new Date(date * 86_400_000).getUTCDay() + 6) % 7;
    const replaced = hours.replaced.filter(r => r.date === text);
    const holidays = hours.holidays.filter(
      h => h.date === text || (replaced.length === 0 && h.date === text.slice(5)),
    );
    if (!holidays.some(h => h.hours === null)) {
      const usual = replaced.length > 0 ? replaced.flatMap(r => r.hours) : hours.week[weekday]!;
      for (const span of usual) mark(open, date, span);
    }
    for (const holiday of holidays) if (holiday.hours) mark(partial, date, holiday.hours);
    for (const more of hours.extra)
      if (more.date === text) for (const span of more.hours) mark(extra, date, span);
    for (const pause of hours.breaks)
      if (pause.date === text) for (const span of pause.hours) mark(off, date, span);
  }
  for (let k = 0; k < open.length; k++) {
    open[k] = ((open[k] && !partial[k]) || extra[k]) && !off[k] ? 1 : 0;
  }
  return open;
}

/** Open ms of [a, b), by adding up minutes. */
export function openTime(minutes: Minutes, open: Uint8Array, a: number, b: number): number {
  let sum = 0;
  for (let k = Math.floor(a / MINUTE) - minutes.first; (k + minutes.first) * MINUTE < b; k++) {
    if (open[k] !== 1) continue;
    const start = (k + minutes.first) * MINUTE;
    sum += Math.min(b, start + MINUTE) - Math.max(a, start);
  }
  return sum;
}

/** The instants at which the clock of a zone changes within [from, until), to the minute, by asking Intl. */
export function clockChanges(zone: string, from: number, until: number): number[] {
  const offset = (at: number): number => localTime(zone, at) - at;
  const found: number[] = [];
  const step = 15 * 86_400_000;
  let before = offset(from);
  for (let a = from; a < until; a += step) {
    const b = Math.min(a + step, until);
    const after = offset(b);
    if (after !== before) {
      let low = a;
      let high = b;
      while (high - low > MINUTE) {
        const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
        if (offset(middle) === before) low = middle;
        else high = middle;
      }
      found.push(high);
    }
    before = after;
  }
  return found;
}
