import { beforeAll, describe, expect, it } from 'vitest';
import { buildFacts, definePolicy, logRank, type Policy, type View } from '../../lib/index.ts';
import reference from '../reference/servicenow-incidents.json' with { type: 'json' };
import { expectDuration, expectNear, expectShare } from './expect.ts';
import { describeReal } from './source.ts';
import { policyOf, reportOf, type WholeWay, wholeWay } from './whole.ts';

/** The desk's priorities as the policy names them. */
const priorities = { '1 - Critical': 'P1', '2 - High': 'P2', '3 - Moderate': 'P3', '4 - Low': 'P4' } as const;
type ByPriority<T> = Readonly<Record<keyof typeof priorities, T>>;

function expectByPriority<T>(
  found: ReadonlyMap<string, ReturnType<View['estimate']>>,
  expected: ByPriority<T>,
  same: (estimate: ReturnType<View['estimate']>, expected: T) => void,
): void {
  for (const [name, priority] of Object.entries(priorities)) {
    same(found.get(priority)!, expected[name as keyof typeof priorities]);
  }
}

describeReal('IT incidents from the audit log', reference, source => {
  const policy = policyOf('servicenow-incidents');
  let whole: WholeWay;
  let all: View;
  beforeAll(async () => {
    whole = await wholeWay(source, policy);
    all = whole.report.select({});
  }, 120_000);

  it('makes one incident of its many rows, and loses none', () => {
    expect(whole.read.tables.ticket?.length).toBe(reference.incidents);
    const counts = whole.read.sources.filter(({ read }) => read > 0);
    expect(counts.reduce((n, { read }) => n + read, 0)).toBe(reference.rows);
    for (const { read, kept, rejected, merged } of counts) expect(kept + rejected + merged).toBe(read);
    expect(whole.read.faults.rows).toBe(0);
  });

  it('takes the newest stamp for the end of the data', () => {
    expect(Date.parse(whole.report.data.meta.asOf)).toBe(reference.asOf.ms);
  });

  describe('as recorded by the desk', () => {
    it('is what stands on an incident’s last update', () => {
      const found = all.estimate('attainment-recorded');
      expectShare(found, reference.asRecorded.overall);
      expect(found.unknown ?? 0).toBe(0);
    });

    it('is the same by the priority that an incident had in the end', () => {
      expectByPriority(
        all.by('attainment-recorded', 'priority'),
        reference.asRecorded.byFinalPriority,
        expectShare,
      );
    });

    it('is not the share of rows, nor what stood on the first row', () => {
      const { value } = all.estimate('attainment-recorded');
      expect(reference.asRecorded.trapOverRows.value - value!).toBeGreaterThan(0.3);
      expect(reference.asRecorded.trapFirstRow.value - value!).toBeGreaterThan(0.4);
    });
  });

  describe('from opening to resolution', () => {
    type Course = typeof reference.resolution.stateInstant.overall;
    const expectCourse = (found: ReturnType<View['estimate']>, expected: Course): void => {
      expect(found.n).toBe(expected.n);
      expect(found.counts).toMatchObject({ ended: expected.events, open: expected.open });
      expectDuration(found, expected.median);
      expectDuration(found.parts!.p75!, expected.p75);
      expectDuration(found.parts!.p90!, expected.p90);
      expectNear(found.parts!.closedOnly!.value, expected.closedOnlyMedian);
    };

    it('takes the instant of entering the final resolved stretch where no resolution is stamped', () => {
      expectCourse(all.estimate('resolution'), reference.resolution.stateInstant.overall);
    });

    it('is the same by priority', () => {
      expectByPriority(
        all.by('resolution', 'priority'),
        reference.resolution.stateInstant.byFinalPriority,
        expectCourse,
      );
    });

    it('neither waits for the closing, nor leaves those incidents out, nor calls them open', () => {
      const { value } = all.estimate('resolution');
      for (const trap of ['closedAt', 'leftOut', 'openAtAsOf'] as const) {
        expect(Math.abs(value! - reference.resolution[trap].overall.median.value)).toBeGreaterThan(3_600_000);
      }
    });
  });

  it('counts what was re-opened, and the incidents rather than the rows', () => {
    const found = all.estimate('reopened');
    expectShare(found, reference.reopened.onLastUpdate);
    expectByPriority(all.by('reopened', 'priority'), reference.reopened.byFinalPriority, expectShare);
    expect(Math.abs(found.value! - reference.reopened.trapOverRows.value)).toBeGreaterThan(0.004);
  });

  it('counts what was sent on to another desk', () => {
    const found = all.estimate('reassigned');
    expectShare(found, reference.reassigned.onLastUpdate);
    expect(found.counts!.handovers).toBe(reference.reassigned.total);
    expectByPriority(all.by('reassigned', 'priority'), reference.reassigned.byFinalPriority, expectShare);
  });

  describe('by our own clocks', () => {
    type Own = typeof reference.ownClocks.always.continue.overall;
    const expectOwn = (found: ReturnType<View['estimate']>, expected: Own): void => {
      expectShare(found, expected);
      expect(found.counts).toMatchObject({ met: expected.met, missed: expected.missed });
      expect(found.undecided ?? 0).toBe(0);
    };

    it('round the clock, time waiting for others and time as resolved not counted', () => {
      expectOwn(all.estimate('attainment'), reference.ownClocks.always.continue.overall);
      expectByPriority(
        all.by('attainment', 'priority'),
        reference.ownClocks.always.continue.byPriority,
        expectOwn,
      );
    });

    it('in office hours', () => {
      const report = reportOf(whole.read, inOfficeHours(policy));
      expectOwn(report.select({}).estimate('attainment'), reference.ownClocks.office.continue.overall);
      expectByPriority(
        report.select({}).by('attainment', 'priority'),
        reference.ownClocks.office.continue.byPriority,
        expectOwn,
      );
    }, 120_000);
  });

  describe('by the priority that an incident was opened with, and by month', () => {
    let opening: View;
    beforeAll(() => {
      opening = reportOf(whole.read, { ...policy, dimensionAt: 'opening', grain: 'month' }).select({});
    }, 120_000);

    it('takes the priority from before the changes', () => {
      expectByPriority(
        opening.by('attainment-recorded', 'priority'),
        reference.asRecorded.byOpeningPriority,
        expectShare,
      );
      expectByPriority(
        opening.by('resolution', 'priority'),
        reference.resolution.stateInstant.byOpeningPriority,
        (found, expected) => expectDuration(found, expected.median),
      );
    });

    it('puts an incident in the month in which it was opened', () => {
      const months = opening.by('attainment-recorded', 'period');
      for (const [month, expected] of Object.entries(reference.asRecorded.byMonthOpened)) {
        expectShare(months.get(month)!, expected);
      }
    });
  });

  describe('as it was seen on the night of 1 May 2016', () => {
    let early: View;
    beforeAll(() => {
      early = reportOf(whole.read, policy, { asOf: Date.parse(reference.resolution.early.asOf) }).select({});
    }, 120_000);

    it('counts incidents as open that were resolved later', () => {
      const found = early.estimate('resolution');
      const expected = reference.resolution.early.overall;
      expect(found.counts).toMatchObject({ ended: expected.events, open: expected.open });
      expectDuration(found, expected.median);
      expectDuration(found.parts!.p75!, expected.p75);
      expectDuration(found.parts!.p90!, expected.p90);
    });

    it('says how much the resolved ones alone would flatter', () => {
      expectNear(
        early.estimate('resolution').parts!.closedOnly!.value,
        reference.resolution.early.overall.closedOnlyMedian,
      );
    });
  });

  it('draws the curve of incidents still open within half a percent, from cells', () => {
    const points = all.curve('resolution');
    for (const { time, openShare } of reference.resolution.curve) {
      const last = points.filter(point => point.time <= time).at(-1)!;
      expect(Math.abs(last.open - openShare)).toBeLessThan(0.005);
    }
  });

  it('finds the priorities to differ in how long they take, as R does', () => {
    const { asOf } = reference;
    const { course } = buildFacts(whole.read.tables, policy, asOf.ms).facts;
    const { leave, outcome } = course!.cols as Record<string, ArrayLike<number>>;
    const priority = course!.dims.priority!;
    const name = course!.dims.course!;
    const resolution = name.values.indexOf('resolution');
    const groups = priority.values.map((_, code) => {
      const rows = Array.from(priority.codes.keys()).filter(
        i => priority.codes[i] === code && name.codes[i] === resolution,
      );
      return {
        time: Float64Array.from(rows, i => leave![i]!),
        event: Uint8Array.from(rows, i => outcome![i]!),
      };
    });
    const found = logRank(groups);
    expectNear(found.chiSquare, reference.resolution.logRank.chisq);
    expect(found.df).toBe(reference.resolution.logRank.df);
  });
});

/** The same promises, in hours of Monday to Friday, eight to six. */
function inOfficeHours(policy: Policy): Policy {
  const { office } = definePolicy({
    calendars: { office: { zone: 'UTC', hours: { 'mon-fri': '08:00-18:00' } } },
  }).calendars;
  return {
    ...policy,
    calendars: { ...policy.calendars, office: office! },
    clocks: { ...policy.clocks, resolution: { ...policy.clocks.resolution!, calendar: 'office' } },
  };
}
