// The same figures twice: as a report, for Goodwill, and as bare numbers already worked out, for the others.
import { join } from 'node:path';
import { runnerImport } from 'vite';

export const CARDS = [
  'attainment',
  'first-response',
  'resolution',
  'complaint-resolution',
  'interaction-ratio',
  'client-satisfaction',
];
const TIERS = ['gold', 'silver', 'bronze'];

/** Twelve figures: six measures, and attainment and its fellows of two more tiers. */
export const CARD_LIST = [
  ...CARDS.map(measure => ({ measure })),
  ...['attainment', 'first-response', 'resolution'].flatMap(measure =>
    ['silver', 'bronze'].map(tier => ({ measure, tier })),
  ),
];

export async function figures(root) {
  const load = async path =>
    (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module;
  const { inventedReport } = await load('test/dashboard/fixtures/report.ts');
  const { openReport } = await load('lib/report/open.ts');
  const { trend } = await load('lib/report/trend.ts');
  const report = inventedReport();
  const opened = openReport(report);
  const numbers = selection => {
    const line = (measure, more = {}) => {
      const t = trend(opened, measure, { ...selection, ...more });
      return {
        title: t.title,
        usual: t.usual,
        values: t.points.map(p => p.estimate.value),
        periods: t.points.map(p => p.period),
      };
    };
    const bars = (measure, by) =>
      [...opened.select(selection).by(measure, by)].map(([name, e]) => ({
        name,
        value: e.value,
        low: e.low,
        high: e.high,
      }));
    const curve = more =>
      opened
        .select({ ...selection, ...more })
        .curve('complaint-resolution')
        .map(p => [p.time / 3.6e6, p.open]);
    const { pairs = [] } = report.analyses['staff-link']?.result?.links?.[0] ?? {};
    return {
      cards: CARD_LIST.map(({ measure, tier }) => line(measure, tier ? { tier } : {})),
      lines: ['attainment', 'first-response', 'client-satisfaction'].map(m => line(m)),
      attainment: bars('attainment', 'tier'),
      ratio: bars('interaction-ratio', 'touchpoint'),
      curves: TIERS.map(tier => ({ tier, points: curve({ tier }) })),
      priority: bars('attainment', 'priority'),
      channel: bars('attainment', 'channel'),
      pairs: pairs.length,
    };
  };
  return { report, plain: [numbers({}), numbers({ tier: 'gold' })] };
}
