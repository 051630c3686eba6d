import { beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../lib/index.ts';
import { quantileInterval } from '../../lib/stats/quantileInterval.ts';
import reference from '../reference/cfpb-complaints.json' with { type: 'json' };
import { expectNear, expectShare } from './expect.ts';
import { describeReal } from './source.ts';
import { policyOf, type WholeWay, wholeWay } from './whole.ts';

const day = 86_400_000;

describeReal('Complaints about banks and lenders', reference, source => {
  const policy = policyOf('cfpb-complaints');
  let whole: WholeWay;
  let all: View;
  beforeAll(async () => {
    whole = await wholeWay(source, policy);
    all = whole.report.select({});
  }, 60_000);

  it('keeps every row, those that read the same too: two people can complain of one thing', () => {
    expect(whole.read.sources).toEqual([
      {
        file: source.name,
        table: 'ticket',
        read: reference.rows,
        kept: reference.rows,
        rejected: 0,
        merged: 0,
      },
    ]);
  });

  it('knows everything up to the last day written down', () => {
    expect(whole.report.data.meta.asOf.slice(0, 10)).toBe(reference.dates.asOf);
  });

  describe('from received to sent on', () => {
    it('takes whole days, and sets aside those sent before they were received', () => {
      const found = all.estimate('acknowledgement');
      const expected = reference.receivedToSentDays.negativesSetAside;
      expect(found.n).toBe(expected.n);
      expect(found.excluded).toBe(reference.receivedToSentDays.negative);
      expect(found.value).toBe(expected.median.value * day);
      expect(found.parts!.p90!.value).toBe(expected.p90.value * day);
    });

    it('agrees with the order statistics of the differences themselves', () => {
      const { opened, acknowledged } = whole.read.tables.ticket!.columns as Record<
        string,
        { values: Float64Array }
      >;
      const days = Array.from(opened!.values, (at, i) => (acknowledged!.values[i]! - at) / day).filter(
        d => d >= 0,
      );
      const expected = reference.receivedToSentDays.negativesSetAside;
      expect(days.length).toBe(expected.n);
      expect(Math.max(...days)).toBe(expected.largest);
      expectNear(days.reduce((a, b) => a + b, 0) / days.length, expected.mean);
      for (const [p, figure] of [
        [0.5, expected.median],
        [0.9, expected.p90],
      ] as const) {
        const { value, low, high } = quantileInterval(days, p);
        expect({ value, low, high }).toEqual({ value: figure.value, low: figure.low, high: figure.high });
      }
    });
  });

  describe('answered in time', () => {
    it('is the share of those marked either way', () => {
      expectShare(all.estimate('attainment-recorded'), reference.timely.overall);
    });

    it('is the same by product and by the way it came in', () => {
      for (const [dim, expected] of [
        ['kind', reference.timely.byProduct],
        ['channel', reference.timely.bySubmittedVia],
      ] as const) {
        const found = all.by('attainment-recorded', dim);
        expect([...found.keys()].sort()).toEqual(Object.keys(expected).sort());
        for (const [value, share] of Object.entries(expected)) expectShare(found.get(value)!, share);
      }
    });

    it('is the same month by month, months without a complaint being none and not nought', () => {
      const found = all.by('attainment-recorded', 'period');
      for (const [month, expected] of Object.entries(reference.timely.byMonth))
        expectShare(found.get(month)!, expected);
      const empty = [...found].filter(([, month]) => month.n === 0);
      expect(empty.length).toBe(reference.monthsWithoutAnyComplaintBetween);
      for (const [, month] of empty) expect(month.value).toBeNull();
    });
  });

  describe('from complaint to resolution', () => {
    it('cannot be said, and the report says why', () => {
      const found = all.estimate('complaint-resolution');
      expect(found.value).toBeNull();
      expect(found.reason).toMatch(/when|resolved|closed|recorded/);
    });

    it('does not take the day of sending, nor today, for the day of resolution', () => {
      const found = all.estimate('complaint-resolution');
      expect(found.low).toBeNull();
      expect(found.counts?.ended ?? 0).toBe(0);
    });
  });
});
