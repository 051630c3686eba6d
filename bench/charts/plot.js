import { areaY, axisX, barY, lineY, plot, ruleX } from '@observablehq/plot';
import { done, load, places, write } from './shared.js';

const both = await load();
const { cards, charts } = places(both[0]);
const points = t => t.values.map((v, i) => ({ i, v, low: t.usual?.low, high: t.usual?.high }));
const small = c =>
  plot({ width: 180, height: 44, margin: 2, axis: null, marks: [lineY(points(c), { x: 'i', y: 'v' })] });
const line = t =>
  plot({
    width: 600,
    height: 260,
    y: { zero: false },
    marks: [
      areaY(points(t), { x: 'i', y1: 'low', y2: 'high', fill: '#eee' }),
      lineY(points(t), { x: 'i', y: 'v', tip: true }),
    ],
  });
const bars = list =>
  plot({
    width: 600,
    height: 260,
    marks: [
      barY(list, { x: 'name', y: 'value', tip: true }),
      ruleX(list, { x: 'name', y1: 'low', y2: 'high' }),
      axisX(),
    ],
  });
const steps = curves =>
  plot({
    width: 600,
    height: 260,
    marks: [
      lineY(
        curves.flatMap(c => c.points.map(([x, y]) => ({ x, y, tier: c.tier }))),
        { x: 'x', y: 'y', z: 'tier', stroke: 'tier', curve: 'step-after' },
      ),
    ],
  });
const draw = d => {
  write(cards, d);
  for (const [i, c] of d.cards.entries()) cards[i].children[2].replaceChildren(small(c));
  const made = [
    ...d.lines.map(line),
    bars(d.attainment),
    bars(d.ratio),
    steps(d.curves),
    bars(d.priority),
    bars(d.channel),
  ];
  for (const [i, svg] of made.entries()) charts[i].replaceChildren(svg);
};
draw(both[0]);
done(which => draw(both[which]));
