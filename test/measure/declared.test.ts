import { describe, expect, it } from 'vitest';
import { measured } from './sample.ts';

const at = '2026-03-02T09:00:00Z';

describe('a measure that the policy declares', () => {
  it('as a share counts rows by their values, in any case, and says what it counts', () => {
    const { exact } = measured(
      {
        tickets: [
          { id: '1', opened: at, channel: 'Phone', priority: 'P1' },
          { id: '2', opened: at, channel: 'mail', priority: 'P1' },
          { id: '3', opened: at, channel: 'phone', priority: 'P2' },
          { id: '4', opened: at },
        ],
      },
      {
        measures: {
          byPhone: {
            title: 'Urgent ones by phone',
            kind: 'share',
            table: 'ticket',
            among: { priority: ['P1'] },
            where: { channel: ['phone'] },
          },
        },
      },
    );
    expect(exact('byPhone')).toMatchObject({
      value: 0.5,
      n: 2,
      of: 'tickets',
      counts: { counts: 1, other: 1 },
    });
  });

  it('as a rate has exposure from another table', () => {
    const { exact } = measured(
      {
        tickets: Array.from({ length: 20 }, (_, i) => ({ id: `${i}`, opened: at })),
        moments: [
          { at, what: 'escalated' },
          { at, what: 'visit' },
        ],
      },
      {
        measures: {
          escalations: {
            title: 'Escalations',
            kind: 'rate',
            table: 'moment',
            where: { what: ['escalated'] },
            per: 'ticket',
          },
        },
      },
    );
    expect(exact('escalations')).toMatchObject({ value: 5, n: 20, of: 'tickets', counts: { events: 1 } });
  });

  it('as a score takes a number column, of clients only', () => {
    const answer = (side: string, question: string, score: number) => ({
      at,
      side,
      question,
      score,
      respondent: 'r',
    });
    const { exact } = measured(
      {
        answers: [
          answer('client', 'ease', 4),
          answer('client', 'ease', 2),
          answer('client', 'speed', 5),
          answer('staff', 'ease', 1),
        ],
      },
      {
        measures: {
          ease: {
            title: 'Easy to work with',
            kind: 'score',
            table: 'answer',
            field: 'score',
            among: { question: ['ease'] },
          },
        },
      },
    );
    expect(exact('ease')).toMatchObject({ value: 3, n: 2 });
  });

  it('over counted figures weighs them by their totals', () => {
    const { exact } = measured(
      {
        counted: [
          { period: '2026-03-01', unit: 'north', kind: 'visit', total: 100, met: 90 },
          { period: '2026-03-01', unit: 'south', kind: 'visit', total: 300, met: 150 },
          { period: '2026-03-01', unit: 'south', kind: 'call', total: 600, met: 600 },
        ],
      },
      {
        measures: {
          visitsMet: {
            title: 'Visits in time',
            kind: 'share',
            table: 'counted',
            among: { kind: ['visit'] },
            where: {},
          },
          visits: { title: 'Share of visits', kind: 'share', table: 'counted', where: { kind: ['visit'] } },
        },
      },
    );
    expect(exact('visitsMet')).toMatchObject({ value: 0.6, n: 400 });
    expect(exact('visits')).toMatchObject({ value: 0.4, n: 1000 });
  });

  it('of a column that the data lack is null', () => {
    const { exact } = measured(
      { tickets: [{ id: '1', opened: at }] },
      {
        measures: {
          origin: {
            title: 'From design',
            kind: 'share',
            table: 'ticket',
            among: { stage: ['design'] },
            where: { channel: ['phone'] },
          },
        },
      },
    );
    expect(exact('origin')).toMatchObject({ value: null, n: 0, reason: 'no tickets of this kind' });
  });

  it('can be asked for anywhere that its table is recorded by, and nowhere else', () => {
    const { exact, cells } = measured(
      { tickets: [{ id: '1', opened: at, team: 'red', channel: 'phone' }] },
      {
        measures: {
          phone: { title: 'By phone', kind: 'share', table: 'ticket', where: { channel: ['phone'] } },
        },
      },
    );
    expect(exact('phone', { team: 'red' }).value).toBe(1);
    expect(cells('phone', { team: 'red', period: '2026-03' }).value).toBe(1);
    expect(exact('phone', { clock: 'resolution' }).reason).toBe('tickets are not recorded by clock');
  });
});
