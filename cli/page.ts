import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { english, publishedKey, toJson } from '../lib/report/index.ts';
import type { ReportData } from '../lib/report/report.ts';
import { html, scriptJson, scriptText } from './escape.ts';
import { EXIT, Stop } from './exit.ts';

const BUNDLE = ['../embed/goodwill.js', '../dist/embed/goodwill.js'];

/** The built dashboard file; it carries what it needs. */
export function dashboardBundle(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const path = BUNDLE.map(candidate => join(here, candidate)).find(existsSync);
  if (path === undefined) {
    throw new Stop(EXIT.usage, 'The dashboard file dist/embed/goodwill.js is not there. Run npm run build.');
  }
  return readFileSync(path, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}

const STYLE = ':root{color-scheme:light dark}body{margin:0}@media print{body{margin:0}}';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** One self-contained file: data, script and style within, and a policy that lets nothing else in or out. */
export function reportPage(report: ReportData, bundle: string): string {
  const script = scriptText(bundle);
  const csp = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(STYLE)}`,
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
<style>${STYLE}</style>
</head>
<body>
<goodwill-dashboard>
<script type="application/json" id="goodwill-report">${scriptJson(toJson(report))}</script>
</goodwill-dashboard>
<noscript>
${withoutScript(report)}
</noscript>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** The whole in plain words, for readers without scripts. */
function withoutScript(report: ReportData): string {
  const { meta } = report;
  const findings = report.findings.map(
    ({ sentence, certainty, action }) => `<li>${html(`${sentence} ${certainty} ${action}`)}</li>`,
  );
  const rows = report.measures.flatMap(measure => {
    const key = publishedKey(measure.id, measure.pin);
    const figure = key === null ? undefined : report.published[key];
    if (figure === undefined) return [];
    return [
      `<tr><th scope="row">${html(measure.title)}</th><td>${html(english.figure(figure, measure.unit))}</td></tr>`,
    ];
  });
  const assumptions = report.assumptions.map(({ text }) => `<li>${html(text)}</li>`);
  return [
    `<h1>${html(meta.title)}</h1>`,
    `<p>As of ${html(meta.asOf)}.</p>`,
    findings.length > 0 ? `<ul>${findings.join('\n')}</ul>` : '',
    `<table><caption>Figures</caption>${rows.join('\n')}</table>`,
    assumptions.length > 0 ? `<h2>Taken for granted</h2><ul>${assumptions.join('\n')}</ul>` : '',
  ]
    .filter(part => part !== '')
    .join('\n');
}
