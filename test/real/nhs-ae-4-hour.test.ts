import { beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../lib/index.ts';
import { xmr } from '../../lib/stats/xmr.ts';
import reference from '../reference/nhs-ae-4-hour.json' with { type: 'json' };
import { expectNear, expectShare } from './expect.ts';
import { describeReal } from './source.ts';
import { policyOf, type WholeWay, wholeWay } from './whole.ts';

describeReal('Accident and emergency against four hours', reference, source => {
  const policy = policyOf('nhs-ae-4-hour');
  let whole: WholeWay;
  let all: View;
  beforeAll(async () => {
    whole = await wholeWay(source, policy);
    all = whole.report.select({});
  }, 60_000);

  it('reads every row', () => {
    expect(whole.read.sources).toEqual([
      {
        file: source.name,
        table: 'counted',
        read: reference.rows,
        kept: reference.rows,
        rejected: 0,
        merged: 0,
      },
    ]);
    expect(whole.read.faults.total).toBe(0);
  });

  it('pools the counts', () => {
    const found = all.estimate('attainment-counted');
    expectShare(found, reference.attainment.overall);
    expect(found.counts).toMatchObject({
      met: reference.attainment.overall.x,
      missed: reference.attainment.overall.missed,
    });
  });

  it('never averages percentages: not of rows, not of units, not of months', () => {
    const { value } = all.estimate('attainment-counted');
    const { meanOfRowPercentages, meanOfUnitPercentages, meanOfMonthPercentages } = reference.traps;
    expect(Math.abs(value! - meanOfRowPercentages)).toBeGreaterThan(0.04);
    expect(Math.abs(value! - meanOfUnitPercentages)).toBeGreaterThan(0.03);
    expect(Math.abs(value! - meanOfMonthPercentages)).toBeGreaterThan(1e-4);
  });

  it('breaks down by type of department and by organisation', () => {
    for (const [kind, expected] of Object.entries(reference.attainment.byType)) {
      expectShare(all.by('attainment-counted', 'kind').get(kind)!, expected);
    }
    const units = all.by('attainment-counted', 'team');
    expect(units.size).toBe(Object.keys(reference.byOrganisation).length);
    for (const [unit, expected] of Object.entries(reference.byOrganisation))
      expectShare(units.get(unit)!, expected);
  });

  describe('month by month', () => {
    const byMonth = Object.entries(reference.attainment.byMonth).map(
      ([day, share]) => [day.slice(0, 7), share] as const,
    );

    it('has twelve months, each pooled', () => {
      const found = all.by('attainment-counted', 'period');
      expect([...found.keys()]).toEqual(byMonth.map(([month]) => month));
      for (const [month, expected] of byMonth) expectShare(found.get(month)!, expected);
    });

    it('does not reach 95 % in any month, and clearly so in all twelve', () => {
      const months = [...all.by('attainment-counted', 'period').values()];
      expect(whole.report.data.goals).toContainEqual(
        expect.objectContaining({ measure: 'attainment-counted', share: reference.goal.goal }),
      );
      expect(months.filter(month => month.value! >= reference.goal.goal).length).toBe(
        reference.goal.monthsAtOrAbove,
      );
      expect(months.filter(month => month.high! < reference.goal.goal).length).toBe(
        reference.goal.monthsWhoseUpperLimitIsBelow,
      );
    });

    it('is said in the first sentence of the report', () => {
      const { findings } = whole.report.data;
      expect(findings[0]?.sentence).toMatch(
        /^Targets met, from counted figures: 87\.6% of [\d,]+ from \w+ \d{4} to \w+ \d{4}; the goal is 95%\.$/,
      );
    });

    it('varies within the usual range but for one month', () => {
      const months = [...all.by('attainment-counted', 'period').entries()];
      const chart = xmr(
        months.map(([, month]) => month.value!),
        { better: 'higher', target: reference.goal.goal },
      );
      const expected = reference.xmr.overall;
      expectNear(chart.current!.mean, expected.mean);
      expectNear(chart.current!.low, expected.lower, 'lower');
      expectNear(chart.current!.high, expected.upper, 'upper');
      const outside = months.filter((_, i) => chart.points[i]!.rule === 'outside').map(([month]) => month);
      expect(outside).toEqual(expected.outside.map(day => day.slice(0, 7)));
      expect(chart.current!.assurance).toBe('will not meet');
    });
  });
});
