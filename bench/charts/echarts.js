import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkAreaComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { done, load, places, write } from './shared.js';

use([
  BarChart,
  CustomChart,
  LineChart,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  TooltipComponent,
  SVGRenderer,
]);
const both = await load();
const { cards, charts } = places(both[0]);
const common = { animation: false };
const line = t => ({
  ...common,
  tooltip: { trigger: 'axis' },
  xAxis: { type: 'category', data: t.periods },
  yAxis: { type: 'value', scale: true },
  series: [
    {
      type: 'line',
      name: t.title,
      data: t.values,
      markArea: t.usual ? { data: [[{ yAxis: t.usual.low }, { yAxis: t.usual.high }]] } : undefined,
    },
  ],
});
const bars = list => ({
  ...common,
  tooltip: {},
  xAxis: { type: 'category', data: list.map(b => b.name) },
  yAxis: { type: 'value', scale: true },
  series: [
    { type: 'bar', data: list.map(b => b.value) },
    {
      type: 'custom',
      renderItem: (_, api) => {
        const [x, low] = api.coord([api.value(0), api.value(1)]);
        const [, high] = api.coord([api.value(0), api.value(2)]);
        return { type: 'line', shape: { x1: x, y1: low, x2: x, y2: high }, style: { stroke: '#15181d' } };
      },
      data: list.map((b, i) => [i, b.low, b.high]),
    },
  ],
});
const steps = curves => ({
  ...common,
  legend: {},
  tooltip: { trigger: 'axis' },
  xAxis: { type: 'value' },
  yAxis: { type: 'value' },
  series: curves.map(c => ({ type: 'line', step: 'end', name: c.tier, data: c.points, showSymbol: false })),
});
const data = d => [
  ...d.cards.map(c => ({
    ...common,
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'category', show: false },
    yAxis: { type: 'value', show: false, scale: true },
    series: [{ type: 'line', data: c.values, showSymbol: false }],
  })),
  ...d.lines.map(line),
  bars(d.attainment),
  bars(d.ratio),
  steps(d.curves),
  bars(d.priority),
  bars(d.channel),
];
write(cards, both[0]);
const all = data(both[0]).map((option, i) => {
  const place = i < 12 ? cards[i].children[2] : charts[i - 12];
  const chart = init(place, null, { renderer: 'svg', width: i < 12 ? 180 : 600, height: i < 12 ? 44 : 260 });
  chart.setOption(option);
  return chart;
});
done(which => {
  write(cards, both[which]);
  data(both[which]).forEach((option, i) => {
    all[i].setOption(option, { notMerge: true });
    all[i].getZr().flush();
  });
});
