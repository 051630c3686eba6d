import { expect, test } from 'vitest';
import { STORIES } from '../../examples/sample/stories.ts';
import { readTables } from '../../lib/read/read.ts';
import { sample, samplePolicy } from './organisation.ts';

const small = { tickets: 2_000 };

test('the same seed writes the same bytes', () => {
  expect(sample(7, small).files).toEqual(sample(7, small).files);
});

test('another seed writes another organisation', () => {
  expect(sample(7, small).files['tickets.csv']).not.toBe(sample(8, small).files['tickets.csv']);
});

test('switching a story off leaves everything that it does not touch as it was', () => {
  const [all, without] = [sample(7, small), sample(7, { ...small, off: ['overdrawnAccount'] })];
  expect(without.plan.overdrawnAccount).toBeNull();
  for (const name of ['tickets.csv', 'changes.csv', 'answers.csv', 'clients.csv', 'commitments.csv'])
    expect(without.files[name]).toBe(all.files[name]);
  expect(without.files['moments.csv']).not.toBe(all.files['moments.csv']);
});

test('the default size is about 20,000 tickets over three years, three tiers and twelve teams', () => {
  const { files } = sample(3, { off: STORIES });
  const rows = files['tickets.csv']!.trim().split('\n').slice(1);
  expect(rows.length).toBeGreaterThan(19_000);
  expect(rows.length).toBeLessThan(21_000);
  const cells = rows.map(row => row.split(','));
  expect(new Set(cells.map(c => c[6])).size).toBe(3);
  expect(new Set(cells.map(c => c[8])).size).toBe(12);
  const opened = cells.map(c => c[1]!).sort();
  expect(opened[0]!.slice(0, 7)).toBe('2023-10');
  expect(opened.at(-1)!.slice(0, 7)).toBe('2026-09');
});

test('every row is read without a fault under its own policy', async () => {
  const { files } = sample(11, small);
  const sources = Object.entries(files).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  const read = await readTables(sources, samplePolicy());
  expect(read.faults.total).toBe(0);
  expect(read.sources.every(s => s.kept === s.read)).toBe(true);
});
