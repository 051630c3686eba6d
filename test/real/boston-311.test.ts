import { beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../lib/index.ts';
import reference from '../reference/boston-311.json' with { type: 'json' };
import { expectDuration, expectNear, expectRange, expectShare } from './expect.ts';
import { describeReal } from './source.ts';
import { policyOf, type WholeWay, wholeWay } from './whole.ts';

interface Quantile {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface Course {
  readonly n: number;
  readonly events: number;
  readonly open: number;
  readonly median: Quantile;
  readonly p75: Quantile;
  readonly p90: Quantile;
  readonly closedOnlyMedian: number;
}

interface Verdicts {
  readonly cases: number;
  readonly met: number;
  readonly missed: number;
  readonly undecided: number;
  readonly excluded: number;
  readonly x: number;
  readonly n: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

function expectAttainment(view: View, expected: Verdicts): void {
  const found = view.estimate('attainment');
  expectShare(found, expected);
  expect(found.excluded ?? 0).toBe(expected.excluded);
  expect(found.undecided ?? 0).toBe(expected.undecided);
  if (found.value !== null)
    expect(found.counts).toMatchObject({ met: expected.met, missed: expected.missed });
}

describeReal('Boston 311, a date promised for every case', reference, source => {
  const policy = policyOf('boston-311');
  let whole: WholeWay;
  let all: View;
  beforeAll(async () => {
    whole = await wholeWay(source, { ...policy, grain: 'month' });
    all = whole.report.select({});
  }, 120_000);

  it('reads every case and sets none aside', () => {
    expect(whole.read.sources).toEqual([
      {
        file: source.name,
        table: 'ticket',
        read: reference.cases,
        kept: reference.cases,
        rejected: 0,
        merged: 0,
      },
    ]);
    expect(whole.read.faults.total).toBe(0);
  });

  it('takes the newest closing for the end of the data, never a date that was promised', () => {
    expect(Date.parse(whole.report.data.meta.asOf)).toBe(reference.asOf.ms);
  });

  describe('the share done by the date promised', () => {
    it('counts open cases past their date as late, and leaves out cases without a date', () => {
      expectAttainment(all, reference.computed.overall);
    });

    it('is the same by department, by source, by reason and by the month in which a case was opened in Boston', () => {
      const dims = [
        ['team', reference.computed.byDepartment],
        ['channel', reference.computed.bySource],
        ['kind', reference.computed.byReason],
        ['period', reference.computed.byMonthOpened],
      ] as const;
      for (const [dim, expected] of dims) {
        const found = all.by('attainment', dim);
        expect([...found.keys()].sort()).toEqual(Object.keys(expected).sort());
        for (const [value, verdicts] of Object.entries(expected)) {
          expectAttainment(whole.report.select({ [dim]: value }), verdicts);
        }
      }
    });

    it('is neither that of closed cases alone, nor that with cases without a date as successes', () => {
      const { value } = all.estimate('attainment');
      expect(Math.abs(value! - reference.computed.trapClosedOnly.value)).toBeGreaterThan(0.04);
      expect(Math.abs(value! - reference.computed.trapNoTargetIsMet.value)).toBeGreaterThan(0.03);
    });

    it('takes a date in 2059 and one before the opening by the same rule as any other', () => {
      const absurd = [...reference.shape.absurdTargets, ...reference.shape.targetsNotAfterOpening];
      expect(absurd.filter(({ verdict }) => verdict === 'missed').length).toBe(3);
      const due = whole.read.tables.ticket?.columns.due;
      const far = due?.kind === 'instant' ? due.values.filter(at => at > Date.UTC(2059, 0)).length : 0;
      expect(far).toBe(reference.shape.targetIn2059);
    });
  });

  describe('as recorded by the city', () => {
    it('flags cases without a date as done in time, and blank for some that were late: shown as it stands', () => {
      const found = all.estimate('attainment-recorded');
      expectShare(found, reference.asRecorded.overall);
      expect(found.unknown).toBe(reference.asRecorded.overall.blank);
    });

    it('is the same by department and by month', () => {
      for (const [dim, expected] of [
        ['team', reference.asRecorded.byDepartment],
        ['period', reference.asRecorded.byMonthOpened],
      ] as const) {
        const found = all.by('attainment-recorded', dim);
        for (const [value, recorded] of Object.entries(expected)) expectShare(found.get(value)!, recorded);
      }
    });
  });

  describe('from opening to closing', () => {
    const expectCourse = (view: View, expected: Course): void => {
      const found = view.estimate('resolution');
      expect(found.n).toBe(expected.n);
      expect(found.counts).toMatchObject({ ended: expected.events, open: expected.open });
      expectDuration(found, expected.median);
      expectDuration(found.parts!.p75!, expected.p75);
      expectDuration(found.parts!.p90!, expected.p90);
      expectNear(found.parts!.closedOnly!.value, expected.closedOnlyMedian);
    };

    it('counts open cases as open, in real elapsed time across the change of the clocks', () => {
      expectCourse(all, reference.resolution.overall);
    });

    it('is the same for the commonest reasons', () => {
      for (const [kind, expected] of Object.entries(reference.resolution.topReasons)) {
        expectCourse(whole.report.select({ kind }), expected);
      }
    });

    it('draws the curve of cases still open within half a percent, from cells', () => {
      const points = all.curve('resolution');
      for (const { time, openShare } of reference.curve) {
        const last = points.filter(point => point.time <= time).at(-1)!;
        expect(Math.abs(last.open - openShare)).toBeLessThan(0.005);
      }
    });
  });
});

describeReal('Boston 311, as it was seen on the night of 1 October 2011', reference, source => {
  const policy = policyOf('boston-311');
  let all: View;
  beforeAll(async () => {
    const options = { asOf: Date.parse(reference.early.asOf) };
    all = (await wholeWay(source, { ...policy, grain: 'month' }, options)).report.select({});
  }, 120_000);

  it('counts what was not decided yet beside the share, with the bounds of what it could still do', () => {
    expectAttainment(all, reference.early.overall);
    const { bounds } = all.estimate('attainment');
    expectNear(bounds?.[0], reference.early.overall.bounds[0]!);
    expectNear(bounds?.[1], reference.early.overall.bounds[1]!);
  });

  it('projects what came true, where the headline flatters', () => {
    const { value, projected } = all.estimate('attainment');
    expectNear(projected, reference.early.overall.projected.value);
    const truth = reference.computed.overall.value;
    expect(Math.abs(projected! - truth)).toBeLessThan(0.005);
    expect(value! - truth).toBeGreaterThan(0.04);
  });

  it('is the same by department and month', () => {
    for (const [dim, expected] of [
      ['team', reference.early.byDepartment],
      ['period', reference.early.byMonthOpened],
    ] as const) {
      const found = all.by('attainment', dim);
      for (const [value, verdicts] of Object.entries(expected)) {
        const estimate = found.get(value)!;
        expectRange(estimate, verdicts);
        expect(estimate.undecided ?? 0).toBe(verdicts.undecided);
        if (verdicts.projected !== null && verdicts.undecided > 0) {
          expectNear(estimate.projected, verdicts.projected.value, `${value} projected`);
        }
      }
    }
  });

  it('does not reach the slow tenth of cases, and says so', () => {
    const found = all.estimate('resolution');
    expectDuration(found, reference.early.course.median);
    expectDuration(found.parts!.p75!, reference.early.course.p75);
    expect(found.parts!.p90!.value).toBeNull();
    expect(found.parts!.p90!.reason).toMatch(/not reached/);
  });
});
