import { beforeAll, describe, expect, it } from 'vitest';
import { definePolicy, type Policy, type View } from '../../lib/index.ts';
import reference from '../reference/servicenow-incidents.json' with { type: 'json' };
import { expectDuration, expectNear, expectShare } from './expect.ts';
import { describeReal } from './source.ts';
import { policyOf, type WholeWay, wholeWay } from './whole.ts';

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

    it('in office hours', async () => {
      const { report } = await wholeWay(source, inOfficeHours(policy));
      expectOwn(report.select({}).estimate('attainment'), reference.ownClocks.office.continue.overall);
      expectByPriority(
        report.select({}).by('attainment', 'priority'),
        reference.ownClocks.office.continue.byPriority,
        expectOwn,
      );
    }, 120_000);
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
