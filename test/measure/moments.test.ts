import { describe, expect, it } from 'vitest';
import { measured } from './sample.ts';

const at = '2026-03-02T09:00:00Z';
const moments = (positive: number, negative: number, neutral = 0): object[] =>
  [...Array(positive).fill(1), ...Array(negative).fill(-1), ...Array(neutral).fill(0)].map(valence => ({
    at,
    valence,
  }));
const ratioOf = (positive: number, negative: number, neutral = 0) =>
  measured({ moments: moments(positive, negative, neutral) as never }).exact('interaction-ratio');

describe('positives per negative', () => {
  it('is P ÷ N with the range of the positive share as odds, neutral ones counted apart', () => {
    const e = ratioOf(180, 20, 7);
    expect(e).toMatchObject({
      value: 9,
      n: 200,
      of: 'moments',
      counts: { positive: 180, negative: 20, neutral: 7 },
    });
    expect(e.low).toBeCloseTo(5.69, 2);
    expect(e.high).toBeCloseTo(14.23, 2);
    expect(e.parts?.negativeShare?.value).toBeCloseTo(0.1);
    expect(e.parts?.repairBalance?.value).toBe(180 - 12 * 20);
    expect(e.parts?.repairBalance?.method).toContain('rule of thumb');
    expect(e.parts?.belowRepair?.value).toBeLessThan(0.2);
  });

  it('without negatives is no number, only the least it can be', () => {
    const e = ratioOf(30, 0);
    expect(e).toMatchObject({
      value: null,
      high: null,
      n: 30,
      reason: 'no negatives in 30; at least 7.8 to 1',
    });
    expect(e.low).toBeCloseTo(7.81, 2);
    expect(e.parts?.negativeShare).toMatchObject({ value: 0, low: 0 });
    expect(e.parts?.repairBalance?.value).toBe(30);
  });

  it('without positives is 0 with a finite upper end', () => {
    const e = ratioOf(0, 10);
    expect(e).toMatchObject({ value: 0, low: 0 });
    expect(e.high).toBeCloseTo(0.384, 3);
    expect(e.parts?.repairBalance?.value).toBe(-120);
  });

  it('of no moments is null, however many are neutral', () => {
    expect(ratioOf(0, 0)).toMatchObject({ value: null, low: null, high: null, reason: 'no moments' });
    expect(ratioOf(0, 0, 5)).toMatchObject({ value: null, reason: 'no moments', counts: { neutral: 5 } });
  });

  it('reads a score by its scale where there is no valence, and counts what says nothing as unknown', () => {
    const { exact } = measured(
      { moments: [1, 2, 3, 4, 5, 6, null].map(score => ({ at, score })) },
      { scales: { moment: { min: 1, max: 5, satisfied: 2, dissatisfied: 4, missing: [6] } } },
    );
    expect(exact('interaction-ratio')).toMatchObject({
      value: 1,
      unknown: 2,
      counts: { positive: 2, negative: 2, neutral: 1 },
    });
  });

  it('does not count what has not happened yet', () => {
    const { exact } = measured({
      moments: [
        { at, valence: 1 },
        { at: '2026-05-01T00:00:00Z', valence: -1 },
      ],
    });
    expect(exact('interaction-ratio').counts).toMatchObject({ positive: 1, negative: 0 });
  });
});

