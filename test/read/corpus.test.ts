import { expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { readTables } from '../../lib/read/read.ts';
import { CORPUS } from './corpus/index.ts';
import { values } from './look.ts';

test('the corpus has more than 200 cases, each with a name of its own', () => {
  expect(CORPUS.length).toBeGreaterThan(200);
  const names = CORPUS.map(c => c.name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test.each(CORPUS.map(c => [c.name, c] as const))('%s', async (_name, c) => {
  const prototype = Object.getOwnPropertyNames(Object.prototype).join();
  const started = performance.now();
  const read = await readTables([{ name: c.file, bytes: c.bytes }], definePolicy(c.policy ?? {}));
  const elapsed = performance.now() - started;
  const total = { read: 0, kept: 0, rejected: 0, merged: 0 };
  for (const source of read.sources) {
    total.read += source.read;
    total.kept += source.kept;
    total.rejected += source.rejected;
    total.merged += source.merged;
  }
  const rules = Object.fromEntries(
    read.faults.byRule.filter(f => f.rule !== 'column-unknown').map(f => [f.rule, f.count]),
  );
  expect({
    kept: total.kept,
    rejected: total.rejected,
    merged: total.merged,
    rules,
    refused: read.refused.length,
  }).toEqual({
    kept: c.kept,
    rejected: c.rejected ?? 0,
    merged: c.merged ?? 0,
    rules: c.rules ?? {},
    refused: c.refused ? 1 : 0,
  });
  expect(total.read).toBe(total.kept + total.rejected + total.merged);
  if (c.lines !== undefined)
    expect(read.faults.shown.filter(f => f.rule !== 'column-unknown').map(f => f.line)).toEqual(c.lines);
  if (c.column !== undefined) expect(values(Object.values(read.tables)[0], c.column[0])).toEqual(c.column[1]);
  for (const fault of read.faults.shown) {
    expect(Array.from(fault.value).length).toBeLessThanOrEqual(80);
    expect(fault.message).toMatch(/[.!?]$/);
    expect(fault.remedy).toMatch(/[.!?]$/);
    // None may reach a terminal.
    expect(fault.value + fault.message + fault.column).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  }
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototype);
  expect(elapsed).toBeLessThan(3000);
});
