import { expect, test } from 'vitest';
import { staffWavesScene } from '../../dashboard/scene/staffWaves.ts';
import { sayIn } from './fixtures/charts.ts';

const size = { width: 900, text: 1, rtl: false };
const shown = (mean: number | null) => ({ mean, people: '20–49', comparable: true });
const summary = (...last: readonly (number | null)[]): string =>
  staffWavesScene(
    {
      question: 'I enjoy my work',
      waves: ['2026-01', '2026-02'],
      groups: [
        { name: '', means: [shown(3.8), shown(3.8)] },
        ...last.map((mean, i) => ({ name: `Team ${i}`, means: [shown(3.9), shown(mean)] })),
      ],
    },
    sayIn('en'),
    size,
  ).summary;

test('the team whose staff are least satisfied is named where it stands alone', () => {
  expect(summary(3.9, 2.9, 3.7)).toMatch(/Lowest: .?Team 1.?, 2\.9\.$/);
});

test('no team is named where two share the lowest figure, where one is not shown, or where there is but one', () => {
  expect(summary(2.9, 2.9, 3.7)).not.toContain('Lowest');
  expect(summary(3.1, null)).not.toContain('Lowest');
  expect(summary(3.1)).not.toContain('Lowest');
});
