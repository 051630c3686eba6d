// Opens what the command line writes as a reader does: from the disk, and served with the headers of a strict host
// page. Names in the data try to break out. Pass: it draws, nothing runs, nothing is asked for, nothing is refused.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from './serve.mjs';
import { at, folder, run } from './tools.mjs';

const PAYLOADS = [
  '</script><script>ran(1)</script>',
  '<img src=x onerror=ran(2)>',
  '<svg onload=ran(3)>',
  'javascript:ran(4)',
  '"><iframe srcdoc="<script>parent.ran(5)</script>">',
  '<!--<script>',
  '{{constructor.constructor("ran(6)")()}}',
  '=HYPERLINK("http://127.0.0.1/x")',
  '\u202Egnp.exe',
];
const cell = text => `"${text.replaceAll('"', '""')}"`;

export async function openReport(executablePath) {
  const out = folder('out', 'hostile');
  const day = n => new Date(Date.UTC(2026, 0, 5 + n, 9)).toISOString();
  const rows = Array.from({ length: 180 }, (_, i) => {
    const name = cell(PAYLOADS[i % PAYLOADS.length]);
    const resolved = i % 11 === 0 ? '' : day(i + (i % 7));
    return [`T${i}`, day(i), resolved, name, name, name, i % 3 ? 'request' : 'complaint', 1 + (i % 5)].join(
      ',',
    );
  });
  writeFileSync(
    join(out, 'tickets.csv'),
    `id,opened,resolved,tier,team,channel,kind,satisfaction\n${rows.join('\n')}\n`,
  );
  writeFileSync(
    join(out, 'policy.yaml'),
    `organisation: ${JSON.stringify(PAYLOADS[0])}\ntargets: { resolution: 3 business days }\ngoals: 90%\n`,
  );
  const made = await run('node', [
    'dist/cli/main.js',
    'report',
    `${out}/tickets.csv`,
    '--policy',
    `${out}/policy.yaml`,
    '--out',
    `${out}/report.html`,
    '--json',
    `${out}/report.json`,
    '--quiet',
  ]);
  if (made.code !== 0) return false;
  writeFileSync(
    join(out, 'index.html'),
    '<!doctype html>\n<meta charset="utf-8">\n<title>Host</title>\n<link rel="icon" href="data:,">\n<script type="module" src="/goodwill.js"></script>\n<goodwill-dashboard src="/report.json"></goodwill-dashboard>\n',
  );
  const server = await serve(
    {
      '/': { path: join(out, 'index.html') },
      '/goodwill.js': { path: at('dist/embed/goodwill.js') },
      '/report.json': { path: join(out, 'report.json') },
    },
    0,
  );
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const own = [`http://127.0.0.1:${server.address().port}/`, 'goodwill.js', 'report.json'];
    const fromDisk = await look(browser, pathToFileURL(join(out, 'report.html')).href, []);
    const served = await look(browser, own[0], own);
    for (const line of [...fromDisk, ...served]) console.error(line);
    return fromDisk.length + served.length === 0;
  } finally {
    await browser.close();
    server.close();
  }
}

/** Everything that went wrong on a page; `allowed` are the ends of addresses that it may ask for. */
async function look(browser, url, allowed) {
  const wrong = [];
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', error => wrong.push(`${url}: ${error.message}`));
  page.on(
    'console',
    message =>
      ['error', 'warning'].includes(message.type()) && wrong.push(`${url}: console ${message.text()}`),
  );
  page.on('request', request => {
    const asked = request.url();
    if (asked !== url && !asked.startsWith('data:') && !allowed.some(end => asked.endsWith(end)))
      wrong.push(`${url}: asked for ${asked}`);
  });
  await page.exposeFunction('ran', n => wrong.push(`${url}: payload ${n} ran`));
  await page.exposeFunction('refused', what => wrong.push(`${url}: policy refused ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', e =>
      globalThis.refused(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`),
    );
  });
  await page.goto(url);
  const drawn = await page
    .waitForFunction(
      () => (document.querySelector('goodwill-dashboard')?.shadowRoot?.textContent ?? '').trim().length > 200,
      null,
      { timeout: 20_000 },
    )
    .then(
      () => true,
      () => false,
    );
  if (!drawn) wrong.push(`${url}: nothing was drawn`);
  await page.keyboard.press('Tab');
  await page.emulateMedia({ media: 'print' });
  await page.waitForTimeout(300);
  await page.close();
  return wrong;
}
