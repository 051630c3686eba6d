/**
 * One number from plain arrays: the four functions that most people need. Run: `node examples/run.mjs four-functions`
 *
 * In your own project the import says `from 'goodwill'`.
 */
import {
  type AttainmentRow,
  type InteractionRatio,
  interactionRatio,
  type ResolutionTimes,
  resolutionTimes,
  type StaffServiceLink,
  slaAttainment,
  staffServiceLink,
} from '../lib/index.ts';

const day = 86_400_000;

/** How often do we keep the time we promised, for each service tier? Hours are those of the office; the last one is still open, not late yet. */
export function attainment(): readonly AttainmentRow[] {
  const tickets = [
    { tier: 'premium', opened: '2026-03-02T09:00:00Z', resolved: '2026-03-02T11:30:00Z' },
    { tier: 'premium', opened: '2026-03-02T10:00:00Z', resolved: '2026-03-02T14:00:00Z' },
    { tier: 'premium', opened: '2026-03-02T16:30:00Z', resolved: '2026-03-03T13:30:00Z' },
    { tier: 'basic', opened: '2026-03-02T09:00:00Z', resolved: '2026-03-04T16:59:00Z' },
    { tier: 'basic', opened: '2026-03-03T09:00:00Z' },
  ];
  return slaAttainment(tickets, {
    targets: { premium: '4h', basic: '2 business days' },
    goal: 0.95,
    calendar: { zone: 'UTC', hours: { 'mon-fri': '09:00-17:00' } },
    asOf: '2026-03-05T12:00:00Z',
  });
}

/** How long does someone who complains wait? Two are still waiting: leaving them out would flatter. */
export function waiting(): ResolutionTimes {
  const complaints = [
    { opened: '2026-01-05T09:00:00Z', resolved: '2026-01-06T09:00:00Z' },
    { opened: '2026-01-07T09:00:00Z', resolved: '2026-01-10T09:00:00Z' },
    { opened: '2026-01-12T09:00:00Z', resolved: '2026-01-19T09:00:00Z' },
    { opened: '2026-01-14T09:00:00Z' },
    { opened: '2026-01-15T09:00:00Z' },
  ];
  return resolutionTimes(complaints, { asOf: '2026-02-15T09:00:00Z' });
}

/** How many good moments for each bad one, and is that enough by the rule of thumb of twelve? */
export function goodToBad(): InteractionRatio {
  return interactionRatio({ positive: 180, negative: 20 }, { repair: 12 });
}

/** Is service better where people are more satisfied? Teams of fewer than five people are never used. */
export function staffAndService(): StaffServiceLink {
  const scores = [3.1, 3.4, 3.6, 3.9, 4.2, 4.4, 2.8];
  const service = [0.81, 0.86, 0.84, 0.9, 0.89, 0.95, 0.99];
  const people = [11, 9, 14, 8, 12, 10, 3];
  return staffServiceLink(
    scores.map((staff, i) => ({
      team: `team ${i + 1}`,
      period: '2026-03',
      staff,
      people: people[i]!,
      service: service[i]!,
      cases: 640,
    })),
  );
}

/** Called by `examples/run.mjs`. */
export function main(): void {
  for (const { tier, value, low, high, met, n, undecided, goal } of attainment()) {
    const share =
      value === null ? 'cannot say' : `${percent(value)} (likely ${percent(low!)} to ${percent(high!)})`;
    console.log(`${tier}: ${share}, ${met} of ${n} in time, ${undecided} not decided yet; goal ${goal}`);
  }
  const times = waiting();
  console.log(
    `Half are helped within ${times.median! / day} days, ${times.open} of ${times.n} still wait; ` +
      `the closed ones alone would say ${times.closedOnlyMedian! / day}.`,
  );
  const ratio = goodToBad();
  console.log(
    `${ratio.positivesPerNegative} to one (likely ${ratio.low!.toFixed(1)} to ${ratio.high!.toFixed(1)}); ` +
      `balance at twelve to one: ${ratio.repairBalance}.`,
  );
  const link = staffAndService();
  console.log(`Staff and service: r ${link.value!.toFixed(2)}, ${link.hidden} team not used. ${link.reads}.`);
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
