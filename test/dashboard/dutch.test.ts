import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import '../../dashboard/nl.ts';
import { staticReport } from '../../dashboard/static/report.ts';
import { voiceOf } from '../../dashboard/words/index.ts';
import { dutch } from '../../dashboard/words/nl/telling.ts';
import { phrasesOf } from '../../dashboard/words/telling.ts';
import { ANALYSES } from '../../lib/analysis/index.ts';
import type { Ledger } from '../../lib/analysis/ledger.ts';
import { MEASURES } from '../../lib/measure/index.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { RULES as READING } from '../../lib/read/rules.ts';
import { buildReport } from '../../lib/report/build.ts';
import { RULES as FINDINGS } from '../../lib/report/findings/index.ts';
import type { Told } from '../../lib/report/findings/told.ts';
import { openReport, type ReportData } from '../../lib/report/index.ts';
import { sampleReport } from '../sample/organisation.ts';
import { reportOf } from './fixtures/charts.ts';

const phrase = phrasesOf(dutch);
const say = voiceOf('nl', 'UTC');

/** Words that tell English from Dutch; none of them is a Dutch word. */
const ENGLISH =
  /\b(the|and|with|this|that|there|their|were|was in|which|tickets?|clients|targets?|needs?|because|since|should|cannot|shown|between|moments|than)\b/i;

/** Settings and file names are quoted as they are written. */
const settings = (text: string): string =>
  text.replace(/--\w+ \S+|\b\w+: (\{.*\}|\S+)|\b\w+\.csv\b|“[^”]*”|\b(targets|tickets|due|missing)\b/g, '');

describe('in Dutch', () => {
  test('every measure and analysis of the library has its words', () => {
    expect(Object.keys(dutch.measures).sort()).toEqual(MEASURES.map(m => m.id).sort());
    expect(Object.keys(dutch.analyses).sort()).toEqual(ANALYSES.map(a => a.id).sort());
    for (const texts of Object.values(dutch.measures))
      for (const text of texts) expect(settings(text)).not.toMatch(ENGLISH);
  });

  test('every rule of findings has its sentence', () => {
    expect(Object.keys(dutch.findings).sort()).toEqual(FINDINGS.map(rule => rule.id).sort());
  });

  test('everything that can be wrong with a row is said', () => {
    for (const texts of Object.values(READING))
      for (const text of texts) expect(phrase(text.replace('{column}', 'opened')), text).not.toBe(text);
  });

  test('everything that is taken for granted is said, with what to do about it', () => {
    const at = '2026-03-02T09:00Z';
    const ticket = { id: 'A', opened: at, kind: 'complaint', satisfaction: 4 };
    const changes = [{ ticket: 'A', at, what: 'status', to: 'on hold' }];
    const moments = [{ at, valence: 1, client: 'c' }];
    const cases: readonly [object, Parameters<typeof tablesFromRows>[0]][] = [
      [{}, { tickets: [ticket], changes, moments }],
      [{}, { tickets: [{ ...ticket, due: at }] }],
      [{}, { tickets: [{ ...ticket, metAsRecorded: true }] }],
      [{ targets: { resolution: '8h' } }, { tickets: [{ ...ticket, opened: '2026-03-02' }] }],
      [
        { calendars: { office: { hours: { 'mon-fri': '09:00-17:00' } } }, targets: { resolution: '8h' } },
        { tickets: [ticket] },
      ],
    ];
    const made = cases.flatMap(([policy, tables]) => {
      const read = definePolicy(policy);
      return buildReport(tablesFromRows(tables, { policy: read }), read, { asOf: Date.UTC(2026, 2, 9) })
        .assumptions;
    });
    expect(new Set(made.map(a => a.id)).size).toBeGreaterThan(12);
    for (const { text, remedy } of made)
      for (const said of [text, remedy]) expect(phrase(said), said).not.toBe(said);
  });

  test('the clock of a ticket says why, open or ended', () => {
    const clock = (more: object): string =>
      dutch
        .because(
          {
            ...{ ticket: 'T', clock: 'resolution', cycle: 1, outcome: 'undecided', state: 'running' },
            ...{ reason: null, started: 0, stopped: null, elapsed: 6 * 3_600_000, target: 8 * 3_600_000 },
            ...{ promise: '8h', due: Date.UTC(2026, 2, 9, 17), paused: 0, calendar: null },
            ...more,
          } as Parameters<typeof dutch.because>[0],
          Date.UTC(2026, 2, 9, 12),
          say,
        )
        .replaceAll('\u00a0', ' ');
    expect(clock({})).toBe(
      'Nog niet beslist: nog open, met 6 u van de beloofde 8 u gebruikt en 2 u over; de uiterste tijd 9 mrt 2026, 17:00 is nog niet voorbij.',
    );
    expect(clock({ state: 'paused', promise: '3 business days' })).toBe(
      'Nog niet beslist: gepauzeerd, met 6 u van de beloofde 3 werkdagen (8 u) gebruikt en 2 u over; liep de klok nu door, dan was de uiterste tijd 9 mrt 2026, 17:00.',
    );
    expect(clock({ outcome: 'missed', elapsed: 9 * 3_600_000 })).toBe(
      'Gemist: op 9 mrt 2026, 12:00 nog open na 9 u, 1 u meer dan de beloofde 8 u; de uiterste tijd 9 mrt 2026, 17:00 is voorbij.',
    );
    expect(clock({ outcome: 'met', state: 'stopped', stopped: Date.UTC(2026, 2, 9, 15) })).toBe(
      'Gehaald: het duurde 6 u, tot 9 mrt 2026, 15:00, vóór de uiterste tijd 9 mrt 2026, 17:00.',
    );
  });

  test('every reason and every count that the library writes is said', () => {
    const missing = written().filter(text => phrase(text) === text && !same.has(text));
    expect(missing).toEqual([]);
  });

  test('no phrase is left in English, and each says the names and numbers it was given', () => {
    for (const [text, said] of Object.entries(dutch.phrases)) {
      expect(settings(said), said).not.toMatch(ENGLISH);
      for (const [place] of said.matchAll(/\{\d\}/g)) expect(text).toContain(place);
    }
  });

  test('numbers within a text are written as Dutch writes them, names stay', () => {
    expect(phrase('no negatives in 1,234; at least 3.5 to 1')).toBe(
      'geen slechte onder 1.234; ten minste 3,5 op 1',
    );
    expect(phrase('Times without a zone (in a.csv) are taken as Europe/Paris.')).toBe(
      'Tijden zonder zone (in a.csv) zijn gelezen als Europe/Paris.',
    );
  });

  test('a finding is told from its values; one of a rule that nobody knows stays as it came', () => {
    const told: Told = {
      rule: 'tier-slips',
      values: {
        clock: 'resolution',
        tier: 'premium',
        worse: true,
        now: 0.788,
        since: '2026-01',
        before: 0.933,
        goal: 0.9,
      },
    };
    const finding = {
      ...{ id: 'x', page: 'promises', tone: 'concern', weight: 1 },
      ...{
        sentence: 'English.',
        certainty: 'Sure.',
        action: 'Do it.',
        evidence: { measure: '', selection: {} },
      },
      sure: { by: 'chance', very: false, comparisons: 188 },
    };
    const { data } = reportOf();
    const findings = [
      { ...finding, told },
      { ...finding, told: { rule: 'of tomorrow', values: {} } },
      finding,
    ];
    const said = say.tell!(openReport({ ...data, findings } as unknown as ReportData)).data.findings;
    expect(said[0]).toMatchObject({
      sentence:
        'De streeftijden voor niveau premium worden minder vaak gehaald: 78,8% sinds januari 2026, 93,3% ervoor; het doel is 90%.',
      certainty:
        'Toeval alleen is onwaarschijnlijk. Van de bevindingen in dit rapport hoort minder dan 1 op de 100 toeval te zijn; er zijn 188 vergelijkingen gemaakt.',
    });
    expect(said[1]!.sentence).toBe('English.');
    expect(said[2]!.sentence).toBe('English.');
  });

  test('a report that was told already is not told again', () => {
    const once = say.tell!(reportOf());
    expect(say.tell!(once)).toBe(once);
    expect(say.tell!(openReport(once.data)).data).toBe(once.data);
  });
});

