// Finds a Chromium for the browser tests, or says how to get one.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './tools.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google', 'Chrome', 'Application', 'chrome.exe'),
];

function found() {
  if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : null;
  const folders = [...PLACES, ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)];
  for (const place of folders) {
    if (/Chrom\w*$|chrome\.exe$/.test(place) && existsSync(place)) return place;
    for (const name of NAMES) if (existsSync(join(place, name))) return join(place, name);
  }
  return null;
}

/** Path of a browser; installs Debian's where that is possible without asking anybody. */
export async function chromium() {
  const known = found();
  if (known || process.env.CHROMIUM) return known;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.error('No Chromium found; installing Debian’s (apt-get install chromium) …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const get = args => run('apt-get', args, { env, quiet: true });
  const args = ['install', '-y', '--no-install-recommends', 'chromium'];
  if ((await get(args)).code !== 0) {
    await get(['update']);
    const { code, output } = await get(args);
    if (code !== 0) console.error(output.split('\n').slice(-5).join('\n'));
  }
  return found();
}

export const HOW_TO_GET_ONE =
  'No Chromium found. Install one (Debian: apt-get install chromium) or set CHROMIUM to the path of a Chromium or Chrome.';
