import { describe, expect, it } from 'vitest';
import type { Column, Fact } from '../../lib/fact/fact.ts';
import { factsOf } from './sample.ts';

const opened = '2026-03-02T09:00:00Z';
const hour = 3_600_000;
const value = (column: Column | undefined, i: number): string => column!.values[column!.codes[i]!]!;
const values = (fact: Fact | undefined, dim: string): string[] =>
  Array.from({ length: fact!.length }, (_, i) => value(fact!.dims[dim], i));

describe('the dimensions of a ticket', () => {
  const tickets = [
    {
      id: '1',
      opened,
      resolved: '2026-03-03T09:00:00Z',
      team: 'blue',
      priority: 'P1',
      tier: null,
      client: 'a',
    },
    {
      id: '2',
      opened,
      resolved: '2026-03-03T09:00:00Z',
      team: 'red',
      priority: 'P2',
      tier: 'basic',
      client: 'a',
    },
    { id: '3', opened, resolved: null, team: null, priority: null, tier: null, client: 'nobody' },
  ];
  const changes = [
    { ticket: '1', at: '2026-03-02T12:00:00Z', what: 'Team', from: 'red', to: 'green' },
    { ticket: '1', at: '2026-03-02T10:00:00Z', what: 'priority', from: 'P3', to: 'P2' },
    { ticket: '1', at: '2026-03-09T10:00:00Z', what: 'priority', from: 'P2', to: 'P1' },
  ];
  const clients = [{ id: 'a', tier: 'premium', kind: 'co-worker' }];

  it('are those at opening, or by choice at decision', () => {
    const opening = factsOf({ tickets, changes, clients }, { dimensionAt: 'opening' }).facts;
    expect(values(opening.ticket, 'team')).toEqual(['red', 'red', '']);
    expect(values(opening.ticket, 'priority')).toEqual(['P3', 'P2', '']);
    const decision = factsOf({ tickets, changes, clients }, { dimensionAt: 'decision' }).facts;
    expect(values(decision.ticket, 'team')).toEqual(['green', 'red', '']);
    expect(values(decision.ticket, 'priority')).toEqual(['P2', 'P2', '']);
    expect(values(decision.verdict, 'priority')).toEqual(values(decision.ticket, 'priority'));
  });

  it('take the tier of the client where the ticket has none, and stay not recorded where nobody knows', () => {
    const { facts } = factsOf({ tickets, clients });
    expect(values(facts.ticket, 'tier')).toEqual(['premium', 'basic', '']);
    expect(values(facts.ticket, 'client kind')).toEqual(['co-worker', 'co-worker', '']);
    expect(
      values(factsOf({ tickets }, { tiers: ['gold'], clients: { a: 'gold' } }).facts.verdict, 'tier'),
    ).toEqual(['gold', 'basic', '']);
  });

  it('take the policy’s word for a client’s tier before the client table’s, as the clocks do', () => {
    const { facts } = factsOf(
      { tickets, clients },
      { tiers: ['gold', 'premium', 'basic'], clients: { a: 'gold' } },
    );
    expect(values(facts.ticket, 'tier')).toEqual(['gold', 'basic', '']);
    expect(values(facts.verdict, 'tier').filter(tier => tier === 'gold').length).toBeGreaterThan(0);
  });

  it('have the tier "all" where nobody distinguishes tiers', () => {
    const { facts } = factsOf({
      tickets: [{ id: '1', opened, resolved: opened }],
      moments: [{ at: opened, valence: 1 }],
    });
    for (const fact of [facts.ticket, facts.course, facts.verdict, facts.moment, facts.exposure]) {
      expect(new Set(values(fact, 'tier'))).toEqual(new Set(['all']));
    }
  });
});

describe('the verdict fact', () => {
  it('carries elapsed over target, paused time, cycle and the recorded verdict', () => {
    const { facts } = factsOf(
      {
        tickets: [
          { id: '1', opened, resolved: '2026-03-02T15:00:00Z', metAsRecorded: true },
          { id: '2', opened, resolved: '2026-03-02T11:00:00Z', metAsRecorded: false },
          { id: '3', opened, resolved: '2026-03-02T10:00:00Z' },
        ],
        changes: [
          { ticket: '2', at: '2026-03-02T09:30:00Z', what: 'status', from: 'open', to: 'on hold' },
          { ticket: '2', at: '2026-03-02T10:00:00Z', what: 'status', from: 'on hold', to: 'open' },
        ],
      },
      { targets: { resolution: '4h' }, statuses: { paused: ['on hold'] } },
    );
    const fact = facts.verdict!;
    const row = values(fact, 'clock')
      .map((clock, i) => (clock === 'resolution' ? i : -1))
      .filter(i => i >= 0);
    const of = (name: string): number[] => row.map(i => fact.cols[name]![i]!);
    expect(of('outcome')).toEqual([1, 0, 0]);
    expect(of('ratio')).toEqual([1.5, 0.375, 0.25]);
    expect(of('paused')).toEqual([0, 30 * 60_000, 0]);
    expect(of('cycle')).toEqual([1, 1, 1]);
    expect(of('recorded')).toEqual([1, 0, -1]);
  });

  it('joins satisfaction: 1 satisfied, 0 not, −1 no answer', () => {
    const { facts } = factsOf({
      tickets: [5, 3, 1, null].map((satisfaction, i) => ({
        id: `${i}`,
        opened,
        resolved: opened,
        satisfaction,
      })),
    });
    expect([...Array.from(facts.ticket!.cols.satisfied!)]).toEqual([1, 0, 0, -1]);
  });
});