describe('a page of the sample in Dutch', () => {
  test('has no sentence of the English one but names, sources and what the policy says', async () => {
    const { report } = await sampleReport(7, { tickets: 4000 });
    const texts = (lang: string): ReadonlySet<string> =>
      new Set(
        staticReport(report, { lang })
          .replace(/<style>[\s\S]*?<\/style>|<code>[\s\S]*?<\/code>/g, '')
          .match(/(?<=>)[^<>]+(?=<)|(?<=aria-label=")[^"]+/g)!
          .map(text => text.trim().replaceAll('&amp;', '&'))
          .filter(text => (text.match(/\p{L}{2,}/gu) ?? []).length > 1),
      );
    const [english, spoken] = [texts('en'), texts('nl')];
    expect(english.size).toBeGreaterThan(150);
    const data = new Set([
      ...[report.meta.organisation, report.meta.inputFingerprint, report.meta.policyDigest],
      ...Object.values(report.cube.dims).flat(),
      ...(report.staff?.questions ?? []),
      ...report.measures.map(m => m.source),
      ...report.meta.sources.map(s => s.file),
      ...(report.analyses.ledger!.result as Ledger).accounts.map(a => a.client),
    ]);
    expect([...spoken].filter(text => english.has(text) && !data.has(text))).toEqual([]);
    expect([...spoken].filter(text => /\b(of the|in the|were|because|targets)\b/.test(text))).toEqual([]);
  });
});

/** The same in both languages. */
const same: ReadonlySet<string> = new Set(['scores', 'Wilson', 'Garwood', 'phi', 'Cohen kappa']);

/** Texts of reasons and of what a figure rests on, as they stand in the code. */
function written(): readonly string[] {
  const files = ['lib/measure', 'lib/analysis', 'lib/fact', 'lib/report'].flatMap(folder =>
    readdirSync(folder, { encoding: 'utf8' })
      // What a trend reads as is said by the scene.
      .filter(name => name.endsWith('.ts') && !/^(judge|trend|linkOf)\.ts$/.test(name))
      .map(name => readFileSync(join(folder, name), 'utf8')),
  );
  const texts = files.flatMap(text => [
    ...[...text.matchAll(/reason:\s*'([^']+)'/g)].map(m => m[1]!),
    // Beginnings of a text, which the code finishes, are not whole texts.
    ...[...text.matchAll(/'((?:needs|no|nothing|nobody|cannot say:) [^']+)'/g)].map(m => m[1]!),
  ]);
  return [...new Set(texts)].filter(
    text => !/^needs a column \w+$|^needs a column resolved, closed or status/.test(text),
  );
}
