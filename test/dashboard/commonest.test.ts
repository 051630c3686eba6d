import { expect, test } from 'vitest';
import { commonest } from '../../dashboard/page/part.ts';

test('what most findings begin with is said once, whatever each adds', () => {
  const sure = 'Chance alone is unlikely. 19 comparisons were made.';
  expect(commonest([`${sure} 20–49 people answered.`, sure, 'Counted, not estimated.'])).toBe(sure);
  expect(commonest([sure, 'Counted, not estimated.'])).toBe('');
  expect(commonest(['Fell by 1.5 points. A.', 'Fell by 1.5 points. B.'])).toBe('Fell by 1.5 points.');
  expect(commonest([])).toBe('');
});
