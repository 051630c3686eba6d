import type { OptionSpecs } from './arguments.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands/index.ts';

export const HELP_OPTION: OptionSpecs = { help: { short: 'h', about: 'show this' } };

export function helpAll(): string {
  const width = Math.max(...COMMANDS.map(({ name, words }) => `${name} ${words}`.length));
  const lines = COMMANDS.map(
    ({ name, words, about }) => `  goodwill ${`${name} ${words}`.padEnd(width)}  ${about}\n`,
  );
  return [
    'Goodwill says how well an organisation serves people, from the records of its service desk.\n\n',
    ...lines,
    '\nStart with: goodwill report tickets.csv --out report.html\n',
    'More on each: goodwill report --help\n',
    'Exit codes: 0 fine, 1 more than 5 % of rows set aside, 2 wrong usage or policy, 3 input unusable.\n',
  ].join('');
}

export function helpFor({ name, words, about, options, examples }: Command): string {
  const rows = Object.entries({ ...options, ...HELP_OPTION }).map(
    ([option, { value, short, about: what }]) => [
      `${short ? `-${short}, ` : ''}--${option}${value === undefined ? '' : ` ${value}`}`,
      what,
    ],
  );
  const width = Math.max(...rows.map(([left]) => left!.length));
  return [
    `goodwill ${name} ${words}`.trimEnd(),
    `\n  ${about}\n\nOptions\n`,
    ...rows.map(([left, what]) => `  ${left!.padEnd(width)}  ${what}\n`),
    '\nExamples\n',
    ...examples.map(example => `  ${example}\n`),
  ].join('');
}
