import { type Case, csv } from './case.ts';

const plain = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** `satisfaction` of one ticket, beside a value that decides the decimal mark → the number, null, or the rule. */
const NUMBERS: readonly (readonly [text: string, outcome: number | null | string])[] = [
  ['4', 4],
  ['+4', 4],
  ['-4', -4],
  ['4.5', 4.5],
  ['.5', 0.5],
  ['-0', 0],
  ['-0.0', 0],
  ['0.1', 0.1],
  ['1e3', 1000],
  ['1.5E-2', 0.015],
  ['', null],
  [' 4 ', 4],
  ['4.', 'number-form'],
  ['.', 'number-form'],
  ['-', 'number-form'],
  ['four', 'number-form'],
  ['4 of 5', 'number-form'],
  ['4%', 'number-form'],
  ['€4', 'number-form'],
  ['1 000', 'number-form'],
  ['1.2.3', 'number-form'],
  ['--4', 'number-form'],
  ['0x10', 'number-form'],
  ['NaN', 'number-form'],
  ['Infinity', 'number-form'],
  ['1e999', 'number-form'],
  ['٤', 'number-form'],
  ['4_000', 'number-form'],
  ['9007199254740993', 'number-unsafe'],
  ['9007199254740991', 9007199254740991],
  ['null', 'number-form'],
];

const FLAGS: readonly (readonly [text: string, outcome: number | string])[] = [
  ['true', 1],
  ['FALSE', 0],
  ['Yes', 1],
  ['n', 0],
  ['1', 1],
  ['0', 0],
  ['', -1],
  ['maybe', 'flag-form'],
  ['2', 'flag-form'],
  ['truely', 'flag-form'],
];

const scale = {
  scales: { stars: { min: 1, max: 5, satisfied: 4, dissatisfied: 2, missing: [9] } },
  files: [{ match: '*', table: 'ticket', columns: { satisfaction: { from: 'satisfaction', scale: 'stars' } } }],
};

