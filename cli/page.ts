import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toJson } from '../lib/report/index.ts';
import type { ReportData } from '../lib/report/report.ts';
import { html, scriptJson, scriptText } from './escape.ts';
import { EXIT, Stop } from './exit.ts';

const BUNDLE = ['../embed/goodwill.js', '../dist/embed/goodwill.js'];
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

/** The built dashboard file; it carries what it needs. */
export function dashboardBundle(): string {
  return readFileSync(built(BUNDLE), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}

/** The report as it reads with scripts off: markup with every name escaped, and the style it needs. */
export interface Still {
  readonly markup: string;
  readonly sheet: string;
}

/** Draws the report for readers without scripts, by the built dashboard. */
export async function stillReport(report: ReportData): Promise<Still> {
  const { staticReport, staticSheet } = await import(pathToFileURL(built(STATIC)).href);
  return { markup: staticReport(report), sheet: staticSheet };
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** One self-contained file: data, script and style within, and a policy that lets nothing else in or out. */
export function reportPage(report: ReportData, bundle: string, still: Still): string {
  const script = scriptText(bundle);
  const csp = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(still.sheet)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${html(report.meta.software)}">
<link rel="icon" href="data:,">
<title>${html(report.meta.title)}</title>
<style>${still.sheet}</style>
</head>
<body>
<goodwill-dashboard>
<script type="application/json" id="goodwill-report">${scriptJson(toJson(report))}</script>
${still.markup}</goodwill-dashboard>
<script type="module">${script}</script>
</body>
</html>
`;
}