describe('the course fact', () => {
  it('ends at the stamp, else where the history last enters a resolved status and stays, else at closing', () => {
    const { facts } = factsOf({
      tickets: [
        { id: 'stamp', opened, resolved: '2026-03-02T10:00:00Z', closed: '2026-03-02T20:00:00Z' },
        { id: 'history', opened, closed: '2026-03-02T20:00:00Z' },
        { id: 'closing', opened, closed: '2026-03-02T20:00:00Z' },
      ],
      changes: [
        ['resolved', 11],
        ['open', 12],
        ['Resolved ', 13],
        ['closed', 14],
      ].map(([to, h]) => ({ ticket: 'history', at: `2026-03-02T${h}:00:00Z`, what: 'status', to })),
    });
    const fact = facts.course!;
    const leave = values(fact, 'course').flatMap((course, i) =>
      course === 'resolution' ? [fact.cols.leave![i]! / hour] : [],
    );
    expect(leave).toEqual([1, 4, 11]);
  });
});

describe('the history of a ticket', () => {
  it('is read in time, whatever the order of its rows', () => {
    const changes = [
      { ticket: '1', at: '2026-03-02T12:00:00Z', what: 'team', from: 'b', to: 'c' },
      { ticket: '1', at: '2026-03-02T11:00:00Z', what: 'team', from: 'a', to: 'b' },
      { ticket: '1', at: '2026-03-02T11:00:00Z', what: 'team', from: 'a', to: 'a2' },
    ];
    const tickets = [{ id: '1', opened, resolved: '2026-03-02T11:30:00Z', team: 'c' }];
    for (const rows of [changes, changes.toReversed()]) {
      expect(
        values(factsOf({ tickets, changes: rows }, { dimensionAt: 'opening' }).facts.ticket, 'team'),
      ).toEqual(['a']);
      expect(
        values(factsOf({ tickets, changes: rows }, { dimensionAt: 'decision' }).facts.ticket, 'team'),
      ).toEqual(['b']);
    }
  });
});

describe('other facts', () => {
  it('join a moment to its ticket for team, tier and channel, unless it has its own', () => {
    const { facts } = factsOf({
      tickets: [{ id: '1', opened, team: 'red', tier: 'basic', channel: 'phone' }],
      moments: [
        { at: opened, valence: 1, ticket: '1' },
        { at: opened, valence: 1, ticket: '1', team: 'blue', channel: 'mail' },
        { at: opened, valence: 1 },
      ],
    });
    expect(values(facts.moment, 'team')).toEqual(['red', 'blue', '']);
    expect(values(facts.moment, 'channel')).toEqual(['phone', 'mail', '']);
    expect(values(facts.moment, 'tier')).toEqual(['basic', 'basic', '']);
  });

  it('never hold an answer of staff', () => {
    const staff = { at: opened, side: 'staff', question: 'secret', score: 1, team: 'tiny', respondent: 'me' };
    const { facts, off } = factsOf({ answers: [staff] });
    expect(facts.answer).toBeUndefined();
    expect(off.answer).toBe('needs scores of clients: a survey, or satisfaction on the ticket');
    const both = factsOf({
      answers: [staff, { ...staff, side: 'client', question: 'csat', team: 'red' }],
    }).facts;
    expect(both.answer?.length).toBe(1);
    expect(JSON.stringify(both)).not.toMatch(/secret|tiny/);
    expect(off.verdict).toBe('needs tickets with the instant at which they were opened');
  });

  it('set a counted row aside whose parts do not fit its total, as a fault with its place', () => {
    const { facts, faults, counts } = factsOf({
      counted: [
        { period: '2026-01-01', unit: 'a', total: 10, met: 12 },
        { period: '2026-01-01', unit: 'b', total: 10.5 },
        { period: '2026-01-01', unit: 'c', total: 10, met: 4 },
      ],
    });
    expect(Array.from(facts.counted!.cols.missed!)).toEqual([Number.NaN, Number.NaN, 6]);
    expect(counts['counts-do-not-add-up']).toBe(2);
    expect(faults[0]).toMatchObject({ rule: 'counts-do-not-add-up', line: 1, effect: 'row' });
  });

  it('say why targets were left out, per clock', () => {
    const { exclusions } = factsOf({
      tickets: [
        { id: '1', opened, resolved: opened },
        { id: '2', opened, cancelled: opened },
      ],
    });
    const resolution = exclusions.filter(e => e.clock === 'resolution');
    expect(resolution.reduce((n, e) => n + e.count, 0)).toBe(2);
    for (const e of resolution) expect(e.reason).not.toBe('');
  });
});
