import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { dashboardScripts, reportPage } from '../../cli/page.ts';
import { staticBodySheet, staticReport, staticSheet, staticTitle } from '../../dashboard/static/report.ts';
import type { ReportData } from '../../lib/report/report.ts';
import { inventedReport, type Names } from '../dashboard/fixtures/report.ts';
import { trace } from '../dashboard/fixtures/trace.ts';

export const root: string = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const embed: string = join(root, 'dist/embed');

const executablePath = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(path => path !== '' && existsSync(path));

/** Set when nothing here can be tested on this machine. */
export const missing: string | null =
  executablePath === undefined
    ? 'there is no Chromium (set CHROMIUM)'
    : existsSync(join(embed, 'goodwill.js'))
      ? null
      : 'dist/embed/goodwill.js is not built (npm run build)';

if (missing !== null) console.warn(`The tests of embedding are left out: ${missing}.`);

interface Served {
  serveEmbed(made: object, options?: { port?: number; policy?: string | null }): Promise<Server>;
  results(): Promise<Readonly<Record<string, unknown>>>;
}

export const report: ReportData = inventedReport();

/** A browser for the tests of one file. */
export function aBrowser(): { readonly get: () => Browser } {
  let browser: Browser | null = null;
  beforeAll(async () => {
    if (missing !== null) return;
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(() => browser?.close());
  return { get: () => browser! };
}

/** The pages of `examples/embed`, served with the headers of a strict host page; `policy` null = without any. */
export function aServer(
  more: () => Readonly<Record<string, unknown>> = () => ({}),
  policy?: string | null,
): { readonly at: (page: string) => string } {
  let server: Server | null = null;
  beforeAll(async () => {
    if (missing !== null) return;
    const path = join(root, 'examples/embed/serve.mjs');
    const { results, serveEmbed } = (await import(path)) as Served;
    const made = Object.assign(more(), {
      ...(await results()),
      'results.json': { 'goodwill-explain': trace },
      'report.json': JSON.stringify(report),
    });
    server = await serveEmbed(made, policy === undefined ? {} : { policy });
  });
  afterAll(() => server?.close());
  return { at: page => `http://127.0.0.1:${(server!.address() as AddressInfo).port}/${page}` };
}

/** What went wrong while a page was open: errors, refusals by its policy, requests and dialogs. */
export interface Watch {
  readonly page: Page;
  readonly faults: string[];
  readonly requests: string[];
}

/** Opens a page and writes down everything that goes wrong, in its frames too. */
export async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watch> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 800 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', error => faults.push(`error: ${error.message}`));
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
    if (message.text().startsWith('refused:')) faults.push(message.text());
  });
  page.on('dialog', async dialog => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', request => {
    if (!/^(data|blob):/.test(request.url()) && request.url() !== url) requests.push(request.url());
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', e =>
      console.info(`refused: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`),
    );
  });
  await page.goto(url);
  return { page, faults, requests };
}

/** Waits until every chart on the page, in every shadow tree, says that it is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => customElements.get('goodwill-report') ?? customElements.get('goodwill-attainment'),
  );
  await page.waitForFunction(() => {
    const states: (string | undefined)[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (element.shadowRoot?.querySelector('figure')) states.push(element.dataset.state);
      }
    };
    walk(document);
    return states.every(state => state !== undefined && state !== 'loading');
  });
}

/** The self-contained file that the command line writes, in a folder of its own. */
export function reportFile(
  names?: Names,
  lang: string = 'en',
): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'goodwill-embed-'));
  const data = names ? inventedReport(names) : report;
  const path = join(folder, 'report.html');
  const still = {
    lang,
    title: staticTitle(data, { lang }),
    markup: staticReport(data, { lang }),
    sheets: [staticSheet, staticBodySheet] as const,
  };
  writeFileSync(path, reportPage(data, dashboardScripts(lang), still));
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
