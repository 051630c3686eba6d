import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toJson } from '../lib/report/index.ts';
import type { ReportData } from '../lib/report/report.ts';
import { html, scriptJson, scriptText } from './escape.ts';
import { EXIT, Stop } from './exit.ts';

const embedded = (name: string): readonly string[] => [`../embed/${name}`, `../dist/embed/${name}`];
const STATIC = ['../dashboard/static/report.js', '../dist/dashboard/static/report.js'];

function built(candidates: readonly string[]): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const path = candidates.map(candidate => join(here, candidate)).find(existsSync);
  if (path === undefined) {
    throw new Stop(
      EXIT.usage,
      `The dashboard file ${candidates.at(-1)?.slice(3)} is not there. Run npm run build.`,
    );
  }
  return path;
}

/** Languages that a report file can speak. */
export const LANGUAGES: readonly string[] = ['en', 'nl'];

/** The built dashboard file, which carries what it needs, and before it the file of a language other than English. */
export function dashboardScripts(lang: string = 'en'): readonly string[] {
  const names = lang === 'en' ? ['goodwill.js'] : [`goodwill-${lang}.js`, 'goodwill.js'];
  return names.map(name =>
    readFileSync(built(embedded(name)), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'),
  );
}

/** The report as it reads with scripts off: markup with every name escaped, and the styles it needs. */
export interface Still {
  readonly lang: string;
  readonly title: string;
  readonly markup: string;
  /** The one within the markup, and the one of the page around it. */
  readonly sheets: readonly [string, string];
}

/** What `dashboard/static/report.ts` gives, once it is built. */
interface Drawing {
  staticReport(data: ReportData, options: { lang: string }): string;
  staticTitle(data: ReportData, options: { lang: string }): string;
  readonly staticSheet: string;
  readonly staticBodySheet: string;
}

/** Draws the report for readers without scripts, by the built dashboard. */
export async function stillReport(report: ReportData, lang: string = 'en'): Promise<Still> {
  const made: Drawing = await import(pathToFileURL(built(STATIC)).href);
  return {
    lang,
    title: made.staticTitle(report, { lang }),
    markup: made.staticReport(report, { lang }),
    sheets: [made.staticSheet, made.staticBodySheet],
  };
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** One self-contained file: data, scripts and styles within, and a policy that lets nothing else in or out. */
export function reportPage(report: ReportData, bundles: readonly string[], still: Still): string {
  const scripts = bundles.map(scriptText);
  const csp = [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(' ')}`,
    `style-src ${still.sheets.map(hash).join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
  return `<!doctype html>
<html lang="${html(still.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${html(report.meta.software)}">
<link rel="icon" href="data:,">
<title>${html(still.title)}</title>
<style>${still.sheets[1]}</style>
</head>
<body>
<goodwill-dashboard>
${still.markup}<script type="application/json" id="goodwill-report">${scriptJson(toJson(report))}</script>
</goodwill-dashboard>
${scripts.map(script => `<script type="module">${script}</script>\n`).join('')}</body>
</html>
`;
}
