import { describe, expect, test } from 'vitest';
import { trendChart } from '../../dashboard/chart/trend.ts';
import { fromFragment, toFragment } from '../../dashboard/page/state.ts';
import type { Scene } from '../../dashboard/scene/scene.ts';
import { textWidth } from '../../dashboard/scene/text.ts';
import { openReport } from '../../lib/report/open.ts';
import type { Finding, Report } from '../../lib/report/report.ts';
import { reportOf, sayIn } from './fixtures/charts.ts';

const report = reportOf();
const say = sayIn('en');
const size = { width: 640, text: 1, rtl: false };

function sceneOf(from: Report, finding: string, selection = {}): Scene | null {
  const found = trendChart.fromReport({ report: from, selection, want: { finding }, say });
  return found.kind === 'ready' ? found.input(say, size) : null;
}

const withFinding = (finding: Finding): Report =>
  openReport({ ...report.data, findings: [...report.data.findings, finding] });

const texts = (scene: Scene | null): readonly string[] =>
  (scene?.marks ?? []).flatMap(m => (m.kind === 'text' ? [m.text] : []));

describe('what a finding rests on is drawn', () => {
  test('for every finding with a series, its figure and its periods named', () => {
    const rest = report.data.findings.filter(f => f.evidence.estimate !== undefined);
    expect(rest.length).toBeGreaterThan(1);
    for (const { id, evidence } of rest) {
      const scene = sceneOf(report, id);
      const { from, to, period } = evidence.selection;
      expect(scene?.summary, id).toContain(say.period(String(from ?? period)));
      expect(scene?.summary, id).toContain(say.period(String(to ?? period)));
      expect(scene?.summary, id).toContain(say.share(evidence.estimate?.value ?? -1));
      expect(texts(scene), id).toContain(say.share(evidence.estimate?.value ?? -1));
    }
  });

  test('with the level before beside the level since', () => {
    const scene = sceneOf(report, 'tier-slips/resolution/gold');
    const told = report.data.findings.find(f => f.id === 'tier-slips/resolution/gold')?.told;
    const before = told?.rule === 'tier-slips' ? say.share(told.values.before) : '';
    expect(before).toMatch(/%$/);
    expect(scene?.summary).toContain(`before that ${before}`);
    expect(texts(scene)).toContain(before);
    expect(scene?.title).toContain('gold');
  });

  test('and no point before the change is marked as a change', () => {
    const scene = sceneOf(report, 'tier-slips/resolution/gold');
    const first = report.data.meta.periods.indexOf('2025-09');
    for (const m of scene?.marks ?? [])
      if (m.kind === 'shape' && m.point !== undefined && m.point < first) expect(m.tone).toBe('ink');
  });

  test('but not for one that was simply counted, nor for one that is not known', () => {
    for (const { id } of report.data.findings.filter(f => f.evidence.estimate === undefined))
      expect(sceneOf(report, id), id).toBe(null);
    expect(sceneOf(report, 'nobody')).toBe(null);
  });

  test('and says which filters it does not obey', () => {
    const found = trendChart.fromReport({
      report,
      selection: { from: '2025-01', tier: 'silver', channel: 'email' },
      want: { finding: 'tier-slips/resolution/gold' },
      say,
    });
    expect(found.kind === 'ready' && found.ignored).toEqual(['tier', 'channel']);
  });
});

test('where staff satisfaction fell first, the released means of that team stand above, in the same periods', () => {
  const { staff, meta } = report.data;
  const team = staff?.released.find(r => r.mean !== null && r.group !== '')?.group ?? '';
  const [fell, from] = [meta.periods[14]!, meta.periods[18]!];
  const of = (question: string): readonly number[] =>
    (staff?.released ?? []).flatMap(r =>
      r.group === team && r.question === question && r.wave >= fell && r.mean !== null ? [r.mean] : [],
    );
  const question = staff?.questions.at(-1) ?? '';
  const mean = of(question).reduce((a, b) => a + b, 0) / of(question).length;
  const selection = { team, from, to: meta.periods[23]! };
  const id = 'staff-first/x';
  const given = withFinding({
    id,
    page: 'people',
    tone: 'concern',
    sentence: '',
    certainty: '',
    action: '',
    evidence: {
      measure: 'attainment',
      selection,
      estimate: report.select(selection).estimate('attainment'),
    },
    told: {
      rule: 'staff-first',
      values: {
        team,
        question,
        fell,
        from: 4,
        to: mean,
        max: 5,
        months: 4,
        before: 0.9,
        after: 0.8,
        people: null,
      },
    },
    weight: 1,
  });
  const scene = sceneOf(given, id);
  expect(texts(scene)).toContain(`Staff: “${question}”`);
  expect(texts(scene)).toContain(say.period(fell, 'short'));
  expect(texts(scene)).toContain(say.period(from, 'short'));
  const column = scene?.table.columns.findIndex(c => c.title === 'Staff satisfaction') ?? -1;
  const released = (staff?.released ?? []).filter(
    r => r.group === team && r.question === question && r.mean !== null,
  );
  expect(released.length).toBeGreaterThan(0);
  for (const r of released)
    expect(scene?.table.rows[meta.periods.indexOf(r.wave)]?.[column]?.raw).toBe(r.mean);
  for (const width of [280, 390, 640, 1100])
    for (const more of [{}, { rtl: true }, { text: 2 }]) {
      const drawn = trendChart.fromReport({ report: given, selection: {}, want: { finding: id }, say });
      const at = drawn.kind === 'ready' ? drawn.input(say, { ...size, width, ...more }) : null;
      for (const m of at?.marks ?? []) {
        if (m.kind !== 'text') continue;
        const long = textWidth(m.text, m.size, m.strong) * 0.94;
        const left = m.anchor === 'start' ? m.x : m.anchor === 'end' ? m.x - long : m.x - long / 2;
        expect(left, `${m.text} at ${width}`).toBeGreaterThanOrEqual(-3);
        expect(left + long, `${m.text} at ${width}`).toBeLessThanOrEqual(width + 3);
        expect(m.y, `${m.text} at ${width}`).toBeLessThanOrEqual(at?.height ?? 0);
      }
    }
});

test('a link to a finding comes back from the address, and an unknown one is dropped', () => {
  const id = report.data.findings[0]!.id;
  const fragment = toFragment({ page: 'promises', selection: {}, finding: id });
  expect(fromFragment(`#${fragment}`, report.data)).toEqual({ page: 'promises', selection: {}, finding: id });
  expect(fromFragment('#p=promises&f=nobody', report.data)).toEqual({ page: 'promises', selection: {} });
});
