import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../dashboard/chart/index.ts';
import { svgDocument } from '../../dashboard/draw/svg.ts';
import { sceneCsv, sceneText } from '../../dashboard/part/export.ts';
import type { Mark, Scene, Size } from '../../dashboard/scene/scene.ts';
import { textWidth } from '../../dashboard/scene/text.ts';
import { drawingOf, reportOf, sayIn } from '../dashboard/fixtures/charts.ts';

const report = reportOf();
const sizes: readonly Size[] = [280, 390, 640, 1180].flatMap(width => [
  { width, text: 1, rtl: false },
  { width, text: 1, rtl: true },
  { width, text: 2, rtl: false },
]);
const languages = ['en', 'nl', 'qps'];

type Text = Extract<Mark, { kind: 'text' }>;
const texts = (scene: Scene): readonly Text[] => scene.marks.filter(m => m.kind === 'text');

function box(t: Text): { x1: number; x2: number; y1: number; y2: number } {
  // Widths are estimated a little generously, so a little less than the estimate is what must be clear.
  const width = textWidth(t.text, t.size, t.strong) * 0.94;
  const x1 = t.anchor === 'start' ? t.x : t.anchor === 'end' ? t.x - width : t.x - width / 2;
  return { x1, x2: x1 + width, y1: t.y - t.size * 0.72, y2: t.y };
}

describe.each(Object.keys(CHARTS))('%s', tag => {
  const scenes = languages.flatMap(lang => {
    const say = sayIn(lang);
    const drawing = drawingOf(tag, report, say);
    return drawing === null ? [] : sizes.map(size => ({ lang, size, scene: drawing(say, size) }));
  });

  test('has something to show in the invented report', () => {
    expect(scenes.length).toBe(languages.length * sizes.length);
  });

  test('never draws or says NaN, Infinity, null or undefined', () => {
    for (const { scene } of scenes) {
      expect(JSON.stringify(scene.marks)).not.toMatch(/NaN|Infinity|undefined|:null/);
      const said = [scene.title, scene.summary, ...scene.notes, ...scene.points.map(p => p.label)];
      const cells = scene.table.rows.flat().map(c => c.text);
      for (const text of [...said, ...cells])
        expect(text).not.toMatch(/\bNaN\b|Infinity|\bnull\b|undefined|[−-]0(?![.,\d])/);
      expect(svgDocument(scene, '')).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  test('has a title, one summary in whole sentences, and a note on how to read it', () => {
    for (const { scene, lang } of scenes) {
      expect(scene.title.length).toBeGreaterThan(3);
      if (lang === 'en') expect(scene.summary).toMatch(/^\P{Ll}.*[.!]$/su);
      expect(scene.notes.length).toBeGreaterThan(0);
    }
  });

  test('tells every row of its table by a mark that keys reach, and every such mark by a row', () => {
    for (const { scene } of scenes) {
      const rows = scene.table.rows.map((_, i) => i);
      expect([...new Set(scene.points.map(p => p.row))].sort((a, b) => a - b)).toEqual(rows);
      expect(scene.points.length).toBe(rows.length);
      for (const row of scene.table.rows) expect(row.length).toBe(scene.table.columns.length);
    }
  });

  test('keeps every mark that can be reached inside the picture', () => {
    for (const { scene } of scenes)
      for (const p of scene.points) {
        expect(p.x).toBeGreaterThanOrEqual(-1);
        expect(p.x).toBeLessThanOrEqual(scene.width + 1);
        expect(p.y).toBeGreaterThanOrEqual(-1);
        expect(p.y).toBeLessThanOrEqual(scene.height + 1);
      }
  });

  test('cuts no text at the edge of the picture', () => {
    for (const { scene, size } of scenes)
      for (const t of texts(scene)) {
        const b = box(t);
        expect(b.x1, `${t.text} at ${size.width}`).toBeGreaterThanOrEqual(-3);
        expect(b.x2, `${t.text} at ${size.width}`).toBeLessThanOrEqual(scene.width + 3);
        expect(b.y2, t.text).toBeLessThanOrEqual(scene.height + 2);
      }
  });

  test('lets no two texts run into each other', () => {
    for (const { scene, size, lang } of scenes) {
      const boxes = texts(scene).map(t => ({ t, b: box(t) }));
      boxes.forEach(({ t, b }, i) => {
        for (const o of boxes.slice(i + 1)) {
          const apart = b.x2 <= o.b.x1 + 1 || o.b.x2 <= b.x1 + 1 || b.y2 <= o.b.y1 + 1 || o.b.y2 <= b.y1 + 1;
          expect(
            apart,
            `“${t.text}” and “${o.t.text}” at ${size.width} × ${size.text} in ${lang}${size.rtl ? ' rtl' : ''}`,
          ).toBe(true);
        }
      });
    }
  });

  test('writes no text smaller than 12 px', () => {
    for (const { scene } of scenes) for (const t of texts(scene)) expect(t.size).toBeGreaterThanOrEqual(12);
  });

  test('gives the same scene and the same bytes for the same input', () => {
    const say = sayIn('en');
    const size: Size = { width: 640, text: 1, rtl: false };
    const [a, b] = [0, 1].map(() => drawingOf(tag, report, say)!(say, size));
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
    expect(svgDocument(a!, 'x')).toBe(svgDocument(b!, 'x'));
    expect(sceneCsv(a!)).toBe(sceneCsv(b!));
    expect(sceneText(a!, 'x')).toBe(sceneText(b!, 'x'));
  });

  test('keeps the direction of time when reading starts at the right', () => {
    const say = sayIn('en');
    const at = (rtl: boolean): Scene => drawingOf(tag, report, say)!(say, { width: 900, text: 1, rtl });
    const [left, right] = [at(false), at(true)];
    expect(right.points.length).toBe(left.points.length);
    if (!['goodwill-trend', 'goodwill-account', 'goodwill-explain'].includes(tag)) return;
    const xs = right.points.map(p => p.x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });
});
