import { expect, test } from 'vitest';
import { factsOf } from './sample.ts';

test('a ticket becomes a verdict, a course and a contact', () => {
  const { facts, off } = factsOf(
    {
      tickets: [
        { id: '1', opened: '2026-03-02T09:00:00Z', resolved: '2026-03-02T11:00:00Z', tier: 'premium' },
        { id: '2', opened: '2026-03-03T09:00:00Z', tier: 'basic' },
      ],
    },
    { targets: { resolution: '4h' } },
  );
  expect(facts.verdict?.dims.tier?.values).toEqual(['basic', 'premium']);
  expect(facts.verdict?.cols.ratio?.length).toBe(2);
  expect(facts.course?.length).toBe(2);
  expect(Object.keys(off).sort()).toEqual(['answer', 'commitment', 'counted', 'moment']);
});
