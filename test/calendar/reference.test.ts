import { expect, test } from 'vitest';
import { compileCalendar } from '../../lib/calendar/compile.ts';
import type { CalendarVersion, DayInterval } from '../../lib/policy/policy.ts';
import { clockChanges, minutesOf, openMinutes, openTime } from './reference.ts';

const DAY = 86_400_000;
const full = process.env.GOODWILL_FULL === '1' || process.env.CI === 'true' || process.env.CI === '1';

// Zones with habits of their own: skipped dates, half-hour shifts, clock changes at midnight, two changes in a month.
const ODD = [
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'Pacific/Fakaofo',
  'Pacific/Kiritimati',
  'Pacific/Enderbury',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Asia/Gaza',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/Havana',
  'America/Asuncion',
  'America/Santiago',
  'Antarctica/Troll',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Amman',
  'Atlantic/Azores',
  'America/Caracas',
  'Asia/Pyongyang',
  'Pacific/Chatham',
  'Europe/Dublin',
  'Europe/Amsterdam',
  'America/New_York',
  'Africa/Monrovia',
  'America/Nuuk',
  'Asia/Kolkata',
  'UTC',
];

/** Mulberry32: the same numbers on every machine. */
function random(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function randomHours(next: () => number): DayInterval[] {
  const kind = next();
  if (kind < 0.2) return [];
  if (kind < 0.3) return [{ start: 0, end: 1440 }];
  if (kind < 0.55) {
    // Around two in the morning, where most clocks change.
    const start = Math.floor(next() * 240);
    return [{ start, end: start + 1 + Math.floor(next() * 240) }];
  }
  if (kind < 0.75) {
    const start = 780 + Math.floor(next() * 600);
    return [{ start, end: start + 60 + Math.floor(next() * 720) }];
  }
  const first = Math.floor(next() * 600);
  const second = first + 60 + Math.floor(next() * 300);
  const third = second + 1 + Math.floor(next() * 120);
  return [
    { start: first, end: second },
    { start: third, end: Math.min(1440, third + 1 + Math.floor(next() * 400)) },
  ];
}

function randomVersion(next: () => number, around: number): CalendarVersion {
  const some = (likely: number): string[] =>
    [-2, -1, 0, 1, 2].map(d => dateOf(around + d * DAY)).filter(() => next() < likely);
  const part = (): DayInterval => {
    const start = Math.floor(next() * 1200);
    return { start, end: start + 1 + Math.floor(next() * 300) };
  };
  return {
    from: null,
    week: Array.from({ length: 7 }, () => randomHours(next)),
    replaced: some(0.1).map(date => ({ date, hours: randomHours(next) })),
    extra: some(0.1).map(date => ({ date, hours: [part()] })),
    breaks: some(0.15).map(date => ({ date, hours: [part()] })),
    holidays: [
      ...some(0.1).map(date => ({ name: 'off', date, hours: null })),
      ...some(0.08).map(date => ({ name: 'half', date, hours: part() })),
      ...some(0.08).map(date => ({ name: 'every year', date: date.slice(5), hours: null })),
    ],
  };
}

test('agrees with a reading of every minute through Intl, around clock changes of every zone', () => {
  const all = Intl.supportedValuesOf('timeZone');
  const zones = full
    ? [...new Set([...all, ...ODD])]
    : [...new Set([...ODD, ...all.filter((_, k) => k % 40 === 0)])];
  const windows = full ? 3 : 2;
  const schedules = 5;
  const each = full ? 18 : 10;
  let intervals = 0;
  let changed = 0;
  let skipped = 0;
  let withoutChange = 0;
  const wrong: string[] = [];
  for (const [z, zone] of zones.entries()) {
    const next = random(z + 1);
    const changes = clockChanges(zone, Date.UTC(1970, 0, 3), Date.UTC(2037, 11, 20));
    if (changes.length === 0) withoutChange++;
    for (let w = 0; w < windows; w++) {
      const change =
        changes.length > 0
          ? changes[Math.floor(next() * changes.length)]!
          : Date.UTC(1971 + Math.floor(next() * 66), Math.floor(next() * 12), 15);
      const minutes = minutesOf(zone, change - 2.5 * DAY, change + 2.5 * DAY);
      if (!minutes) {
        skipped++;
        continue;
      }
      changed++;
      for (let s = 0; s < schedules; s++) {
        const version = randomVersion(next, change);
        const open = openMinutes(minutes, version);
        const policies = { it: { name: 'it', zone, versions: [version], and: [] } };
        let calendar: ReturnType<typeof compileCalendar>;
        try {
          calendar = compileCalendar(policies, 'it', { from: change, until: change });
        } catch {
          continue; // never open
        }
        const low = change - 1.2 * DAY;
        for (let k = 0; k < each; k++) {
          intervals++;
          const a = Math.floor(low + next() * 2.4 * DAY);
          const b = Math.floor(low + next() * 2.4 * DAY);
          const expected = b > a ? openTime(minutes, open, a, b) : 0;
          const got = calendar.between(a, b);
          const isOpen = open[Math.floor(a / 60_000) - minutes.first] === 1;
          const due = expected > 0 ? calendar.add(a, expected) : a;
          const dueFits = expected === 0 || (due <= b && openTime(minutes, open, a, due) === expected);
          if (got !== expected || calendar.isOpen(a) !== isOpen || !dueFits) {
            if (wrong.length < 5) {
              const span = `${new Date(a).toISOString()} → ${new Date(b).toISOString()}`;
              wrong.push(
                `${zone} ${span}: ${got} for ${expected}, open ${isOpen}, ${JSON.stringify(version)}`,
              );
            } else wrong.push(zone);
          }
        }
      }
    }
  }
  console.log(
    `reference: ${intervals} intervals, ${zones.length} zones (${withoutChange} without a change since 1970), ` +
      `${changed} windows of five days; ${skipped} windows left out, because local time there has seconds${full ? '' : '; GOODWILL_FULL=1 for all'}`,
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  if (full) {
    expect(zones.length).toBeGreaterThanOrEqual(400);
    expect(intervals).toBeGreaterThanOrEqual(100_000);
  }
}, 900_000);
