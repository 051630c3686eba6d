// Helpers of the scripts in this folder. Plain Node without packages: they run before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const at = (...parts) => join(root, ...parts);
const windows = process.platform === 'win32';

/** Stops with a sentence when this Node is too old. */
export function needNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Goodwill needs Node 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
  process.exit(2);
}

/** Runs a command with its output shown; resolves to its exit code. */
export function run(command, args, options = {}) {
  const { cwd = root, env = {}, quiet = false } = options;
  return new Promise(resolve => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio, shell: windows });
    let output = '';
    child.stdout?.on('data', text => (output += text));
    child.stderr?.on('data', text => (output += text));
    child.on('error', error => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output }));
  });
}

/** A program of an installed package. */
export const tool = name => at('node_modules', '.bin', windows ? `${name}.cmd` : name);

/** Installs the locked packages once; again only when the lock has changed. */
export async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  const marker = at('node_modules', '.goodwill-lock');
  const marked = existsSync(marker) ? readFileSync(marker, 'utf8') : '';
  if (marked === lock) return;
  if (await installedAsLocked()) {
    writeFileSync(marker, lock);
    return;
  }
  // npm ci empties the folder first, and through a link that folder is somebody else's.
  if (lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error(
      'node_modules is a link to another folder whose packages differ. Remove the link, then try again.',
    );
    process.exit(2);
  }
  console.error('Installing the packages that package-lock.json names …');
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    console.error(
      'npm ci failed. It needs the npm registry (or a mirror in .npmrc) and write access to this folder.',
    );
    process.exit(code);
  }
  writeFileSync(marker, lock);
}

/** An install made by hand counts when every locked package is there in the locked version. */
async function installedAsLocked() {
  const inside = at('node_modules', '.package-lock.json');
  if (!existsSync(inside)) return false;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const got = JSON.parse(readFileSync(inside, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || got[path]?.version === entry.version,
  );
}

export function folder(...parts) {
  const path = at(...parts);
  mkdirSync(path, { recursive: true });
  return path;
}
