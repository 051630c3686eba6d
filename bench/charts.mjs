// How soon is a page of 12 figures and 8 charts there, how long does another selection take, and what weighs the script,
// beside the packages people would use instead? All in one run, the same figures for all, production builds.
// Run: npm run build && node bench/charts.mjs [rounds]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromium as findChromium } from '../scripts/browser.mjs';
import { figures } from './charts/figures.mjs';

const rounds = Number(process.argv[2] ?? 9);
const root = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = { echarts: '6.1.0', '@observablehq/plot': '0.6.17', 'chart.js': '4.6.1', uplot: '1.6.32' };
const NAMES = ['empty', 'goodwill', 'uplot', 'plot', 'chartjs', 'echarts'];

const work = join(tmpdir(), 'goodwill-bench-charts');
mkdirSync(join(work, 'src'), { recursive: true });
writeFileSync(join(work, 'package.json'), '{ "private": true, "type": "module" }\n');
const wanted = Object.entries(PACKAGES).filter(([name]) => !existsSync(join(work, 'node_modules', name)));
if (wanted.length > 0)
  execFileSync(
    'npm',
    [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      ...wanted.map(([n, v]) => `${n}@${v}`),
    ],
    { cwd: work, stdio: 'inherit' },
  );

const { report, plain } = await figures(root);
// Making the figures runs sources as in development; what is measured is not.
process.env.NODE_ENV = 'production';
const files = new Map([
  ['/report.json', ['application/json', JSON.stringify(report)]],
  ['/plain.json', ['application/json', JSON.stringify(plain)]],
]);
const weights = {};
for (const name of NAMES) {
  const code = await script(name);
  weights[name] = gzipSync(code, { level: 9 }).length / 1024;
  files.set(`/${name}.js`, ['text/javascript', code]);
  const data = name === 'goodwill' ? 'report.json' : 'plain.json';
  files.set(`/${name}.html`, [
    'text/html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><link rel="preload" as="fetch" crossorigin href="/${data}"><script type="module" src="/${name}.js"></script><body><div id="cards"></div><div id="charts"></div></body></html>`,
  ]);
}
files.set('/page.css', [
  'text/css',
  'body{margin:16px;font:16px system-ui}#cards{display:grid;grid-template-columns:repeat(6,1fr);gap:16px}#charts{display:grid;grid-template-columns:repeat(2,1fr);gap:24px}#charts>*{min-height:260px;min-width:0}',
]);

const server = createServer((request, response) => {
  const file = files.get(new URL(request.url, 'http://localhost').pathname);
  response.writeHead(file ? 200 : 404, {
    'content-type': file?.[0] ?? 'text/plain',
    'cache-control': 'no-store',
  });
  response.end(file?.[1] ?? '');
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
const times = Object.fromEntries(NAMES.map(name => [name, { ready: [], work: [], first: [], update: [] }]));
// The first round warms up; then every round takes each in turn, so that what else the machine does hits all alike.
for (let round = 0; round <= rounds; round++)
  for (const name of NAMES) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.on('pageerror', error => console.error(`${name}: ${error.message}`));
    const worked = await meter(context, page);
    await page.goto(`${base}/${name}.html`);
    await page.waitForFunction(() => globalThis.ready !== undefined);
    const ready = await page.evaluate(() => globalThis.ready);
    if (round === 0 && process.env.SHOTS)
      await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
    const toReady = await worked();
    const took = [];
    for (const which of [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]) {
      const before = await worked();
      await page.evaluate(async which => {
        await globalThis.update(which);
        document.body.getBoundingClientRect();
      }, which);
      took.push((await worked()) - before);
    }
    const update = { first: took[0], again: median(took) };
    if (round > 0) {
      times[name].ready.push(ready);
      times[name].work.push(toReady);
      times[name].first.push(update.first);
      times[name].update.push(update.again);
    }
    await context.close();
  }
await browser.close();
server.close();

console.log(`12 figures and 8 charts, median of ${rounds} rounds, taken in turn`);
for (const name of NAMES) {
  const { ready, work, first, update } = times[name];
  const ms = list => median(list).toFixed(1).padStart(5);
  const version = PACKAGES[name === 'plot' ? '@observablehq/plot' : name === 'chartjs' ? 'chart.js' : name];
  console.log(
    `${`${name} ${version ?? ''}`.padEnd(18)} ready ${median(ready).toFixed(0).padStart(4)} ms, ${median(work).toFixed(0).padStart(4)} of them at work   first update ${ms(first)} ms   update ${ms(update)} ms   ${weights[name].toFixed(1).padStart(6)} KiB gzip`,
  );
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

/** Milliseconds that a page's main thread has had of the processor so far: what else the machine does is left out. */
async function meter(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(m => m.name === 'ThreadTime').value;
  };
}

/** The page's script as a production build; Goodwill's is its own bundle, as a page would load it. */
async function script(name) {
  for (const file of ['shared.js', `${name}.js`])
    writeFileSync(join(work, 'src', file), readFileSync(join(root, 'bench/charts', file)));
  writeFileSync(join(work, 'src', 'goodwill.bundle.js'), readFileSync(join(root, 'dist/embed/goodwill.js')));
  const made = await build({
    root: work,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      rollupOptions: { input: join(work, 'src', `${name}.js`), output: { codeSplitting: false } },
    },
  });
  const { output } = Array.isArray(made) ? made[0] : made;
  return output.find(o => o.type === 'chunk').code;
}
