import { describe, expect, it } from 'vitest';
import { buildCube } from '../../lib/cube/build.ts';
import { factsFrom } from '../../lib/fact/build.ts';
import { attainment } from '../../lib/measure/attainment.ts';
import { estimateFromCube } from '../../lib/measure/fromCube.ts';
import { MEASURES } from '../../lib/measure/index.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';
import { asOf } from '../fact/sample.ts';
import { context, measured } from './sample.ts';
import { verdictColumns } from './verdicts.ts';

const opened = '2026-03-02T09:00:00Z';
const hours = (h: number): string => new Date(Date.parse(opened) + h * 3_600_000).toISOString();
const targets = { targets: { resolution: '4h' } };

describe('attainment', () => {
  it('is met ÷ decided with Wilson’s range, and a target met exactly is met', () => {
    const { exact, cells } = measured(
      { tickets: [1, 2, 4, 4.001, 9].map((h, i) => ({ id: `${i}`, opened, resolved: hours(h) })) },
      targets,
    );
    expect(exact('attainment')).toMatchObject({
      value: 0.6,
      n: 5,
      of: 'targets met or missed',
      method: 'Wilson',
    });
    expect(exact('attainment').low).toBeCloseTo(0.2307, 4);
    expect(exact('attainment').high).toBeCloseTo(0.8824, 4);
    expect(exact('attainment').counts).toEqual({ met: 3, missed: 2, undecided: 0, excluded: 0 });
    expect(cells('attainment')).toEqual(exact('attainment'));
  });

  it('counts an open ticket past its target as missed, and one within it as neither, with bounds and projection', () => {
    const at = Date.parse(opened) + 3 * 3_600_000;
    const early = '2026-03-02T07:00:00Z';
    const { exact } = measured(
      {
        tickets: [
          { id: 'late', opened: '2026-03-02T01:00:00Z' },
          { id: 'fast', opened: early, resolved: '2026-03-02T08:00:00Z' },
          { id: 'slow', opened: early, resolved: '2026-03-02T11:30:00Z' },
          { id: 'open', opened },
        ],
      },
      targets,
      at,
    );
    const e = exact('attainment');
    expect(e.counts).toEqual({ met: 1, missed: 2, undecided: 1, excluded: 0 });
    expect(e.value).toBeCloseTo(1 / 3);
    expect(e.bounds).toEqual([1 / 4, 2 / 4]);
    // Kaplan–Meier on elapsed ÷ target: one of four done at 0.25; `open` leaves at 0.75; nothing more is done by 1.
    expect(e.projected).toBeCloseTo(0.25);
  });

  it('projects what a young cohort will come to, where the decided share misleads', () => {
    const rows = [
      ...Array.from({ length: 10 }, (_, i) => ({
        ticket: i,
        outcome: 'met' as const,
        elapsed: 10,
        target: 100,
      })),
      ...Array.from({ length: 10 }, (_, i) => ({
        ticket: 10 + i,
        outcome: 'undecided' as const,
        elapsed: 50,
        target: 100,
      })),
      ...Array.from({ length: 10 }, (_, i) => ({
        ticket: 20 + i,
        outcome: 'met' as const,
        elapsed: 90,
        target: 100,
      })),
      ...Array.from({ length: 10 }, (_, i) => ({
        ticket: 30 + i,
        outcome: 'missed' as const,
        elapsed: 150,
        target: 100,
      })),
    ];
    const policy = definePolicy({ zone: 'UTC' });
    const { tables } = tablesFromRows({ tickets: rows.map((_, i) => ({ id: `${i}`, opened })) }, { policy });
    const { facts } = factsFrom(tables, policy, asOf, verdictColumns(rows));
    const cube = buildCube(facts, MEASURES, { grain: 'month', zone: 'UTC', asOf });
    const e = estimateFromCube(cube, attainment, {}, context);
    expect(e.value).toBeCloseTo(20 / 30);
    // S(1) = (30/40) · (10/20)
    expect(e.projected).toBeCloseTo(1 - (30 / 40) * (10 / 20));
  });

  it('leaves out and counts what has no target, was withdrawn, or is a duplicate', () => {
    const { exact } = measured(
      {
        tickets: [
          { id: '1', opened, resolved: hours(1), tier: 'premium' },
          { id: '2', opened, resolved: hours(1), tier: 'basic' },
          { id: '3', opened, cancelled: hours(1), tier: 'premium' },
        ],
      },
      { tiers: ['premium', 'basic'], targets: { resolution: { premium: '4h' } } },
    );
    expect(exact('attainment')).toMatchObject({ value: 1, n: 1, excluded: 2 });
  });

  it('of nothing decided is null and says why', () => {
    const { exact } = measured(
      { tickets: [{ id: '1', opened, resolved: null }] },
      targets,
      Date.parse(opened) + 1000,
    );
    expect(exact('attainment')).toMatchObject({
      value: null,
      n: 0,
      undecided: 1,
      reason: 'nothing is decided yet: all are still open within their target',
      bounds: [0, 1],
    });
    expect(measured({}).exact('attainment')).toMatchObject({
      value: null,
      reason: 'no target was met or missed',
    });
  });

  it('belongs to the period in which it was opened, or by choice decided', () => {
    const rows = {
      tickets: [
        { id: '1', opened: '2026-01-31T23:00:00Z', resolved: '2026-02-01T01:00:00Z' },
        { id: '2', opened: '2026-01-31T23:00:00Z' },
      ],
    };
    const byOpening = measured(rows, targets);
    expect(byOpening.cells('attainment', { period: '2026-01' }).n).toBe(2);
    const byDecision = measured(rows, { ...targets, cohort: 'decided' });
    expect(byDecision.cells('attainment', { period: '2026-02' }).counts).toMatchObject({ met: 1, missed: 1 });
    expect(byDecision.exact('attainment', { from: '2026-02', to: '2026-02' }).counts).toMatchObject({
      met: 1,
      missed: 1,
    });
  });
});

