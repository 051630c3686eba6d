import { type Case, csv } from './case.ts';

/** Names that attack a spreadsheet, a page, a terminal or a prototype: kept as text, exactly as they came. */
const NAMES = [
  '=cmd|calc!A1',
  '+1+1',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)//',
  '<!--<script>',
  'javascript:alert(1)',
  '"><svg onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '${7*7}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  "'; DROP TABLE tickets;--",
  '../../etc/passwd',
  '%s%n%x',
  '\u001b[31mred\u001b[0m',
  'a\u202eb',
  'a\u200bb',
  'e\u0301'.repeat(40),
  'undefined',
  'null',
  'NaN',
  '\u2028line',
  '𝕬𝖓𝖓',
  'x'.repeat(10_000),
];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const hostile: readonly Case[] = [
  ...NAMES.map(name =>
    csv(`hostile name: ${name.slice(0, 30)}`, `id,opened,team\nA,2024-03-01,${quoted(name)}\n`, { kept: 1, column: ['team', [name]] }),
  ),
  csv('hostile ids', `id,opened\n${['__proto__', 'constructor', 'toString', '0'].map(id => `${id},2024-03-01`).join('\n')}\n`, {
    kept: 4,
    column: ['id', ['__proto__', 'constructor', 'toString', '0']],
  }),
  csv('hostile column names', 'id,opened,__proto__,constructor,<b>\nA,2024-03-01,1,2,3\n', { kept: 1 }),
  csv('a value mapped to a hostile key', 'id,opened,tier\nA,2024-03-01,__proto__\nB,2024-03-01,toString\n', {
    policy: { files: [{ match: '*', table: 'ticket', columns: { tier: { from: 'tier', values: { gold: 'premium' } } } }] },
    kept: 2,
    column: ['tier', ['__proto__', 'toString']],
  }),
];
