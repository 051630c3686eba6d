/** One `@example` of one docstring, ready to run. */
export interface Example {
  readonly file: string;
  /** Line of the `@example` tag, from 1. */
  readonly line: number;
  readonly code: string;
}

export interface Check {
  readonly code: string;
  readonly expected: string;
  readonly actual: unknown;
  readonly ok: boolean;
}

/** Every `@example` in a source text. A fence of back-ticks round the code is allowed and dropped. */
export function examplesIn(file: string, source: string): Example[] {
  const found: Example[] = [];
  for (const comment of source.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const first = source.slice(0, comment.index).split('\n').length;
    const lines = comment[0].replace(/^\/\*\*|\*\/$/g, '').split('\n');
    let open: { line: number; code: string[] } | null = null;
    const close = (): void => {
      if (open) found.push({ file, line: open.line, code: open.code.join('\n').trim() });
      open = null;
    };
    lines.forEach((raw, i) => {
      const text = raw.replace(/^\s*\* ?/, '').trimEnd();
      if (/^\s*@\w+/.test(text)) {
        close();
        const rest = /^\s*@example\b(.*)$/.exec(text);
        if (rest) open = { line: first + i, code: rest[1]!.trim() === '' ? [] : [rest[1]!.trim()] };
      } else if (open && !/^\s*```/.test(text)) open.code.push(text);
    });
    close();
  }
  return found;
}

/** Runs an example and compares every `// → value` in it. `load` gives the module behind an import specifier. */
export async function run(
  example: Example,
  load: (specifier: string, names: readonly string[]) => Promise<Record<string, unknown>>,
): Promise<Check[]> {
  const expectations: { code: string; expected: string }[] = [];
  const body = instrument(example.code, expectations);
  const results: unknown[] = [];
  const AsyncFunction = (async () => {}).constructor as new (
    ...args: string[]
  ) => (...a: unknown[]) => Promise<void>;
  const outcome = (make: () => unknown): unknown => {
    try {
      return make();
    } catch (error) {
      return new Thrown(error);
    }
  };
  await new AsyncFunction('__load', '__see', '__try', body)(
    load,
    (place: number, value: unknown) => {
      results[place] = value;
    },
    outcome,
  );
  return expectations.map(({ code, expected }, i) => ({
    code,
    expected,
    actual: results[i] instanceof Thrown ? String((results[i] as Thrown).error) : results[i],
    ok: matches(results[i], expected),
  }));
}

class Thrown {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

const arrow = /^(.*?)\/\/ → ?(.*)$/;

/** Turns imports into loads and `expression // → value` into a look at the expression. */
function instrument(code: string, expectations: { code: string; expected: string }[]): string {
  const out: string[] = [];
  let pending: string[] = [];
  for (const line of joinImports(code).split('\n')) {
    const imported = /^\s*import\s+(type\s+)?\{([^}]*)\}\s+from\s+['"]([^'"]+)['"];?\s*$/.exec(line);
    if (imported) {
      if (!imported[1]) out.push(importLine(imported[2]!, imported[3]!));
      continue;
    }
    const hit = arrow.exec(line);
    if (!hit) {
      pending.push(line);
      continue;
    }
    if (hit[1]!.trim() !== '') pending.push(hit[1]!);
    const { before, expression, name } = lastStatement(pending);
    const place = expectations.push({ code: expression, expected: hit[2]!.trim() }) - 1;
    out.push(...before);
    if (name) out.push(expression, `__see(${place}, ${name});`);
    else out.push(`__see(${place}, __try(() => (${expression.trim().replace(/;$/, '')})));`);
    pending = [];
  }
  return [...out, ...pending].join('\n');
}

const joinImports = (code: string): string =>
  code.replace(/import\s+(?:type\s+)?\{[^}]*\}\s+from\s+['"][^'"]+['"];?/g, text =>
    text.replace(/\s+/g, ' '),
  );

function importLine(names: string, specifier: string): string {
  const list = names
    .split(',')
    .map(n => n.trim())
    .filter(n => n !== '' && !n.startsWith('type '));
  const own = JSON.stringify(list.map(n => n.split(/\s+as\s+/)[0]!));
  const bind = list.map(n => n.replace(/\s+as\s+/, ': ')).join(', ');
  return `const { ${bind} } = await __load(${JSON.stringify(specifier)}, ${own});`;
}

/** The shortest run of last lines that is a whole expression or a `const name = …`. */
function lastStatement(lines: readonly string[]): {
  before: string[];
  expression: string;
  name: string | null;
} {
  for (let from = lines.length - 1; from >= 0; from--) {
    const text = lines.slice(from).join('\n');
    const named = /^\s*(?:const|let)\s+(\w+)\s*=\s*([\s\S]*?);?\s*$/.exec(text);
    const expression = (named ? named[2]! : text).trim().replace(/;$/, '');
    if (expression === '' || !parses(expression) || continues(text)) continue;
    return { before: lines.slice(0, from), expression: text, name: named ? named[1]! : null };
  }
  throw new Error(`no expression before "// →" in: ${lines.join(' ⏎ ')}`);
}

const continues = (text: string): boolean => /^\s*[.?:+*/%&|)\]}]/.test(text);

function parses(expression: string): boolean {
  try {
    new Function(`return async () => (${expression}\n)`);
    return true;
  } catch {
    return false;
  }
}

const rest = Symbol('anything else');
const spread = {
  [rest]: true,
  *[Symbol.iterator]() {
    yield rest;
  },
};
class Digits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Whether a value is what the docstring says. Numbers that end in `…` are compared to the digits given; `…` alone
 * stands for any further members; `throws words` for an error whose text holds the words; anything else by JSON.
 */
export function matches(actual: unknown, expected: string): boolean {
  if (actual instanceof Thrown) {
    const words = /^throws\b:?\s*(.*)$/s.exec(expected)?.[1];
    return words !== undefined && String(actual.error).includes(words.replace(/^["'`]|["'`…]*$/g, ''));
  }
  if (expected.startsWith('throws')) return false;
  return same(actual, parseExpected(expected));
}

function parseExpected(text: string): unknown {
  const parts = text.split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)/);
  const code = parts.map((part, i) =>
    i % 2 === 1
      ? part
      : part
          .replace(/(-?\d[\d_]*(?:\.\d*)?)…/g, (_, digits: string) => `__digits("${digits}")`)
          .replace(/…/g, '...__rest'),
  );
  return new Function('__digits', '__rest', `return (${code.join('')});`)(
    (d: string) => new Digits(d),
    spread,
  );
}

function same(actual: unknown, expected: unknown): boolean {
  if (expected instanceof Digits) return sameDigits(actual, expected.text);
  if (typeof expected === 'string') return actual === expected;
  if (typeof expected !== 'object' || expected === null) {
    return Object.is(actual, expected) || sameNumber(actual, expected);
  }
  if (Array.isArray(expected)) {
    if (typeof actual !== 'object' || actual === null) return false;
    const list = Array.isArray(actual) ? actual : Array.from(actual as ArrayLike<unknown>);
    const open = expected.at(-1) === rest;
    const wanted = open ? expected.slice(0, -1) : expected;
    if (open ? list.length < wanted.length : list.length !== wanted.length) return false;
    return wanted.every((e, i) => same(list[i], e));
  }
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return false;
  const own = actual instanceof Map ? Object.fromEntries(actual) : (actual as Record<string, unknown>);
  const wanted = expected as Record<string | symbol, unknown>;
  const given = Object.keys(own).filter(k => own[k] !== undefined);
  if (!wanted[rest] && given.some(k => !(k in wanted))) return false;
  return Object.keys(wanted).every(k => same(own[k], wanted[k]));
}

/** Whole numbers exactly; others but for the last bits, in which engines may differ. */
function sameNumber(actual: unknown, expected: unknown): boolean {
  if (typeof actual !== 'number' || typeof expected !== 'number' || Number.isInteger(expected)) return false;
  return Math.abs(actual - expected) <= 1e-12 * Math.abs(expected);
}

/** The digits given are the number's own first digits, cut off or rounded. */
function sameDigits(actual: unknown, text: string): boolean {
  if (typeof actual !== 'number') return false;
  const clean = text.replaceAll('_', '');
  const decimals = clean.includes('.') ? clean.split('.')[1]!.length : 0;
  const cut = Math.abs(actual - Number(clean));
  const sign = clean.startsWith('-') ? -1 : 1;
  const beyond = (actual - Number(clean)) * sign;
  const unit = 10 ** -decimals;
  return cut <= unit / 2 + 1e-15 || (beyond >= 0 && beyond < unit);
}
