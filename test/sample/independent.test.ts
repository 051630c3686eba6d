import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { AtRisk } from '../../lib/analysis/atRisk.ts';
import type { Estimate } from '../../lib/measure/estimate.ts';
import { type PlainRow, tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import { openReport } from '../../lib/report/open.ts';
import { trend } from '../../lib/report/trend.ts';
import { sample, samplePolicy } from './organisation.ts';

type Figure = Readonly<Record<string, unknown>>;

/** `test/reference/sample.py` worked these out from the same files without any of our code; how, it says at its top. */
const expected = JSON.parse(readFileSync('test/reference/sample.json', 'utf8'));
const { files } = sample(1, { tickets: 6000 });
const rows = Object.fromEntries(
  Object.entries(files).map(([file, text]) => {
    return [file.replace('.csv', ''), parse(text, { columns: true }) as PlainRow[]];
  }),
);
const policy = samplePolicy();
const data = buildReport(tablesFromRows(rows, { policy }), policy);
const analysis = (id: string) => data.analyses[id]!.result as never;

/** Every number of `theirs` that `ours` has not, to nine digits; a name may be found under another. */
function differences(where: string, theirs: unknown, ours: unknown): string[] {
  if (theirs !== null && typeof theirs === 'object') {
    return Object.entries(theirs).flatMap(([name, value]) =>
      differences(`${where}.${name}`, value, (ours as Figure | null | undefined)?.[name]),
    );
  }
  const same =
    typeof theirs === 'number' && typeof ours === 'number'
      ? Math.abs(theirs - ours) <= 1e-9 * Math.max(1, Math.abs(theirs))
      : theirs === (ours ?? null);
  return same ? [] : [`${where}: ${String(ours)} instead of ${String(theirs)}`];
}

/** An estimate with its parts under the names of the reference. */
function flat(e: Estimate | undefined): Figure | undefined {
  if (e === undefined) return undefined;
  const value = (part: string) => e.parts?.[part]?.value ?? null;
  return {
    ...e.parts,
    ...e,
    closedOnly: value('closedOnly'),
    phi: value('phi'),
    kappa: value('kappa'),
    repairBalance: value('repairBalance'),
    below: value('belowRepair'),
  };
}

describe('the sample, worked out a second time in another language', () => {
  test('comes from the same files', () => {
    const own = Object.fromEntries(
      Object.entries(files).map(([file, text]) => [file, createHash('sha256').update(text).digest('hex')]),
    );
    const { 'policy.yaml': rules, ...theirs } = expected.sha256 as Record<string, string>;
    expect(own).toEqual(theirs);
    expect(createHash('sha256').update(readFileSync('examples/sample/policy.yaml')).digest('hex')).toBe(
      rules,
    );
    expect(data.meta.asOf).toBe(expected.asOf);
  });

  test('has the same published figures, ranges, bounds and counts', () => {
    const published = Object.entries(expected.published as Record<string, { n: number }>);
    expect(published.length).toBeGreaterThan(400);
    const wrong = published.flatMap(([key, figure]) => {
      const ours = data.published[key];
      // No case at all may be no figure at all.
      return ours === undefined && figure.n === 0 ? [] : differences(key, figure, flat(ours));
    });
    expect(wrong).toEqual([]);
  });

  test('has the same goodwill accounts', () => {
    const ours = (analysis('ledger') as { accounts: { client: string }[] }).accounts;
    const byClient = Object.fromEntries(ours.map(a => [a.client, a]));
    expect(Object.keys(byClient).sort()).toEqual(Object.keys(expected.accounts).sort());
    const wrong = Object.entries(expected.accounts as Record<string, Figure>).flatMap(([client, account]) =>
      Object.entries(account).filter(([name, value]) => {
        const own = (byClient[client] as unknown as Figure)[name];
        // Whole billionths of a moment: the sum of a hundred may be off by as many.
        return typeof value === 'number' ? Math.abs((own as number) - value) > 1e-6 : own !== value;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('shows the same of its people, as coarse', () => {
    const ours = Object.fromEntries(
      data.staff!.released.map(r => [`${r.wave}|${r.question}|${r.group}`, [r.mean, r.favourable, r.people]]),
    );
    expect(ours).toEqual(expected.staff);
  });

  test('finds the same link between staff and service: between, within and lagged', () => {
    const { links } = analysis('staff-link') as {
      links: { question: string; measure: string; lags: unknown }[];
    };
    const ours = Object.fromEntries(
      links.filter(l => l.measure === 'attainment').map(l => [l.question, { ...l, within: l.lags }]),
    );
    expect(differences('link', expected.link, ours)).toEqual([]);
  });

  test('has the same usual ranges and the same months beyond the ordinary', () => {
    for (const [clock, { over }] of Object.entries(
      expected.analyses.xmr as Record<string, { over: { rules: (string | null)[] } & Figure }>,
    )) {
      const t = trend(openReport(data), 'attainment', { clock });
      const { rules, ...usual } = over;
      expect(differences(clock, usual, t.usual)).toEqual([]);
      expect(t.points.filter(p => p.counts).map(p => p.rule)).toEqual(rules);
    }
  });

  test('has the same open tickets with the same time left', () => {
    const { open, late } = analysis('at-risk') as AtRisk;
    const ours = new Map([...open, ...late].map(o => [`${o.ticket} ${o.clock}`, o]));
    const theirs = expected.analyses['at-risk'] as { ticket: string; clock: string; left: number }[];
    expect(ours.size).toBe(theirs.length);
    for (const { ticket, clock, left } of theirs) expect(ours.get(`${ticket} ${clock}`)?.left).toBe(left);
  });

  test('has the same late queue, size of misses, time on pause and bunching', () => {
    for (const id of ['queue-age', 'breach-size', 'paused-share']) {
      expect(differences(id, expected.analyses[id], analysis(id))).toEqual([]);
    }
    const { ratio, bins, ...bunched } = expected.analyses.bunching[''];
    const ours = analysis('bunching') as { bins: { cases: number }[]; ratio: { value: number } };
    expect(differences('bunching', bunched, ours)).toEqual([]);
    expect(ours.bins.map(b => b.cases)).toEqual(bins);
    expect(ours.ratio.value).toBeCloseTo(ratio, 9);
  });

  test('has the same room for misses', () => {
    type Budget = { clock: string; tier: string | null };
    const ours = Object.fromEntries(
      (analysis('error-budget') as Budget[]).map(b => [`${b.clock}|${b.tier ?? 'all'}`, b]),
    );
    const wrong = Object.entries(expected.analyses['error-budget'] as Record<string, Figure>).flatMap(
      ([key, b]) =>
        ['long', 'short'].flatMap(span => {
          const { n, ...rest } = b[span] as Figure;
          const own = (ours[key] as unknown as Figure)[span] as Figure;
          return [
            ...differences(`${key}.${span}`, rest, own),
            ...differences(`${key}.${span}.n`, n, (own.estimate as Figure).n),
          ];
        }),
    );
    expect(wrong).toEqual([]);
  });

  test('could keep the same targets', () => {
    type Kept = { clock: string; tier: string; priority: string | null; time: number };
    const ours = Object.fromEntries(
      (analysis('keepable') as Kept[]).map(k => [
        `${k.clock}|${k.tier}|${k.priority ?? ''}`,
        { ...k, value: k.time },
      ]),
    );
    expect(Object.keys(ours).sort()).toEqual(Object.keys(expected.analyses.keepable).sort());
    expect(differences('keepable', expected.analyses.keepable, ours)).toEqual([]);
  });

  test('serves the tiers alike, plain and like for like', () => {
    type Tier = { tier: string; crude: Estimate; standardised: { value: number; standardError: number } };
    type Fit = { strata: number; leftOut: number; tiers: Tier[]; differences: { crude: Estimate }[] };
    const { tiers, differences: gaps, strata, leftOut: none } = analysis('tier-fit') as Fit;
    const theirs = expected.analyses['tier-fit'];
    expect([strata, none]).toEqual([theirs.strata, theirs.leftOut]);
    const own = Object.fromEntries(tiers.map(t => [t.tier, { ...t.standardised, crude: t.crude }]));
    expect(differences('tier', theirs.tiers, own)).toEqual([]);
    expect(
      differences(
        'gap',
        theirs.differences,
        gaps.map(g => g.crude),
      ),
    ).toEqual([]);
  });
});

test('a fall in staff satisfaction says how many people it rests on, no finer than was released', () => {
  const found = data.findings.filter(f => f.id.startsWith('staff-first/'));
  expect(found.length).toBeGreaterThan(0);
  for (const { id, certainty } of found) {
    const team = id.slice('staff-first/'.length);
    const bands = new Set(data.staff!.released.filter(r => r.group === team).map(r => r.people));
    const said = /(\S+) people of /.exec(certainty)?.[1];
    expect(bands).toContain(said);
  }
});
