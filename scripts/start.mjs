// One command from a fresh clone to a report on screen: install, build, make the sample, compute, serve.
//   npm start                 serves on http://127.0.0.1:4173 until Ctrl+C
//   npm start -- --port 8080
//   npm start -- --once       does everything, asks itself for each page, and ends
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { serve } from './serve.mjs';
import { at, folder, install, needNode, run } from './tools.mjs';

needNode();
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    once: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`--port ${values.port} is not a port. Write a number from 1 to 65535.`, 2);

await install();
console.error('Building …');
if (!(await build())) stop('The build failed; the messages above say where.', 1);

console.error('Making the sample organisation …');
const data = folder('out', 'sample');
const sampled = await run('node', ['scripts/sample.mjs', '--out', data, '--seed', values.seed]);
if (sampled.code !== 0) stop('The sample organisation could not be made.', 1);

console.error('Computing its report …');
const page = folder('out', 'page');
const made = await run('node', [
  'dist/cli/main.js',
  'report',
  ...readdirSync(data)
    .filter(name => name.endsWith('.csv'))
    .sort()
    .map(name => join('out', 'sample', name)),
  '--policy',
  join('out', 'sample', 'policy.yaml'),
  '--out',
  `${page}/report.html`,
  '--json',
  `${page}/report.json`,
]);
if (made.code !== 0) stop('The report could not be computed.', made.code);

writeFileSync(
  `${page}/index.html`,
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<title>Goodwill</title>
<script type="module" src="/goodwill.js"></script>
</head>
<body>
<goodwill-dashboard src="/report.json"></goodwill-dashboard>
</body>
</html>
`,
);
writeFileSync(`${page}/page.css`, ':root { color-scheme: light dark }\nbody { margin: 0 }\n');
const files = {
  '/': { path: `${page}/index.html` },
  '/page.css': { path: `${page}/page.css` },
  '/goodwill.js': { path: at('dist/embed/goodwill.js') },
  '/report.json': { path: `${page}/report.json` },
  // This one carries its own, stricter policy.
  '/report.html': { path: `${page}/report.html`, own: true },
};

const server = await serve(files, values.once ? 0 : port).catch(error => {
  stop(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Choose another: npm start -- --port ${port + 1}`
      : error.message,
    2,
  );
});
const address = `http://127.0.0.1:${server.address().port}`;
if (values.once) {
  for (const [path, file] of Object.entries(files)) {
    const response = await fetch(address + path);
    const length = (await response.arrayBuffer()).byteLength;
    if (!response.ok || length === 0 || !existsSync(file.path))
      stop(`${path} answered ${response.status} with ${length} bytes.`, 1);
  }
  console.log(`The report is ready and was served at ${address}.`);
  server.close();
} else {
  console.log(`The report is at ${address}/ (as one offline file: ${address}/report.html). Ctrl+C ends.`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      server.closeAllConnections();
      server.close(() => process.exit(0));
    });
}

function stop(message, code) {
  console.error(message);
  process.exit(code);
}