describe('thank-yous per 100 contacts', () => {
  const tickets = Array.from({ length: 50 }, (_, i) => ({
    id: `${i}`,
    opened: at,
    team: i < 10 ? 'red' : 'blue',
  }));

  it('counts moments of thanks against tickets, with Garwood’s range', () => {
    const { exact, cells } = measured({
      tickets,
      moments: [
        { at, what: 'Thanks', team: 'red' },
        { at, what: 'thank you', sender: 'client', ticket: '1' },
        { at, what: 'thanks', sender: 'other' },
        { at, what: 'visit' },
      ],
    });
    const e = exact('thanks-per-100');
    expect(e).toMatchObject({
      value: 4,
      n: 50,
      of: 'contacts',
      counts: { events: 2, exposure: 50 },
      method: 'Garwood',
    });
    expect(e.low).toBeCloseTo(0.4844, 3);
    expect(e.high).toBeCloseTo(14.4493, 3);
    expect(cells('thanks-per-100', { team: 'red' })).toMatchObject({ value: 20, n: 10 });
    expect(exact('thanks-per-100', { team: 'blue' })).toMatchObject({ value: 0, low: 0, n: 40 });
  });

  it('counts against moments where there are no tickets', () => {
    const { exact } = measured({ moments: [{ at, what: 'thanks' }, { at, what: 'visit' }, { at }] });
    expect(exact('thanks-per-100')).toMatchObject({ n: 3, counts: { events: 1 } });
  });

  it('cannot say where nobody records what a moment was, nor without contacts', () => {
    expect(measured({ tickets, moments: [{ at, valence: 1 }] }).exact('thanks-per-100')).toMatchObject({
      value: null,
      reason: 'nobody records what a moment was',
    });
    const { exact } = measured({ tickets, moments: [{ at, what: 'thanks', team: 'green' }] });
    expect(exact('thanks-per-100', { team: 'green' })).toMatchObject({ value: null, reason: 'no contacts' });
  });

  it('refuses a breakdown that contacts do not have', () => {
    const { exact } = measured({ moments: [{ at, what: 'thanks', touchpoint: 'desk' }] });
    expect(exact('thanks-per-100', { touchpoint: 'desk' }).reason).toBe(
      'contacts are not recorded by touchpoint',
    );
  });
});

it('extra miles are counted the same way', () => {
  const { exact } = measured({ tickets: [{ id: '1', opened: at }], moments: [{ at, what: 'extra mile' }] });
  expect(exact('extra-mile-per-100')).toMatchObject({ value: 100, counts: { events: 1, exposure: 1 } });
});

describe('client satisfaction', () => {
  const answer = (score: number, question = 'satisfaction', side = 'client') => ({
    at,
    side,
    question,
    score,
    respondent: 'r',
  });

  it('is the mean with Student’s range, and the satisfied share', () => {
    const { exact } = measured({ answers: [4, 5, 3, 4, 4].map(score => answer(score)) });
    const e = exact('client-satisfaction');
    expect(e).toMatchObject({
      value: 4,
      n: 5,
      method: 'Student t',
      counts: { positive: 4, neutral: 1, negative: 0 },
    });
    expect(e.low).toBeCloseTo(3.122, 3);
    expect(e.parts?.satisfied?.value).toBe(0.8);
  });

  it('of scores that all agree has no range, and no rounding noise', () => {
    const e = measured({ answers: Array.from({ length: 10 }, () => answer(4.1)) }).exact(
      'client-satisfaction',
    );
    expect(e).toMatchObject({ value: 4.1, low: null, high: null });
  });

  it('never contains an answer of staff, and keeps questions apart', () => {
    const { exact } = measured({
      answers: [answer(5), answer(1, 'satisfaction', 'staff'), answer(2, 'speed')],
    });
    expect(exact('client-satisfaction')).toMatchObject({ value: 5, n: 1 });
    expect(exact('clients/speed')).toMatchObject({ value: 2, n: 1 });
  });

  it('leaves out "no answer" and what lies outside the scale', () => {
    const { exact } = measured(
      {
        tickets: [5, 99, 7, null].map((satisfaction, i) => ({
          id: `${i}`,
          opened: at,
          resolved: at,
          satisfaction,
        })),
      },
      { scales: { satisfaction: { min: 1, max: 5, satisfied: 4, dissatisfied: 2, missing: [99] } } },
    );
    expect(exact('client-satisfaction')).toMatchObject({ value: 5, n: 1 });
  });

  it('keeps its digits on a scale with a large offset', () => {
    const { exact } = measured(
      { answers: [1e6, 1e6 + 1, 1e6 + 2].map(score => answer(score)) },
      { scales: { satisfaction: { min: 1e6, max: 1e6 + 2, satisfied: 1e6 + 2, dissatisfied: 1e6 } } },
    );
    const e = exact('client-satisfaction');
    expect(e.value).toBe(1e6 + 1);
    expect(e.high! - e.value!).toBeCloseTo(2.4841, 3);
  });
});

