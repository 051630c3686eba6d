// A small server for what was built. Only for this machine, only for these files, with the headers of a strict host page.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/** What a page with Goodwill’s elements may do, and nothing else; see GUARANTEES in docs/. */
export const HOST_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const TYPES = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  csv: 'text/csv',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** Serves `files` (address → path; html pages with their own policy are marked `own`) on 127.0.0.1. */
export function serve(files, port) {
  const server = createServer(async (request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = Object.hasOwn(files, address) ? files[address] : null;
    const known = request.method === 'GET' || request.method === 'HEAD';
    if (!file || !known)
      return answer(response, known ? 404 : 405, 'text/plain', known ? 'Not found.\n' : 'Not allowed.\n');
    try {
      const body = await readFile(file.path);
      const type = TYPES[file.path.split('.').pop()] ?? 'application/octet-stream';
      answer(
        response,
        200,
        type,
        request.method === 'HEAD' ? '' : body,
        file.own ? {} : { 'content-security-policy': HOST_POLICY },
      );
    } catch {
      answer(response, 500, 'text/plain', 'This file cannot be read.\n');
    }
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function answer(response, status, type, body, headers = {}) {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}