export const values: readonly Case[] = [
  ...NUMBERS.map(([text, outcome]) =>
    csv(`number: ${text}`, `id,opened,satisfaction\nA,2024-03-01,${plain(text)}\nB,2024-03-01,2.5\n`, {
      kept: 2,
      rules: typeof outcome === 'string' ? { [outcome]: 1 } : {},
      column: ['satisfaction', [typeof outcome === 'string' ? null : outcome, 2.5]],
    }),
  ),
  ...FLAGS.map(([text, outcome]) =>
    csv(`flag: ${text}`, `id,opened,metAsRecorded\nA,2024-03-01,${text}\n`, {
      kept: 1,
      rules: typeof outcome === 'string' ? { [outcome]: 1 } : {},
      column: ['metAsRecorded', [typeof outcome === 'string' ? -1 : outcome]],
    }),
  ),
  csv('a thousand or a little more than one', 'id;opened;satisfaction\nA;2024-03-01;1.234\n', { kept: 0, rejected: 1, refused: true, rules: { 'decimal-undecidable': 1 } }),
  csv('a comma that no value decides', 'id;opened;satisfaction\nA;2024-03-01;1,234\n', { kept: 0, rejected: 1, refused: true, rules: { 'decimal-undecidable': 1 } }),
  csv('thousands once another value decides', 'id;opened;satisfaction\nA;2024-03-01;1.234\nB;2024-03-01;2,5\n', { kept: 2, column: ['satisfaction', [1234, 2.5]] }),
  csv('decimals once another value decides', 'id;opened;satisfaction\nA;2024-03-01;1.234\nB;2024-03-01;2.5\n', { kept: 2, column: ['satisfaction', [1.234, 2.5]] }),
  csv('both marks as decimals', 'id;opened;satisfaction\nA;2024-03-01;1,5\nB;2024-03-01;2.5\n', { kept: 0, rejected: 2, refused: true, rules: { 'decimal-contradict': 1 } }),
  csv('a declared decimal comma', 'id;opened;satisfaction\nA;2024-03-01;1,234\nB;2024-03-01;2.5\n', {
    policy: { files: [{ match: '*', table: 'ticket', decimal: ',' }] },
    kept: 2,
    rules: { 'number-form': 1 },
    column: ['satisfaction', [1.234, null]],
  }),
  csv('an undecided number in a row that was set aside', 'id,opened,satisfaction\nA,2024-03-01,4.5\nB,,1.234\n', { kept: 1, rejected: 1, rules: { 'value-missing': 1 } }),
  csv('an undecided number in a row that a later cell sets aside', 'id,opened,satisfaction,due\nA,2024-03-01,4,\nB,2024-03-01,1.234,soon\nC,2024-03-01,5,\nD,2024-03-01,1.234,never\n', {
    kept: 2,
    rejected: 2,
    rules: { 'date-form': 2 },
    column: ['satisfaction', [4, 5]],
  }),
  csv('an undecided number in a row that was set aside, and none that decides', 'id,opened,satisfaction\nA,2024-03-01,4\nB,2024-03-01,1.234,x\n,2024-03-01,1.234\n', { kept: 1, rejected: 2, rules: { 'row-long': 1, 'value-missing': 1 } }),
  csv('scores outside their scale', 'id,opened,satisfaction\nA,2024-03-01,6\nB,2024-03-01,0\nC,2024-03-01,9\nD,2024-03-01,5\n', {
    policy: scale,
    kept: 4,
    rules: { 'score-outside-scale': 2 },
    column: ['satisfaction', [null, null, null, 5]],
  }),
  csv('? declared as missing', 'id,opened,team\nA,2024-03-01,?\nB,2024-03-01,??\n', {
    policy: { files: [{ match: '*', table: 'ticket', missing: ['?'] }] },
    kept: 2,
    column: ['team', ['', '??']],
  }),
  csv('? not declared', 'id,opened,team\nA,2024-03-01,?\n', { kept: 1, column: ['team', ['?']] }),
  csv('a needed value that is declared missing', 'id,opened\n?,2024-03-01\n', {
    policy: { files: [{ match: '*', table: 'ticket', missing: ['?'] }] },
    kept: 0,
    rejected: 1,
    rules: { 'value-missing': 1 },
  }),
  csv('values mapped, exactly first, then in any case', 'id,opened,prio\nA,2024-03-01,1 - Critical\nB,2024-03-01,1 - CRITICAL\nC,2024-03-01,other\n', {
    policy: { files: [{ match: '*', table: 'ticket', columns: { priority: { from: 'prio', values: { '1 - Critical': 'P1' } } } }] },
    kept: 3,
    column: ['priority', ['P1', 'P1', 'other']],
  }),
  csv('values that differ by case only', 'id,opened,tier\nA,2024-03-01,a\nB,2024-03-01,A\nC,2024-03-01,b\n', {
    policy: { files: [{ match: '*', table: 'ticket', columns: { tier: { from: 'tier', values: { a: 'x', A: 'y', B: 'z' } } } }] },
    kept: 3,
    column: ['tier', ['x', 'y', 'z']],
  }),
  csv('the first column that is not empty wins', 'id,opened,solved,closed_on\nA,2024-03-01,,2024-03-02\nB,2024-03-01,2024-03-03,2024-03-04\n', {
    policy: { files: [{ match: '*', table: 'ticket', columns: { resolved: { from: ['solved', 'closed_on'] } } }] },
    kept: 2,
    column: ['resolved', ['2024-03-02T00:00:00.000Z', '2024-03-03T00:00:00.000Z']],
  }),
  csv('a constant', 'id,opened\nA,2024-03-01\n', {
    policy: { files: [{ match: '*', table: 'ticket', columns: { kind: { constant: 'complaint' } } }] },
    kept: 1,
    column: ['kind', ['complaint']],
  }),
  csv('a mapped column that is not there', 'id,opened\nA,2024-03-01\n', {
    policy: { files: [{ match: '*', table: 'ticket', columns: { team: 'group' } }] },
    kept: 1,
    rules: { 'column-missing': 1 },
  }),
  csv('a needed column misspelt', 'id,opend\nA,2024-03-01\n', {
    policy: { files: [{ match: '*', table: 'ticket' }] },
    kept: 0,
    refused: true,
    rules: { 'column-missing': 1 },
  }),
];
