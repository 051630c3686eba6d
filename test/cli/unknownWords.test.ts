import { expect, test } from 'vitest';
import { desk } from './desk.ts';

test('a file in words that nobody knows is answered with the way to a policy', async () => {
  const { goodwill } = desk({ 'deutsch.csv': 'Nummer;Erstellt am\nT1;13.02.2026 09:00\n' });
  const { exit, err } = await goodwill('report', 'deutsch.csv', '--json', '-');
  expect(exit).toBe(3);
  expect(err).toMatch(/goodwill init with the same files begins a policy/);
});
