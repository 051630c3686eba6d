import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../../lib/stats/kaplanMeier.ts';
import { survivalQuantile } from '../../lib/stats/survivalQuantile.ts';
import { asOf } from '../fact/sample.ts';
import { measured } from './sample.ts';

const day = 86_400_000;
const hour = 3_600_000;
const t0 = Date.UTC(2026, 0, 5);

describe('time to resolution', () => {
  it('is exactly the Kaplan–Meier median of the raw milliseconds, open ones counted', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            age: fc.integer({ min: 1, max: 1e10 }),
            part: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
          }),
          {
            minLength: 1,
            maxLength: 60,
          },
        ),
        rows => {
          const lives = rows.map(({ age, part }) =>
            part === null
              ? { time: age, event: 0 as const }
              : { time: Math.floor(age * part), event: 1 as const },
          );
          const { exact } = measured({
            tickets: rows.map(({ age }, i) => ({
              id: `${i}`,
              opened: asOf - age,
              resolved: lives[i]!.event === 1 ? asOf - age + lives[i]!.time : null,
            })),
          });
          const curve = kaplanMeier(lives);
          const e = exact('resolution');
          for (const [p, of] of [
            [0.5, e],
            [0.75, e.parts!.p75!],
            [0.9, e.parts!.p90!],
          ] as const) {
            const reference = survivalQuantile(curve, p);
            expect([of.value, of.low, of.high]).toEqual([reference.value, reference.low, reference.high]);
          }
          expect(e.counts).toEqual({ ended: curve.events, open: curve.open, endedOtherwise: 0 });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is read off cells within half a percent of exact, in whole and in parts', () => {
    let state = 5;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state + 0.5) / 2 ** 32;
    };
    const tickets = Array.from({ length: 6000 }, (_, i) => {
      const opened = Math.floor(t0 + random() * 80 * day);
      const end = Math.floor(opened - Math.log(random()) * (i % 3 === 0 ? 20 : 3) * day);
      return {
        id: `${i}`,
        opened,
        resolved: end <= asOf && i % 50 !== 0 ? end : null,
        cancelled: i % 50 === 0 && end <= asOf ? end : null,
        tier: ['basic', 'enhanced', 'premium'][i % 3]!,
        kind: i % 4 === 0 ? 'complaint' : 'request',
      };
    });
    const { exact, cells } = measured({ tickets });
    for (const id of ['resolution', 'complaint-resolution']) {
      for (const selection of [{}, { tier: 'basic' }, { tier: 'premium', period: '2026-02' }]) {
        const [a, b] = [exact(id, selection), cells(id, selection)];
        expect(b.counts).toEqual(a.counts);
        for (const [x, y] of [
          [a, b],
          [a.parts!.p75!, b.parts!.p75!],
          [a.parts!.p90!, b.parts!.p90!],
          [a.parts!.closedOnly!, b.parts!.closedOnly!],
        ] as const) {
          for (const side of ['value', 'low', 'high'] as const) {
            if (x[side] === null) expect(y[side]).toBeNull();
            // A limit in a thin tail may move to the next end that happened; the figure itself may not.
            else
              expect(Math.abs(y[side]! / x[side]! - 1)).toBeLessThanOrEqual(side === 'value' ? 0.005 : 0.05);
          }
        }
      }
    }
  });

  it('where half are not done yet is null, says by when, and keeps the lower end', () => {
    const tickets = [1, 2, 3].map(i => ({ id: `d${i}`, opened: asOf - 10 * day, resolved: asOf - 9 * day }));
    const open = [1, 2, 3, 4, 5].map(i => ({ id: `o${i}`, opened: asOf - 10 * day }));
    const e = measured({ tickets: [...tickets, ...open] }).exact('resolution');
    expect(e).toMatchObject({ value: null, high: null, reason: 'not reached by 10 days', n: 8 });
    expect(e.low).toBe(day);
    expect(e.parts?.closedOnly).toMatchObject({ value: day, n: 3 });
  });

  it('where all are open says so, and nothing else', () => {
    const e = measured({ tickets: [{ id: '1', opened: asOf - day, resolved: null }] }).exact('resolution');
    expect(e).toMatchObject({ value: null, low: null, high: null, reason: 'all are still open', n: 1 });
    expect(e.parts?.closedOnly).toMatchObject({ value: null, reason: 'none is closed' });
  });

  it('where all were withdrawn says that they ended otherwise, not that they are open', () => {
    const gone = { id: '1', opened: asOf - 3 * day, cancelled: asOf - 2 * day };
    const reason = (tickets: readonly object[]) =>
      measured({ tickets: tickets as never }).exact('resolution').reason;
    expect(reason([gone, { ...gone, id: '2' }, { id: '3', opened: asOf - day, resolved: null }])).toBe(
      'all are still open or ended otherwise: withdrawn, merged, or the client left',
    );
    expect(reason([{ ...gone, resolved: null }])).toBe(
      'all ended otherwise: withdrawn, merged, or the client left',
    );
  });

  it('takes the middle of a flat stretch, and zero for what was solved at once', () => {
    const solved = (id: string, h: number) => ({ id, opened: t0, resolved: t0 + h * hour });
    expect(
      measured({ tickets: [solved('1', 1), solved('2', 2), solved('3', 4), solved('4', 5)] }).exact(
        'resolution',
      ).value,
    ).toBe(3 * hour);
    expect(
      measured({ tickets: [solved('1', 0), solved('2', 0), solved('3', 1)] }).exact('resolution').value,
    ).toBe(0);
  });

  it('takes withdrawn tickets, duplicates and lost clients for other ends, neither done nor open', () => {
    const e = measured(
      {
        tickets: [
          { id: '1', opened: t0, resolved: t0 + hour },
          { id: '2', opened: t0, cancelled: t0 + 2 * hour },
          { id: '3', opened: t0, closed: t0 + 2 * hour, status: 'duplicate' },
          { id: '4', opened: t0, client: 'lost' },
          { id: '5', opened: t0, resolved: t0 + 30 * hour },
        ],
        clients: [{ id: 'lost', left: t0 + day }],
      },
      { statuses: { duplicate: ['duplicate'] } },
    ).exact('resolution');
    expect(e.counts).toEqual({ ended: 2, open: 0, endedOtherwise: 3 });
    expect(e.method).toBe('Aalen–Johansen, log-log');
    // Two of five are ever solved: half never is, however long one waits.
    expect(e).toMatchObject({ value: null, reason: 'not reached by 1 day' });
  });

  it('counts what began before the data only from then on', () => {
    const from = t0 + 10 * day;
    const policy = { zone: 'UTC' };
    const tickets = [
      { id: 'old', opened: t0, resolved: t0 + 20 * day },
      ...[1, 2, 3].map(i => ({ id: `n${i}`, opened: from, resolved: from + i * day })),
    ];
    const plain = measured({ tickets }, policy);
    expect(plain.exact('resolution').value).toBe(2.5 * day);
    const late = measured({ tickets }, { ...policy, dataFrom: from });
    // At days 1 to 3 only the three new ones are at risk, so half of them are done by day 2.
    expect(late.exact('resolution').value).toBe(2 * day);
    expect(late.cells('resolution').value! / (2 * day)).toBeCloseTo(1, 2);
  });

  it('with late entry is exactly the Kaplan–Meier curve of lives that enter late, ties included', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            age: fc.integer({ min: 1, max: 12 }),
            lasted: fc.option(fc.integer({ min: 0, max: 12 })),
          }),
          {
            minLength: 1,
            maxLength: 40,
          },
        ),
        fc.integer({ min: 1, max: 12 }),
        (rows, window) => {
          const tickets = rows.map(({ age, lasted }, i) => ({
            id: `${i}`,
            opened: asOf - age * day,
            resolved: lasted === null ? null : asOf - age * day + lasted * day,
          }));
          const all = rows.map(({ age, lasted }) => ({
            enter: Math.max(0, age - window) * day,
            time: Math.min(age, lasted ?? age) * day,
            event: lasted !== null && lasted <= age ? (1 as const) : (0 as const),
          }));
          const curve = kaplanMeier(all);
          const { exact } = measured({ tickets }, { dataFrom: asOf - window * day });
          const e = exact('resolution');
          expect([e.n, e.excluded]).toEqual([curve.n, curve.excluded]);
          for (const [p, of] of [
            [0.5, e],
            [0.75, e.parts?.p75],
            [0.9, e.parts?.p90],
          ] as const) {
            if (curve.n === 0) continue;
            const reference = survivalQuantile(curve, p);
            expect([of?.value, of?.low, of?.high]).toEqual([reference.value, reference.low, reference.high]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('leaves out and counts what ended before it began, or at a time nobody knows', () => {
    const e = measured({
      tickets: [
        { id: '1', opened: t0, resolved: t0 + hour },
        { id: '2', opened: t0, resolved: t0 - hour },
        { id: '3', opened: t0, status: 'closed' },
      ],
    }).exact('resolution');
    expect(e).toMatchObject({ n: 1, excluded: 2 });
  });

  it('as of an earlier instant does not know what came later', () => {
    const tickets = [1, 2, 3].map(d => ({ id: `${d}`, opened: t0, resolved: t0 + d * day }));
    const e = measured({ tickets }, {}, t0 + 1.5 * day).exact('resolution');
    expect(e.counts).toEqual({ ended: 1, open: 2, endedOtherwise: 0 });
  });
});

describe('complaint to resolution', () => {
  it('counts the kinds that the policy calls complaints, and no others', () => {
    const tickets = ['Complaint', 'grievance', 'request', null].map((kind, i) => ({
      id: `${i}`,
      opened: t0,
      resolved: t0 + (i + 1) * hour,
      kind,
    }));
    const { exact } = measured({ tickets }, { complaints: ['complaint', 'grievance'] });
    expect(exact('complaint-resolution')).toMatchObject({ value: 1.5 * hour, n: 2, of: 'complaints' });
    expect(exact('resolution').n).toBe(4);
  });
});

describe('time to first response', () => {
  it('counts the unanswered as waiting, and what was solved without an answer as ended otherwise', () => {
    const e = measured({
      tickets: [
        { id: '1', opened: t0, firstResponse: t0 + hour },
        { id: '2', opened: t0 },
        { id: '3', opened: t0, resolved: t0 + 2 * hour },
      ],
    }).exact('first-response');
    expect(e.counts).toEqual({ ended: 1, open: 1, endedOtherwise: 1 });
  });
});
