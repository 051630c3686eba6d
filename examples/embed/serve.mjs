// Serves the pages of this folder as an intranet would, with the headers of a strict host page:
//   npm start -- --once && node examples/embed/serve.mjs
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { HOST_POLICY } from '../../scripts/serve.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const embed = fileURLToPath(new URL('../../dist/embed/', import.meta.url));
/** Pages that have a frame need one word more in their policy. */
const FRAMING = new Set(['host.html', 'sandbox.html']);
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json' };

/** What the pages ask for besides themselves: the results of two functions, and a report with a team of one. */
export async function results() {
  const lib = await import(new URL('../../dist/lib/index.js', import.meta.url).href);
  const hour = 3_600_000;
  const start = Date.UTC(2026, 2, 2, 9);
  const tickets = Array.from({ length: 90 }, (_, i) => ({
    id: `T${i}`,
    opened: start + i * 3 * hour,
    resolved: i % 9 === 8 ? null : start + i * 3 * hour + (1 + (i % 7)) * hour,
    tier: ['premium', 'enhanced', 'basic'][i % 3],
  }));
  const targets = { premium: '4h', enhanced: '6h', basic: '8h' };
  const asOf = start + 300 * hour;
  const policy = lib.definePolicy({ tiers: Object.keys(targets), targets: { resolution: targets } });
  const { tables } = lib.tablesFromRows({ tickets }, { policy });
  const desks = tickets.map((t, i) => ({ ...t, team: ['north', 'south'][i % 2], agent: `a${i % 2}` }));
  return {
    'small.json': lib.buildReport(lib.tablesFromRows({ tickets: desks }, { policy }), policy, { asOf }),
    'sla.json': lib.slaAttainment(tickets, { targets, goal: 0.9, asOf }),
    'results.json': { 'goodwill-explain': lib.explainTicket(tables, policy, asOf, 'T6') },
  };
}

/**
 * Serves pages, script and data on 127.0.0.1. `made` maps names such as `report.json` to what they hold; `policy` is
 * the header of every page, none when null. A sandboxed frame has no origin of its own, so script and data are open.
 */
export function serveEmbed(made, { port = 0, policy = HOST_POLICY } = {}) {
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'plain.html';
    const name = basename(address);
    const path = [join(here, name), join(embed, name)].find(existsSync);
    const body = Object.hasOwn(made, name) ? made[name] : path === undefined ? null : readFileSync(path);
    const text = body === null || typeof body === 'string' || body instanceof Uint8Array;
    response.writeHead(body === null ? 404 : 200, {
      'content-type': `${TYPES[name.split('.').pop()] ?? 'text/plain'}; charset=utf-8`,
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      ...(policy === null
        ? {}
        : { 'content-security-policy': policy + (FRAMING.has(name) ? "; frame-src 'self'" : '') }),
    });
    response.end(body === null ? 'Not found.\n' : text ? body : JSON.stringify(body));
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const report = fileURLToPath(new URL('../../out/page/report.json', import.meta.url));
  if (!existsSync(report)) {
    console.error('There is no report yet. Make one first: npm start -- --once');
    process.exit(2);
  }
  const port = 4174;
  await serveEmbed({ ...(await results()), 'report.json': readFileSync(report) }, { port });
  console.log(`The pages are at http://127.0.0.1:${port}/plain.html and its fellows. Ctrl+C ends.`);
}