describe('attainment of all targets', () => {
  it('is decided by one miss, open while nothing is missed and one is open, and left out without a target', () => {
    const both = { targets: { resolution: '4h', firstResponse: '1h' } };
    const { exact } = measured(
      {
        tickets: [
          { id: 'met', opened, firstResponse: hours(0.5), resolved: hours(1) },
          { id: 'late answer', opened, firstResponse: hours(2), resolved: hours(3) },
          { id: 'late answer, open', opened, firstResponse: hours(2), resolved: null },
          { id: 'open', opened: hours(2), firstResponse: hours(2.5), resolved: null },
        ],
      },
      both,
      Date.parse(opened) + 3 * 3_600_000,
    );
    const e = exact('attainment-all');
    expect(e.counts).toEqual({ met: 1, missed: 2, undecided: 1, excluded: 0 });
    expect(e.bounds).toEqual([1 / 4, 2 / 4]);
    expect(exact('attainment', { clock: 'firstResponse' }).counts).toMatchObject({ met: 2, missed: 2 });
    expect(
      measured({ tickets: [{ id: '1', opened, resolved: hours(1) }] }).exact('attainment-all'),
    ).toMatchObject({
      value: null,
      excluded: 1,
    });
  });
});

describe('attainment as recorded', () => {
  it('is what the source system says, once per ticket, and counts what it does not say', () => {
    const { exact } = measured({
      tickets: [true, true, false, null].map((metAsRecorded, i) => ({ id: `${i}`, opened, metAsRecorded })),
    });
    expect(exact('attainment-recorded')).toMatchObject({ n: 3, unknown: 1, counts: { met: 2, missed: 1 } });
    expect(exact('attainment-recorded').value).toBeCloseTo(2 / 3);
  });
});

describe('attainment from counted figures', () => {
  it('pools counts, never percentages, and keeps absent apart from 0', () => {
    const { exact } = measured({
      counted: [
        { period: '2026-01-01', unit: 'small', total: 10, met: 10 },
        { period: '2026-01-01', unit: 'large', total: 990, missed: 495 },
        { period: '2026-01-01', unit: 'silent', total: 500 },
        { period: '2026-01-01', unit: 'none', total: 20, met: 0 },
      ],
    });
    const e = exact('attainment-counted');
    expect(e.counts).toEqual({ met: 505, missed: 515 });
    expect(e.value).toBeCloseTo(505 / 1020);
    expect(e).toMatchObject({ n: 1020, unknown: 500 });
    expect(exact('attainment-counted', { unit: 'silent' })).toMatchObject({
      value: null,
      reason: 'the figures do not say how many met the target',
    });
    expect(exact('attainment-counted', { unit: 'none' })).toMatchObject({ value: 0, low: 0, n: 20 });
  });
});

describe('watermelon', () => {
  it('is the share of met targets whose client was not satisfied, unknown ones counted apart', () => {
    const ticket = (id: string, h: number, satisfaction: number | null) => ({
      id,
      opened,
      resolved: hours(h),
      satisfaction,
    });
    const { exact } = measured(
      {
        tickets: [
          ticket('1', 1, 5),
          ticket('2', 1, 2),
          ticket('3', 1, 3),
          ticket('4', 1, null),
          ticket('5', 9, 1),
        ],
      },
      targets,
    );
    const e = exact('watermelon');
    expect(e).toMatchObject({ n: 3, unknown: 1 });
    expect(e.value).toBeCloseTo(2 / 3);
    expect(e.counts).toEqual({
      metSatisfied: 1,
      metUnsatisfied: 2,
      missedSatisfied: 0,
      missedUnsatisfied: 1,
    });
    expect(e.parts?.unhappyWhenMissed).toMatchObject({ value: 1, n: 1 });
    // Observed agreement 2/4, by chance (3·1 + 1·3)/16.
    expect(e.parts?.kappa?.value).toBeCloseTo((0.5 - 0.375) / (1 - 0.375));
    expect(e.parts?.phi?.value).toBeCloseTo(1 / 3);
  });

  it('uses survey answers linked to the ticket before the ticket’s own score, and the worst of several', () => {
    const tickets = [{ id: '1', opened, resolved: hours(1), satisfaction: 5 }];
    const answer = (score: number) => ({
      side: 'client',
      question: 'CSAT',
      score,
      ticket: '1',
      at: hours(2),
      respondent: 'r',
    });
    const survey = measured({ tickets, answers: [answer(2), answer(5)] }, targets);
    expect(survey.exact('watermelon')).toMatchObject({ value: 1, n: 1 });
    expect(survey.exact('client-satisfaction')).toMatchObject({ value: 3.5, n: 2 });
  });
});
