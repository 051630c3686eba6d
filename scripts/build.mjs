// dist/: the library, the dashboard and the command line as JavaScript with types, the one-file bundle, the schemas.
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { manifest } from './elements.mjs';
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
  await elements();
  return true;
}

/** What editors and frameworks read about the elements. */
async function elements() {
  const files = ['part', 'chart', 'page'].flatMap(folder =>
    readdirSync(at('dashboard', folder))
      .filter(name => name.endsWith('.ts'))
      .map(name => ({
        path: `dashboard/${folder}/${name}`,
        text: readFileSync(at('dashboard', folder, name), 'utf8'),
      })),
  );
  const { ELEMENTS } = await import(pathToFileURL(at('dist/dashboard/elements.js')).href);
  const text = JSON.stringify(manifest(files, ELEMENTS), null, 2);
  writeFileSync(at('dist/embed/custom-elements.json'), `${text}\n`);
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
