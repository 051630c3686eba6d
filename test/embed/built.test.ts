import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../dashboard/chart/index.ts';
import type { Scene } from '../../dashboard/scene/scene.ts';
import { voiceOf } from '../../dashboard/words/index.ts';
import { openReport } from '../../lib/report/open.ts';
import type { Selection } from '../../lib/report/report.ts';
import { aBrowser, aServer, missing, open, report } from './harness.ts';

const browser = aBrowser();
const selections: readonly Selection[] = [
  {},
  { tier: report.meta.tiers[0]! },
  { from: report.meta.periods[12]!, team: 'Team A' },
];

/**
 * What is drawn and counted, apart from letters: those are of the browser's own numbers and dates. Whole pixels and nine
 * digits, because two engines differ in the last one.
 */
const bones = ({ marks, table }: Scene): readonly string[] => [
  marks.map(m => m.kind).join(' '),
  ...table.rows.map(row => row.map(c => (c.raw == null ? '' : c.raw.toPrecision(9))).join(' ')),
  ...marks.flatMap(m => (m.kind === 'path' ? [m.d.replace(/[\d.]+/g, n => Number(n).toFixed(0))] : [])),
];
/** A short message instead of a thousand corners. */
const first = (found: readonly string[], wanted: readonly string[]): string | undefined =>
  found.find((line, i) => line !== wanted[i])?.slice(0, 200);

// The build leaves out what a page never calls. Whatever it leaves out, the figures must be those of the sources.
describe.skipIf(missing !== null)('the built file', () => {
  const server = aServer(() => ({
    'built.html':
      '<!doctype html><html lang="en"><title>Built</title><link rel="icon" href="data:,"><script type="module" src="goodwill.js"></script>',
  }));

  test('draws and counts in every chart what the sources do, for every selection', async () => {
    const { page, faults } = await open(browser.get(), server.at('built.html'));
    const shown = await page.evaluate(
      async ({ tags, selections }) => {
        type Chart = HTMLElement & {
          data: unknown;
          selection: unknown;
          scene: unknown;
          updateComplete: Promise<unknown>;
        };
        await customElements.whenDefined('goodwill-report');
        const data = await (await fetch('report.json')).json();
        const scenes: unknown[] = [];
        for (const selection of selections)
          for (const tag of tags) {
            const element = document.createElement(tag) as Chart;
            element.selection = selection;
            element.data = data;
            document.body.append(element);
            await element.updateComplete;
            scenes.push([tag, selection, element.scene]);
            element.remove();
          }
        return scenes as [string, object, unknown][];
      },
      { tags: Object.keys(CHARTS), selections },
    );
    const opened = openReport(report);
    const say = voiceOf('en', report.meta.zone);
    let drawn = 0;
    for (const [tag, selection, scene] of shown as [string, Selection, Scene | null][]) {
      const found = CHARTS[tag]!.chart.fromReport({ report: opened, selection, want: {}, say });
      if (found.kind !== 'ready') {
        expect(scene, `${tag} ${JSON.stringify(selection)}`).toBe(null);
        continue;
      }
      drawn += 1;
      const size = { width: scene!.width, text: 1, rtl: false };
      const [built, source] = [bones(scene!), bones(found.input(say, size))];
      expect(first(built, source), `${tag} ${JSON.stringify(selection)}`).toBe(undefined);
      expect(built).toHaveLength(source.length);
    }
    expect(drawn).toBeGreaterThan(2 * Object.keys(CHARTS).length);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
