// dist/: the library, the dashboard and the command line as JavaScript with types, the one-file bundle, the schemas.
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildEmbed } from './embed.mjs';
import { at, install, needNode, run, tool } from './tools.mjs';

/** Builds everything; returns whether it went well. */
export async function build() {
  rmSync(at('dist'), { recursive: true, force: true });
  const { code } = await run(tool('tsc'), ['-p', 'tsconfig.build.json']);
  if (code !== 0) return false;
  chmodSync(at('dist/cli/main.js'), 0o755);
  await buildEmbed(at('.'));
  await schemas();
  return true;
}

async function schemas() {
  mkdirSync(at('dist/schema'), { recursive: true });
  const write = (name, schema) =>
    writeFileSync(at('dist/schema', name), `${JSON.stringify(schema, null, 2)}\n`);
  const load = path => import(pathToFileURL(at('dist/lib', path)).href);
  write('policy.schema.json', (await load('policy/schema.js')).policySchema);
  write('report.schema.json', (await load('report/schema.js')).reportSchema);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  needNode();
  await install();
  process.exit((await build()) ? 0 : 1);
}
