import { parseArgs } from 'node:util';
import { nearest } from '../lib/policy/nearest.ts';
import { printable } from './escape.ts';
import { usage } from './exit.ts';

/** An option of a command; `value` names what follows it, none for a switch. */
export interface OptionSpec {
  readonly value?: string;
  readonly about: string;
  readonly short?: string;
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export interface Arguments {
  readonly words: readonly string[];
  text(option: string): string | null;
  on(option: string): boolean;
}

/** Options and words of a command. An unknown option is refused with the nearest known one. */
export function readArguments(command: string, argv: readonly string[], specs: OptionSpecs): Arguments {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { value, short }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const got = new Map<string, string | true>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (!spec) throw unknown(command, token.rawName, specs);
    const { value } = token;
    if (spec.value === undefined) {
      if (value !== undefined) throw usage(`--${token.name} takes no value.`);
      got.set(token.name, true);
      continue;
    }
    if (value === undefined || (value.startsWith('-') && value.length > 1 && !token.inlineValue)) {
      throw usage(`--${token.name} needs a value: --${token.name} ${spec.value}.`);
    }
    if (got.has(token.name)) throw usage(`--${token.name} is given twice. Keep one of the two.`);
    got.set(token.name, value);
  }
  return {
    words,
    text: option => {
      const value = got.get(option);
      return typeof value === 'string' ? value : null;
    },
    on: option => got.get(option) === true,
  };
}

function unknown(command: string, name: string, specs: OptionSpecs): Error {
  const close = nearest(name.replace(/^-+/, ''), Object.keys(specs));
  const hint = close === null ? `See goodwill ${command} --help.` : `Did you mean --${close}?`;
  return usage(`goodwill ${command} has no option ${printable(name)}. ${hint}`);
}
