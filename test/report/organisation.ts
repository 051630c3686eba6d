import { definePolicy } from '../../lib/policy/parse.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import type { ReadResult } from '../../lib/read/result.ts';
import { type PlainRow, type PlainTables, tablesFromRows } from '../../lib/read/rows.ts';
import { type BuildOptions, buildReport } from '../../lib/report/build.ts';
import type { ReportData } from '../../lib/report/report.ts';

const hour: number = 3_600_000;
const day: number = 24 * hour;

/** Numbers that look random and are the same everywhere. */
export function chance(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

export const tiers = ['premium', 'enhanced', 'basic'] as const;
export const teams = ['Accounts', 'Buildings', 'Devices', 'Field', 'Networks', 'Payroll'] as const;
export const policy: Policy = definePolicy({
  organisation: 'Small & Co',
  zone: 'UTC',
  tiers: [...tiers],
  targets: { resolution: { premium: '8h', enhanced: '24h', basic: '48h' }, 'first response': '4h' },
  goals: { resolution: { premium: 0.9, other: 0.8 } },
  marks: [{ at: '2025-06-01', label: 'new desk' }],
});

export interface Small {
  readonly tickets: readonly PlainRow[];
  readonly changes: readonly PlainRow[];
  readonly moments: readonly PlainRow[];
  readonly answers: readonly PlainRow[];
}

/** Fifteen months of a small invented organisation: six teams, one of them with four people. */
export function small(seed = 1, count = 900): Small {
  const next = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const start = Date.UTC(2025, 0, 1);
  const until = Date.UTC(2026, 2, 31, 12);
  const tickets: PlainRow[] = [];
  const changes: PlainRow[] = [];
  const moments: PlainRow[] = [];
  const answers: PlainRow[] = [];
  for (let i = 0; i < count; i++) {
    const opened = Math.floor(start + (i / count) * (until - start));
    const tier = pick(tiers);
    const team = pick(teams);
    const resolved = Math.floor(opened + 3 * hour * Math.exp(2.2 * next()));
    const answered = opened + Math.floor(6 * hour * next() ** 2);
    tickets.push({
      id: `T${String(i).padStart(4, '0')}`,
      opened,
      ...(resolved <= until ? { resolved } : {}),
      ...(answered <= until ? { firstResponse: answered } : {}),
      tier,
      team,
      priority: pick(['P1', 'P2', 'P3']),
      kind: next() < 0.2 ? 'complaint' : 'request',
      channel: pick(['mail', 'phone']),
      agent: `${team} ${Math.floor(next() * 5)}`,
      client: `client ${Math.floor(next() * 20)}`,
      ...(next() < 0.4 ? { satisfaction: 1 + Math.floor(next() * 5) } : {}),
    });
    if (next() < 0.1)
      changes.push({
        ticket: `T${String(i).padStart(4, '0')}`,
        at: opened + hour,
        what: 'status',
        from: 'new',
        to: 'pending',
      });
    if (next() < 0.8) {
      moments.push({
        at: opened + Math.floor(hour * next()),
        valence: next() < 0.1 ? -1 : next() < 0.1 ? 0 : 1,
        client: `client ${Math.floor(next() * 20)}`,
        team,
        touchpoint: pick(['call', 'visit']),
        channel: 'mail',
        what: next() < 0.2 ? 'thanks' : '',
      });
    }
  }
  for (let month = 0; month < 15; month++) {
    teams.forEach((team, t) => {
      const people = t === 0 ? 4 : 7 + 2 * t;
      for (let p = 0; p < people; p++) {
        answers.push({
          wave: new Date(Date.UTC(2025, month, 1)).toISOString().slice(0, 7),
          side: 'staff',
          question: 'I enjoy my work',
          score: 1 + Math.floor(next() * 5),
          respondent: `secret-${team}-${p}`,
          team,
        });
      }
    });
  }
  return { tickets, changes, moments, answers };
}

export function read(rows: PlainTables, of: Policy = policy): ReadResult {
  return tablesFromRows(rows, { policy: of });
}

export function report(
  rows: PlainTables = small(),
  of: Policy = policy,
  options: BuildOptions = {},
): ReportData {
  return buildReport(read(rows, of), of, options);
}

export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const next = chance(seed);
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

export { day, hour };
