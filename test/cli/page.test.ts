import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { scriptJson, scriptText } from '../../cli/escape.ts';
import { reportPage, type Still } from '../../cli/page.ts';
import { PAGES } from '../../dashboard/page/part.ts';
import { staticBodySheet, staticReport, staticSheet, staticTitle } from '../../dashboard/static/report.ts';
import { en } from '../../dashboard/words/en.ts';
import { nl } from '../../dashboard/words/nl.ts';
import { defaultPolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';
import { inventedReport } from '../dashboard/fixtures/report.ts';

const payload = '</script><!--<script>alert(1)</script><img src=x onerror=alert(1)>\u2028"\'&';
const read = tablesFromRows({
  tickets: [
    { id: payload, opened: '2026-03-02T09:00Z', resolved: '2026-03-02T12:00Z', tier: payload, team: payload },
    { id: 'B', opened: '2026-03-02T09:00Z', tier: 'basic', team: 'b' },
  ],
});
const bundle = 'const a = "</script>", b = `<!--`, c = /<\\/SCRIPT>/; export { a, b, c };';
const report = buildReport(read, defaultPolicy(), { title: payload });
const still = (lang: string): Still => ({
  lang,
  title: staticTitle(report, { lang }),
  markup: staticReport(report, { lang }),
  sheets: [staticSheet, staticBodySheet],
});
const make = (lang = 'en', bundles: readonly string[] = [bundle]): string =>
  reportPage(report, bundles, still(lang));
const page = make();

test('the page holds exactly the script elements that it was given: data, and one script', () => {
  expect(page.match(/<script/gi)?.length).toBe(2);
  expect(page.match(/<\/script/gi)?.length).toBe(2);
  const traps = ['<!--', '<img', 'x onerror=alert(1)>'].filter(text => page.includes(text));
  expect(traps).toEqual([]);
  expect(
    /<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/.exec(page)![1]!.match(/[<>&\u2028\u2029]/),
  ).toBeNull();
});

test('its policy lets in what it carries, by hash, and nothing else', () => {
  for (const [made, scripts] of [
    [page, 1],
    [make('nl', ['let nl;', bundle]), 2],
  ] as const) {
    const csp = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(made)![1]!;
    const hashes = (what: RegExp): readonly string[] =>
      [...made.matchAll(what)].map(
        ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      );
    const script = hashes(/<script type="module">([\s\S]*?)<\/script>/g);
    const style = hashes(/<style>([\s\S]*?)<\/style>/g);
    expect([script.length, style.length]).toEqual([scripts, 2]);
    // The style of the page comes first in the file.
    expect(csp).toBe(
      `default-src 'none'; script-src ${script.join(' ')}; style-src ${[...style].reverse().join(' ')}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html`,
    );
    expect(made.match(/style="| on\w+="|src="|href="(?!data:,"|#p=\w+")/g)).toBeNull();
  }
});

test('data come back from the page exactly as they went in', () => {
  const text = /id="goodwill-report">([\s\S]*?)<\/script>/.exec(page)![1]!;
  expect(JSON.parse(text).meta.title).toBe(payload);
  expect(JSON.parse(scriptJson(JSON.stringify({ payload }))).payload).toBe(payload);
});

test('a script means the same after it was made safe to stand in a page', async () => {
  const url = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
  const before = await import(/* @vite-ignore */ url(bundle));
  const after = await import(/* @vite-ignore */ url(scriptText(bundle)));
  expect([after.a, after.b]).toEqual([before.a, before.b]);
  expect(after.c.test('</SCRIPT>')).toBe(true);
});

test('the same report gives the same bytes', () => {
  expect(make() === page).toBe(true);
});

describe('readers without scripts', () => {
  const root = /<template shadowrootmode="open">([\s\S]*?)<\/template>/.exec(page)![1]!;

  test('find every page, each with its question, and the way to it', () => {
    expect(root.match(/<h1/g)?.length).toBe(1);
    expect([...root.matchAll(/<a href="#(p=\w+)">/g)].slice(0, 7).map(m => m[1])).toEqual(
      PAGES.map(id => `p=${id}`),
    );
    for (const id of PAGES) {
      expect(root).toContain(`<slot name="p=${id}">`);
      // A place within a shadow root cannot be linked to; the anchor that is slotted into it can.
      expect(page).toContain(`<span id="p=${id}" slot="p=${id}"></span>`);
    }
    for (const question of Object.values(en.page.questions)) expect(root).toContain(question);
  });

  test('find no more charts and no fewer than the live pages show, each with sentence, picture and table', () => {
    const full = staticReport(inventedReport());
    const charts = full.match(/<figure class="chart/g)!.length;
    expect(charts).toBeGreaterThan(25);
    const [ready, waiting] = [/<p class="sentence">/g, /<div class="state /g].map(
      what => full.match(what)?.length ?? 0,
    );
    expect(ready! + waiting!).toBe(charts);
    // Each picture is there for a narrow place and for a wide one.
    expect(full.match(/<svg [^>]*role="img" aria-label="[^"]+"/g)!.length).toBe(2 * ready!);
    expect(full.match(/<div class="scroll"/g)!.length).toBeGreaterThanOrEqual(ready!);
    expect(full).not.toMatch(/<(button|select|textarea|goodwill-)/);
  });

  test('see every mark in a style that the page has: no class of a picture is without one', () => {
    const full = staticReport(inventedReport());
    const used = new Set(
      [...full.matchAll(/<svg [\s\S]*?<\/svg>/g)].flatMap(([svg]) =>
        [...svg.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
      ),
    );
    expect(used.size).toBeGreaterThan(5);
    expect([...used].filter(name => !staticSheet.includes(`.${name}`))).toEqual([]);
    expect(staticSheet).toMatch(/\.f-none\{fill: ?none/);
  });

  test('of a browser that knows no declared roots find the findings in words', () => {
    const outside = /<\/template>([\s\S]*?)<script/.exec(page)![1]!;
    expect(report.findings.length).toBe(outside.match(/<li>/g)?.length ?? 0);
  });

  test('are told how many periods of teams are not shown, and from how many people on they are', () => {
    const { privacy } = report;
    const data = { ...report, privacy: { ...privacy, hiddenTeamCells: 32, minimumHandlers: 4 } };
    expect(staticReport(data)).toMatch(
      /4 people or more handled its tickets; 32\u00a0periods of teams are not shown/,
    );
  });

  test('read the language that was asked for', () => {
    const dutch = make('nl');
    expect(dutch).toContain('<html lang="nl">');
    for (const question of Object.values(nl.page.questions)) expect(dutch).toContain(question);
  });
});
