import { expect, test } from 'vitest';
import { en } from '../../dashboard/words/en.ts';
import { speak } from '../../dashboard/words/say.ts';

const HOUR = 3_600_000;
const say = speak(en, 'en');

test('time on a clock of opening hours is never said in days', () => {
  expect(say.worked(52.8 * HOUR)).toMatch(/^53\s?h$/);
  expect(say.worked(8 * HOUR)).toBe(say.duration(8 * HOUR));
  expect(say.duration(52.8 * HOUR)).toMatch(/days/);
});
