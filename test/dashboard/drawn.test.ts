import { describe, expect, test } from 'vitest';
import { drawn, type Look } from '../../dashboard/draw/drawn.ts';
import { svgDocument } from '../../dashboard/draw/svg.ts';
import { dot, label, rule } from '../../dashboard/scene/mark.ts';
import type { Mark } from '../../dashboard/scene/scene.ts';

const looks = ({ fill, stroke }: Look) => ({ class: `${fill} ${stroke}` });
const elements = (marks: readonly Mark[]) =>
  drawn(marks, looks).map(d => [d.tag, d.at.class, d.at.d ?? d.text]);

describe('marks as elements of SVG', () => {
  test('lines after each other that look alike are one element', () => {
    expect(elements([rule(0, 1, 5, 1, 'line', 1), rule(0, 2, 5, 2, 'line', 1)])).toEqual([
      ['path', 'none line', 'M0,1L5,1M0,2L5,2'],
    ]);
    expect(elements([rule(0, 1, 5, 1, 'line', 1), rule(0, 2, 5, 2, 'line', 2)])).toHaveLength(2);
    expect(
      elements([rule(0, 1, 5, 1, 'line', 1), rule(0, 2, 5, 2, 'line', 1, { dash: '2 3' })]),
    ).toHaveLength(2);
  });

  test('small dots are one element, dots with a rim of paper stay apart: each covers the one before', () => {
    expect(elements([dot('circle', 5, 5, 2, 'ink'), dot('circle', 9, 5, 2, 'ink')])).toHaveLength(1);
    expect(elements([dot('circle', 5, 5, 4, 'ink'), dot('circle', 9, 5, 4, 'ink')])).toHaveLength(2);
    expect(elements([dot('ring', 5, 5, 2, 'ink'), dot('ring', 9, 5, 2, 'ink')])).toHaveLength(2);
  });

  test('areas of any outline stay apart, for two that turn against each other would leave a hole', () => {
    const area: Mark = { kind: 'path', d: 'M0,0H5V5H0Z', paint: { fill: 'band' } };
    const box: Mark = { kind: 'rect', x: 1, y: 1, w: 2, h: 2, paint: { fill: 'band' } };
    expect(elements([area, area])).toHaveLength(2);
    expect(elements([area, box])).toHaveLength(2);
    expect(elements([box, box])).toHaveLength(1);
  });

  test('nothing changes its place: what is drawn later stays above', () => {
    const grid = rule(0, 1, 5, 1, 'line', 1);
    expect(elements([grid, label(0, 0, 'a', 'start', 12, 'ink'), grid])).toEqual([
      ['path', 'none line', 'M0,1L5,1'],
      ['text', 'ink none', 'a'],
      ['path', 'none line', 'M0,1L5,1'],
    ]);
  });

  test('a file has colours and no class', () => {
    const marks = [rule(0, 1, 5, 1, 'line', 1), dot('up', 5, 5, 5, 'concern')];
    const svg = svgDocument(
      {
        title: '',
        summary: '',
        width: 400,
        height: 10,
        marks,
        points: [],
        table: { columns: [], rows: [] },
        notes: [],
      },
      '',
    );
    expect(svg).not.toContain('class=');
    expect(svg).toContain('<path fill="none" stroke="#d3d6db" d="M0,1L5,1" stroke-width="1">');
  });
});
