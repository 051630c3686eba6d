import { type Case, csv, utf8 } from './case.ts';

const text = 'id,opened,team\nA,2024-03-01,Zürich 😀\nB,2024-03-02,Łódź\n';
const teams = ['team', ['Zürich 😀', 'Łódź']] as const;

function utf16(source: string, little: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : '')].concat(source.split('')).map(c => c.charCodeAt(0));
  return Uint8Array.from(units.flatMap(u => (little ? [u & 255, u >> 8] : [u >> 8, u & 255])));
}
const latin = (source: string): Uint8Array => Uint8Array.from(source, c => c.charCodeAt(0));
const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...utf8(part)] : [...part])));
const head = 'id,opened,team\n';
const windows = { files: [{ match: '*', table: 'ticket', encoding: 'windows-1252' }] };

export const encodings: readonly Case[] = [
  csv('UTF-8', text, { kept: 2, column: teams }),
  csv('UTF-8 with a byte-order mark', `\ufeff${text}`, { kept: 2, column: teams }),
  csv('a byte-order mark before a quoted name', '\ufeff"id","opened"\n1,2024-03-01\n', { kept: 1 }),
  csv('UTF-16, little end first', utf16(text, true, true), { kept: 2, column: teams }),
  csv('UTF-16, big end first', utf16(text, false, true), { kept: 2, column: teams }),
  csv('UTF-16 without a mark', utf16(text, true, false), { kept: 0, refused: true, rules: { 'file-encoding': 1 } }),
  csv('UTF-16 without a mark, declared', utf16(text, true, false), {
    policy: { files: [{ match: '*', table: 'ticket', encoding: 'utf-16le' }] },
    kept: 2,
    column: teams,
  }),
  csv('UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x69, 0, 0, 0]), { kept: 0, refused: true, rules: { 'file-encoding': 1 } }),
  csv('windows-1252 not declared', latin('id,opened,team\nA,2024-03-01,Z\u00fcrich\nB,2024-03-02,Bern\n'), { kept: 1, rejected: 1, rules: { 'encoding-invalid': 1 }, lines: [2] }),
  csv('windows-1252 declared', latin('id,opened,team\nA,2024-03-01,Z\u00fcrich \u0080\n'), { policy: windows, kept: 1, column: ['team', ['Zürich €']] }),
  csv('a mark wins over a declaration', `\ufeff${text}`, { policy: windows, kept: 2, column: teams }),
  csv('bad bytes in a column that is not used', bytes('id,opened,x\nA,2024-03-01,', [0xff, 0xfe], '\n'), { kept: 1 }),
  csv('an overlong form', bytes(head, 'A,2024-03-01,', [0xc0, 0xaf], '\n'), { kept: 0, rejected: 1, rules: { 'encoding-invalid': 1 } }),
  csv('a surrogate in UTF-8', bytes(head, 'A,2024-03-01,', [0xed, 0xa0, 0x80], '\n'), { kept: 0, rejected: 1, rules: { 'encoding-invalid': 1 } }),
  csv('beyond the last character', bytes(head, 'A,2024-03-01,', [0xf4, 0x90, 0x80, 0x80], '\n'), { kept: 0, rejected: 1, rules: { 'encoding-invalid': 1 } }),
  csv('a character cut off', bytes(head, 'A,2024-03-01,', [0xe2, 0x82], '\n'), { kept: 0, rejected: 1, rules: { 'encoding-invalid': 1 } }),
  csv('a lone continuation byte', bytes(head, 'A,2024-03-01,a', [0x80], 'b\n'), { kept: 0, rejected: 1, rules: { 'encoding-invalid': 1 } }),
  csv('the last character there is', bytes(head, 'A,2024-03-01,', [0xf4, 0x8f, 0xbf, 0xbf], '\n'), { kept: 1, column: ['team', ['\u{10ffff}']] }),
  csv('a non-breaking space at the end', 'id,opened,team\nA,2024-03-01,Team\u00a0\n', { kept: 1, column: ['team', ['Team']] }),
  csv('a non-breaking space inside', 'id,opened,team\nA,2024-03-01,Te\u00a0am\n', { kept: 1, column: ['team', ['Te\u00a0am']] }),
  csv('non-breaking spaces at both ends', 'id,opened,team\nA,2024-03-01,\u00a0\u00a0Team\u00a0\u00a0\n', { kept: 1, column: ['team', ['Team']] }),
  csv('a zero byte in a name', 'id,opened,team\nA,2024-03-01,a\u0000b\n', { kept: 1, column: ['team', ['a\u0000b']] }),
  csv('a zip archive', bytes('PK', [3, 4], 'xxxx'), { kept: 0, refused: true, rules: { 'file-binary': 1 } }, 'tickets.xlsx'),
  csv('gzip', bytes([0x1f, 0x8b, 8, 0], 'xxxx'), { kept: 0, refused: true, rules: { 'file-binary': 1 } }),
  csv('PDF', '%PDF-1.7\n', { kept: 0, refused: true, rules: { 'file-binary': 1 } }),
  csv('an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'x'), { kept: 0, refused: true, rules: { 'file-binary': 1 } }),
];
