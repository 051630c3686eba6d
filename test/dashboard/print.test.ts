import { expect, test } from 'vitest';
import { staticBodySheet } from '../../dashboard/static/sheet.ts';

test('every printed page of a report has margins and its number among all', () => {
  const [, paper = ''] = /@page\{(.*?\})\}/s.exec(staticBodySheet) ?? [];
  expect(paper).toMatch(/^margin:\d+mm/);
  expect(paper).toContain('@bottom-right{content:counter(page)');
  expect(paper).toContain('counter(pages)');
});
