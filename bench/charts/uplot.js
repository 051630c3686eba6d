import uPlot from 'uplot';
import { done, load, places, write } from './shared.js';

const both = await load();
const { cards, charts } = places(both[0]);
const size = { width: 600, height: 260 };
const index = values => values.map((_, i) => i);
const line = t => [
  index(t.values),
  t.values,
  t.values.map(() => t.usual?.low ?? null),
  t.values.map(() => t.usual?.high ?? null),
];
const bars = list => [index(list), list.map(b => b.value), list.map(b => b.low), list.map(b => b.high)];
const steps = curves => {
  const xs = [...new Set(curves.flatMap(c => c.points.map(p => p[0])))].sort((a, b) => a - b);
  return [
    xs,
    ...curves.map(c => {
      let k = 0;
      return xs.map(x => {
        while (k + 1 < c.points.length && c.points[k + 1][0] <= x) k++;
        return c.points[k]?.[1] ?? null;
      });
    }),
  ];
};
const data = d => [
  ...d.cards.map(c => [index(c.values), c.values]),
  ...d.lines.map(line),
  bars(d.attainment),
  bars(d.ratio),
  steps(d.curves),
  bars(d.priority),
  bars(d.channel),
];
const lineSeries = [{}, { stroke: '#15181d' }, { stroke: '#999' }, { stroke: '#999' }];
const barSeries = [
  {},
  { stroke: '#15181d', paths: uPlot.paths.bars() },
  { stroke: '#999', paths: () => null },
  { stroke: '#999', paths: () => null },
];
const stepSeries = [
  {},
  ...['#15181d', '#565c66', '#7f858f'].map(stroke => ({ stroke, paths: uPlot.paths.stepped({ align: 1 }) })),
];
const series = [lineSeries, lineSeries, lineSeries, barSeries, barSeries, stepSeries, barSeries, barSeries];
const first = data(both[0]);
write(cards, both[0]);
const all = first.map((d, i) =>
  i < 12
    ? new uPlot(
        {
          width: 180,
          height: 44,
          series: [{}, { stroke: '#15181d' }],
          axes: [{ show: false }, { show: false }],
          scales: { x: { time: false } },
          legend: { show: false },
          cursor: { show: false },
        },
        d,
        cards[i].children[2],
      )
    : new uPlot({ ...size, series: series[i - 12], scales: { x: { time: false } } }, d, charts[i - 12]),
);
done(which => {
  write(cards, both[which]);
  for (const [i, d] of data(both[which]).entries()) all[i].setData(d);
});
