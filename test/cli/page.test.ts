import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { scriptJson, scriptText } from '../../cli/escape.ts';
import { reportPage } from '../../cli/page.ts';
import { staticReport, staticSheet } from '../../dashboard/static/report.ts';
import { defaultPolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { buildReport } from '../../lib/report/build.ts';

const payload = '</script><!--<script>alert(1)</script><img src=x onerror=alert(1)>\u2028"\'&';
const read = tablesFromRows({
  tickets: [
    { id: payload, opened: '2026-03-02T09:00Z', resolved: '2026-03-02T12:00Z', tier: payload, team: payload },
    { id: 'B', opened: '2026-03-02T09:00Z', tier: 'basic', team: 'b' },
  ],
});
const bundle = 'const a = "</script>", b = `<!--`, c = /<\\/SCRIPT>/; export { a, b, c };';
const make = (): string => {
  const report = buildReport(read, defaultPolicy(), { title: payload });
  return reportPage(report, bundle, { markup: staticReport(report), sheet: staticSheet });
};
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
  const csp = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const script = /<script type="module">([\s\S]*?)<\/script>/.exec(page)![1]!;
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
  expect(csp).toBe(
    `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html`,
  );
  expect(page.match(/style="| on\w+="|src="|href="(?!data:,")/g)).toBeNull();
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

test('readers without scripts find the headline, the figures, the pictures and what was taken for granted', () => {
  const plain = /<goodwill-dashboard>[\s\S]*?<\/script>([\s\S]*)<\/goodwill-dashboard>/.exec(page)![1]!;
  expect(plain).toMatch(/<h1>[^<]+<\/h1>/);
  expect(plain).toMatch(/<ul class="figures"><li>/);
  expect(plain.match(/<figure/g)?.length).toBe(5);
  expect(plain).toMatch(/<svg [^>]*role="img" aria-label="[^"]+"/);
  expect(plain).toMatch(/Taken for granted|assum/i);
});
