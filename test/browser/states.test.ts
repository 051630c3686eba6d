import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CHARTS } from '../../dashboard/chart/index.ts';
import { addLanguage } from '../../dashboard/words/index.ts';
import { pseudo } from '../../dashboard/words/pseudo.ts';
import { STATES } from '../../examples/embed/states.js';
import { inventedReport } from '../dashboard/fixtures/report.ts';
import { broken, emulate, over, said, show, stage, type Theme } from './stage.ts';

const report = inventedReport();
const themes: readonly Theme[] = ['light', 'dark', 'forced'];

beforeAll(() => {
  addLanguage('qps', pseudo, 'en-GB');
  return page.viewport(1024, 900);
});
beforeEach(() => emulate('light'));
afterAll(() => emulate('light'));

describe.each(Object.keys(CHARTS))('%s', tag => {
  test('looks and reads differently in each of its states, and never like a zero', async () => {
    const place = stage();
    const texts = new Map<string, string>();
    for (const state of STATES) {
      const chart = await show(tag, state, report, place);
      expect(chart.dataset.state, `${state}: ${said(chart)}`).toBe(state);
      texts.set(state, said(chart));
      if (state !== 'ready') expect(said(chart)).not.toMatch(/\b0(\.0)?\s?%|undefined|NaN|null/);
    }
    expect(new Set(texts.values()).size).toBe(STATES.length);
  });

  test.each(themes)('has no axe violation in any state, %s', async theme => {
    await emulate(theme);
    const place = stage();
    for (const state of STATES) await show(tag, state, report, place);
    const drawn = place.querySelector(`${tag}[data-state="ready"]`)!;
    drawn.shadowRoot!.querySelector<HTMLElement>('.tools button')!.click();
    drawn.shadowRoot!.querySelector<HTMLElement>('.picture')!.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(await broken(place)).toEqual([]);
  });

  test('fits into 320 px in every state, with text at 200 %, in long words and from right to left', async () => {
    for (const [dir, size, lang] of [
      ['ltr', '100%', 'en'],
      ['ltr', '200%', 'en'],
      ['rtl', '100%', 'en'],
      ['ltr', '100%', 'qps'],
    ] as const) {
      const place = stage(320, dir);
      document.documentElement.style.setProperty('font-size', size);
      document.documentElement.lang = lang;
      try {
        for (const state of STATES) {
          const chart = await show(tag, state, report, place);
          expect(over(chart, place), `${state} ${dir} ${size} ${lang}`).toBeLessThanOrEqual(1);
        }
        expect(place.scrollWidth).toBeLessThanOrEqual(320);
      } finally {
        document.documentElement.style.removeProperty('font-size');
        document.documentElement.lang = 'en';
      }
    }
  });

  test('prints its picture and words on paper, without its tools, in the colours of light', async () => {
    await emulate('dark', { media: 'print' });
    const chart = await show(tag, 'ready', report, stage());
    const root = chart.shadowRoot!;
    const shown = (selector: string): boolean =>
      [...root.querySelectorAll(selector)].some(e => getComputedStyle(e).display !== 'none');
    expect(shown('.tools')).toBe(false);
    expect(shown('.tip')).toBe(false);
    expect([shown('.sentence'), shown('.picture svg'), shown('.notes')]).toEqual([true, true, true]);
    expect(getComputedStyle(chart).color).toBe('rgb(21, 24, 29)');
    expect(getComputedStyle(root.querySelector('figure')!).breakInside).toBe('avoid');
  });
});
