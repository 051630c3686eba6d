import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { done, load, places, write } from './shared.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);
Chart.defaults.animation = false;
const both = await load();
const { cards, charts } = places(both[0]);
const line = t => ({
  labels: t.periods,
  datasets: [
    { label: t.title, data: t.values, borderColor: '#15181d' },
    { label: 'low', data: t.values.map(() => t.usual?.low ?? null), borderColor: '#999', pointRadius: 0 },
    {
      label: 'high',
      data: t.values.map(() => t.usual?.high ?? null),
      borderColor: '#999',
      pointRadius: 0,
      fill: '-1',
    },
  ],
});
const bars = list => ({
  labels: list.map(b => b.name),
  datasets: [
    { label: 'share', data: list.map(b => b.value) },
    { label: 'range', data: list.map(b => [b.low, b.high]) },
  ],
});
const steps = curves => ({
  datasets: curves.map(c => ({
    label: c.tier,
    data: c.points.map(([x, y]) => ({ x, y })),
    stepped: true,
    pointRadius: 0,
  })),
});
const data = d => [
  ...d.cards.map(c => ({
    labels: c.periods,
    datasets: [{ data: c.values, pointRadius: 0, borderColor: '#15181d' }],
  })),
  ...d.lines.map(line),
  bars(d.attainment),
  bars(d.ratio),
  steps(d.curves),
  bars(d.priority),
  bars(d.channel),
];
const types = ['line', 'line', 'line', 'bar', 'bar', 'line', 'bar', 'bar'];
write(cards, both[0]);
const all = data(both[0]).map((d, i) => {
  const canvas = document.createElement('canvas');
  (i < 12 ? cards[i].children[2] : charts[i - 12]).append(canvas);
  if (i < 12)
    return new Chart(canvas, {
      type: 'line',
      data: d,
      options: {
        plugins: { legend: { display: false }, tooltip: { enabled: false } },
        scales: { x: { display: false }, y: { display: false } },
      },
    });
  return new Chart(canvas, {
    type: types[i - 12],
    data: d,
    options: i === 17 ? { scales: { x: { type: 'linear' } } } : {},
  });
});
done(which => {
  write(cards, both[which]);
  data(both[which]).forEach((d, i) => {
    all[i].data = d;
    all[i].update('none');
  });
});
