import { expect, test } from 'vitest';
import { figureCard } from '../../dashboard/chart/figureCard.ts';
import { reportOf, sayIn } from './fixtures/charts.ts';

const report = reportOf();
const say = sayIn('en');
const size = { width: 220, text: 1, rtl: false };
const measure = report.data.measures.find(m => m.id === 'attainment')!;

test('every number of a figure stands with its own period: the value, the one before, and the latest judged one', () => {
  const card = figureCard(report, measure, { from: '2025-02', to: '2026-01' }, say, size);
  expect(card.period).toBe('Feb 2025 to Jan 2026');
  expect(card.before).toMatch(/^Feb 2024 to Jan 2025: \d/);
  expect(card.change.text).toMatch(/^In Dec 2025 \d/);
});

test('without a filter the period is that of the data', () => {
  const { periods } = report.data.meta;
  const card = figureCard(report, measure, {}, say, size);
  expect(card.period).toBe(`${say.period(periods[0]!, 'short')} to ${say.period(periods.at(-1)!, 'short')}`);
  expect(card.before).toBe('');
});
