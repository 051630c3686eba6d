// The whole check. Every step runs even when one before it failed; the last line sums everything up.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chromium, HOW_TO_GET_ONE } from './browser.mjs';
import { build } from './build.mjs';
import { openReport } from './openReport.mjs';
import { checkPackage } from './package.mjs';
import { at, folder, install, needNode, run, tool } from './tools.mjs';

needNode();
await install();

const results = [];
const began = Date.now();

/** One step: `work` resolves to true, false, or counts of its own. */
async function step(name, work) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  let counts;
  try {
    const outcome = await work();
    counts = typeof outcome === 'object' ? outcome : { passed: outcome ? 1 : 0, failed: outcome ? 0 : 1 };
  } catch (error) {
    console.error(error);
    counts = { passed: 0, failed: 1 };
  }
  results.push({ name, ...counts, seconds: (Date.now() - start) / 1000 });
  return counts.failed === 0;
}

const ok = async (command, args, options) => (await run(command, args, options)).code === 0;

/** Tests of one vitest project, counted one by one. */
async function vitest(project, env = {}) {
  const file = at('out', `${project}.json`);
  folder('out');
  rmSync(file, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { code } = await run(tool('vitest'), args, { env: { FORCE_COLOR: '0', ...env } });
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  // A file that cannot even be loaded has no failed tests of its own.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some(test => test.status === 'failed'),
  ).length;
  const failed = numFailedTests + unloaded;
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

await step('types', () => ok(tool('tsc'), ['--noEmit', '-p', 'tsconfig.json']));
await step('types of the library without browser and Node', () =>
  ok(tool('tsc'), ['--noEmit', '-p', 'tsconfig.lib.json']),
);
await step('Biome', () => ok(tool('biome'), ['check', '.']));
// Before the tests: those of the command line write pages with the built dashboard file.
const built = await step('build', build);
await step('unit, property, contract and architecture tests', () =>
  vitest('unit', { TZ: 'America/St_Johns' }),
);
if (built) for (const [name, check] of checkPackage()) await step(name, check);
const browser = await chromium();
if (browser === null) console.error(`\n${HOW_TO_GET_ONE}`);
const inBrowser = work => async () => browser !== null && work(browser);
if (built) await step('the report file in a browser, from the disk and served', inBrowser(openReport));
await step(
  'browser tests',
  inBrowser(CHROMIUM => vitest('browser', { CHROMIUM })),
);

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log('');
for (const { name, passed: p, failed: f, seconds } of results) {
  console.log(
    `${f === 0 ? 'ok  ' : 'FAIL'}  ${name} (${p} passed${f ? `, ${f} failed` : ''}, ${seconds.toFixed(0)} s)`,
  );
}
console.log(`${((Date.now() - began) / 1000).toFixed(0)} s in all`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