describe('promises kept', () => {
  const promise = (made: string, due: string, keptAt: string | null, changedBy: string | null = null) => ({
    madeAt: `2026-03-${made}T09:00:00Z`,
    due: `2026-03-${due}T09:00:00Z`,
    keptAt: keptAt === null ? null : `2026-03-${keptAt}T09:00:00Z`,
    changedBy,
  });

  it('is kept ÷ (kept + broken), exactly on the due instant included, with bounds for what is not due', () => {
    const { exact } = measured(
      {
        commitments: [
          promise('01', '05', '03'),
          promise('01', '05', '05'),
          promise('01', '05', '09'),
          promise('01', '05', null),
          promise('01', '25', null),
          promise('05', '01', null),
        ],
      },
      {},
      Date.parse('2026-03-15T00:00:00Z'),
    );
    const e = exact('promises-kept');
    expect(e).toMatchObject({ value: 0.5, n: 4, undecided: 1, excluded: 1, bounds: [2 / 5, 3 / 5] });
    // Half of the time left, none left, as much again over: the median is none left.
    expect(e.parts?.margin).toMatchObject({ value: 0, n: 3 });
  });

  it('counts a date moved by us as broken, and one moved at the client’s wish as it turns out', () => {
    const { exact } = measured({
      commitments: [promise('01', '09', '08', 'us'), promise('01', '09', '08', 'client')],
    });
    expect(exact('promises-kept').counts).toMatchObject({ kept: 1, broken: 1 });
  });

  it('has no margin where it was due when it was made', () => {
    const { exact } = measured({ commitments: [promise('01', '01', '01')] });
    expect(exact('promises-kept')).toMatchObject({ value: 1, n: 1 });
    expect(exact('promises-kept').parts?.margin?.value).toBeNull();
  });
});

describe('reopened, handed over, solved by the first to take it', () => {
  const ticket = (id: string, more: object = {}) => ({
    id,
    opened: at,
    resolved: '2026-03-02T10:00:00Z',
    ...more,
  });

  it('take what the source counted', () => {
    const { exact } = measured({
      tickets: [
        ticket('1', { reopenings: 0, reassignments: 0 }),
        ticket('2', { reopenings: 2, reassignments: 0 }),
        ticket('3', { reopenings: 0, reassignments: 3 }),
        ticket('4'),
        { id: '5', opened: at, reassignments: 1 },
      ],
    });
    expect(exact('reopened')).toMatchObject({ n: 3, unknown: 1, counts: { reopened: 1, accepted: 2 } });
    expect(exact('reassigned')).toMatchObject({
      n: 4,
      unknown: 1,
      counts: { reassigned: 2, kept: 2, handovers: 4 },
    });
    expect(exact('one-touch')).toMatchObject({ n: 3, unknown: 1, counts: { one: 1, more: 2 } });
  });

  it('of complaints ask for no approval either', () => {
    const complaint = (id: string, reassignments: number) => ticket(id, { kind: 'complaint', reassignments });
    const { exact } = measured(
      {
        tickets: [complaint('1', 0), complaint('2', 1), complaint('3', 0), ticket('4', { reassignments: 0 })],
        changes: [{ ticket: '3', at, what: 'approval' }],
      },
      { complaints: ['complaint'] },
    );
    expect(exact('complaints-first-handler')).toMatchObject({ n: 3, counts: { one: 1, more: 2 } });
  });

  it('else read the history of the ticket', () => {
    const change = (what: string, from: string, to: string, minute: number) => ({
      ticket: '1',
      at: `2026-03-02T09:${minute}:00Z`,
      what,
      from,
      to,
    });
    const { exact } = measured({
      tickets: [ticket('1'), ticket('2')],
      changes: [
        change('status', 'open', 'resolved', 10),
        change('status', 'resolved', 'open', 20),
        change('status', 'open', 'resolved', 30),
        change('team', 'red', 'blue', 15),
        change('team', 'blue', 'blue', 16),
      ],
    });
    expect(exact('reopened')).toMatchObject({ value: 1, n: 1, unknown: 1 });
    expect(exact('reassigned').counts).toMatchObject({ reassigned: 1, handovers: 1 });
  });
});
