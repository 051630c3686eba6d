import { describe, expect, test } from 'vitest';
import { explainTicket } from '../../lib/clock/explain.ts';
import type { Trace } from '../../lib/clock/verdict.ts';
import { at, type Case, policyOf, said, tablesOf, told, traces } from './language.ts';

const office = { zone: 'UTC', hours: { 'mon-fri': '09:00-17:00' } };
const paused: Case = {
  ticket: { opened: 'Mon 10:00', resolved: 'Tue 15:00' },
  changes: ['Mon 12:00 status open>pending', 'Tue 10:00 question', 'Tue 11:00 status pending>open'],
};

function one(c: Case, clock = 'resolution'): Trace {
  return traces(c).find(t => t.verdict.clock === clock)!;
}

const parts = (t: Trace): string[] =>
  t.stretches.map(
    s => `${told(s.from)} to ${told(s.until)} ${s.kind}${s.note === null ? '' : ` (${s.note})`}`,
  );

describe('a ticket explained', () => {
  test('every part of its life is assigned', () => {
    expect(parts(one(paused))).toEqual([
      'Mon 10:00 to Mon 12:00 working',
      'Mon 12:00 to Mon 17:00 paused (pending)',
      'Mon 17:00 to Tue 09:00 closed',
      'Tue 09:00 to Tue 11:00 paused (pending)',
      'Tue 11:00 to Tue 15:00 working',
    ]);
  });

  test('holidays have their name, excluded time its reason, closed time after a solution says that it was re-opened', () => {
    const c: Case = {
      policy: {
        calendars: {
          office: { ...office, holidays: ['2026-01-06 Epiphany', '2026-01-07 Half day 13:00-24:00'] },
        },
        exclude: [{ reason: 'outage', from: '2026-01-05 11:00', until: '2026-01-05 12:00' }],
      },
      ticket: { opened: 'Mon 10:00' },
      changes: [
        'Mon 15:00 status open>solved',
        'Wed 10:00 status solved>open',
        'Thu 10:00 status open>solved',
      ],
    };
    expect(parts(one(c))).toEqual([
      'Mon 10:00 to Mon 11:00 working',
      'Mon 11:00 to Mon 12:00 excluded (outage)',
      'Mon 12:00 to Mon 15:00 working',
      'Mon 15:00 to Mon 17:00 stopped (re-opened later)',
      'Mon 17:00 to Tue 00:00 closed',
      'Tue 00:00 to Wed 00:00 holiday (Epiphany)',
      'Wed 00:00 to Wed 09:00 closed',
      'Wed 09:00 to Wed 10:00 stopped (re-opened later)',
      'Wed 10:00 to Wed 13:00 working',
      'Wed 13:00 to Thu 00:00 holiday (Half day)',
      'Thu 00:00 to Thu 09:00 closed',
      'Thu 09:00 to Thu 10:00 working',
    ]);
  });

  test('from one pausing status to another, each has its own part', () => {
    const c: Case = {
      ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00' },
      changes: [
        'Mon 10:00 status open>pending',
        'Mon 11:00 status pending>on_hold',
        'Mon 12:00 status on_hold>open',
      ],
    };
    expect(parts(one(c)).slice(1, 3)).toEqual([
      'Mon 10:00 to Mon 11:00 paused (pending)',
      'Mon 11:00 to Mon 12:00 paused (on hold)',
    ]);
  });

  test('what was asked is said in words, and only where something was', () => {
    const asked = (whatIf: NonNullable<Case['whatIf']>): string | undefined =>
      one({ ...paused, whatIf }).whatIf;
    expect(one(paused).whatIf).toBeUndefined();
    expect(asked({ target: '6h', withoutPause: true })).toBe(
      'What if the target were 6h and nothing had stopped the clock?',
    );
    expect(asked({ calendar: 'always', withoutPause: 'pending' })).toBe(
      'What if the calendar were always and pending had not stopped the clock?',
    );
  });

  test('a ticket of no length has no parts', () => {
    expect(one({ ticket: { opened: 'Mon 10:00', resolved: 'Mon 10:00' } }).stretches).toEqual([]);
  });

  // biome-ignore format: one sentence is one line
  const sentences: readonly (readonly [Case, string])[] = [
    [paused, 'Met: it took 6h of the 8h promised, 2h to spare; it ended Tue 6 Jan 2026 15:00, before the deadline Tue 6 Jan 2026 17:00.'],
    [{ ticket: { opened: 'Mon 09:00', resolved: 'Mon 17:00' } }, 'Met exactly: it took all of the 8h promised; it ended Mon 5 Jan 2026 17:00, exactly at the deadline.'],
    [{ ticket: { opened: 'Mon 09:00', resolved: 'Mon 20:00' } }, 'Met exactly: it took all of the 8h promised; it ended Mon 5 Jan 2026 20:00, and no time that counts lies between the deadline Mon 5 Jan 2026 17:00 and this end.'],
    [{ ticket: { opened: 'Mon 09:00', resolved: 'Tue 11:30:20' } }, 'Missed: it took 10h 30m 20s, 2h 30m 20s more than the 8h promised; it ended Tue 6 Jan 2026 11:30:20, after the deadline Mon 5 Jan 2026 17:00.'],
    [{ ticket: { opened: 'Mon 09:00' }, asOf: 'Tue 10:00' }, 'Missed: still open on Tue 6 Jan 2026 10:00 after 9h, 1h more than the 8h promised, past the deadline Mon 5 Jan 2026 17:00.'],
    [{ ticket: { opened: 'Mon 09:00' }, asOf: 'Mon 10:00' }, 'Not decided yet: still open with 1h of the 8h promised used, 7h left; the deadline Mon 5 Jan 2026 17:00 is not past.'],
    [{ ticket: { opened: 'Mon 09:00' }, changes: ['Mon 10:00 status open>pending'], asOf: 'Mon 12:00' }, 'Not decided yet: on hold with 1h of the 8h promised used, 7h left; if it went on now it would be due Tue 6 Jan 2026 11:00.'],
    [{ policy: { targets: { resolution: '3 business days' } }, ticket: { opened: 'Mon 10:00', resolved: 'Tue 10:00' } }, 'Met: it took 8h of the 3 business days (31h) promised, 23h to spare; it ended Tue 6 Jan 2026 10:00, before the deadline Thu 8 Jan 2026 17:00.'],
    [{ policy: { targets: {}, clocks: { resolution: { due: 'first' } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 15:00', due: 'Mon 15:00' } }, 'Met: it took 6h; it ended Mon 5 Jan 2026 15:00, exactly at its due date Mon 5 Jan 2026 15:00.'],
    [{ policy: { targets: {}, clocks: { resolution: { due: 'first' } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 15:00', due: 'Mon 12:00' } }, 'Missed: it took 6h; it ended Mon 5 Jan 2026 15:00, after its due date Mon 5 Jan 2026 12:00.'],
    [{ policy: { targets: {} }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 15:00' } }, 'Not counted: no target.'],
    [{ ticket: { opened: 'Mon 09:00', cancelled: 'Mon 10:00' } }, 'Not counted: cancelled.'],
  ];
  for (const [c, sentence] of sentences) test(sentence, () => expect(one(c).because).toBe(sentence));

  test('times are told in the zone of the calendar', () => {
    const c: Case = {
      policy: { calendars: { office: { zone: 'America/New_York', hours: { 'mon-fri': '09:00-17:00' } } } },
      ticket: { opened: 'Mon 15:00', resolved: 'Mon 16:00' },
    };
    expect(one(c).because).toBe(
      'Met: it took 1h of the 8h promised, 7h to spare; it ended Mon 5 Jan 2026 11:00, before the deadline Tue 6 Jan 2026 10:00.',
    );
  });

  test('a pause during which the client had already answered is pointed out', () => {
    expect(one(paused).notices).toEqual([
      'The client had answered on Tue 6 Jan 2026 10:00 while the clock was on hold (pending): it stood still for 1h more.',
    ]);
  });

  test('the answer may stand among the moments', () => {
    const { changes, ...rest } = paused;
    const c: Case = {
      ...rest,
      changes: changes!.filter(line => !line.includes('question')),
      moments: [
        { at: at('Tue 10:00'), ticket: 'T1', sender: 'client', what: 'mail' },
        { at: at('Mon 13:00'), ticket: 'T1', sender: 'other', what: 'mail' },
        { at: at('Mon 13:00'), ticket: 'other', sender: 'client', what: 'mail' },
      ],
    };
    expect(one(c).notices).toHaveLength(1);
    expect(one(c).notices[0]).toMatch(/Tue 6 Jan 2026 10:00/);
  });

  test('an answer after the pause is none of its business', () => {
    const c: Case = {
      ...paused,
      changes: ['Mon 12:00 status open>pending', 'Tue 11:00 status pending>open', 'Tue 12:00 question'],
    };
    expect(one(c).notices).toEqual([]);
  });

  test('names of staff never appear', () => {
    const c: Case = {
      policy: { clocks: { resolution: { pause: [{ what: 'agent' }], resume: [{ what: 'team' }] } } },
      ticket: { opened: 'Mon 09:00', resolved: 'Mon 16:00', agent: 'Dana Scully', team: 'X' },
      changes: ['Mon 10:00 agent Fox_Mulder>Dana_Scully', 'Mon 11:00 team X>Y'],
    };
    expect(one(c).verdict.paused).toBe(3_600_000);
    expect(JSON.stringify(traces(c))).not.toMatch(/scully|mulder/i);
  });

  test('an unknown ticket is refused by name', () => {
    expect(() => explainTicket(tablesOf(paused), policyOf(paused), at('Fri 09:00'), 'T9')).toThrow(
      /explainTicket: id .*T9.*first ticket here is T1/,
    );
  });
});

describe('what if', () => {
  const policy = { calendars: { office, always: { zone: 'UTC', hours: '24x7' } } };
  // biome-ignore format: one case is one line
  const rows: readonly (readonly [string, Case, readonly string[]])[] = [
    ['as it is', { ...paused, policy }, ['met 6h, paused 7h, due Tue 17:00']],
    ['another target', { ...paused, policy, whatIf: { target: '4h' } }, ['missed 6h, paused 7h, due Tue 13:00']],
    ['a target in business days', { ...paused, policy, whatIf: { target: '1 business day' } }, ['met 6h, paused 7h, due Wed 16:00']],
    ['another calendar', { ...paused, policy, whatIf: { calendar: 'always' } }, ['met 6h, paused 23h, due Tue 17:00']],
    ['without that pause', { ...paused, policy, whatIf: { withoutPause: 'pending' } }, ['missed 13h, due Tue 10:00']],
    ['without another pause', { ...paused, policy, whatIf: { withoutPause: 'on hold' } }, ['met 6h, paused 7h, due Tue 17:00']],
    ['without any pause', { ...paused, policy, whatIf: { withoutPause: true } }, ['missed 13h, due Tue 10:00']],
    ['all at once', { ...paused, policy, whatIf: { target: '30h', calendar: 'always', withoutPause: ['pending', 'on hold'] } }, ['met 29h, due Tue 16:00']],
    ['for another clock it changes nothing', { ...paused, policy, whatIf: { clock: 'firstResponse', target: '1h' } }, ['met 6h, paused 7h, due Tue 17:00']],
    ['a target instead of the due date', { policy: { targets: {}, clocks: { resolution: { due: 'first' } } }, ticket: { opened: 'Mon 09:00', resolved: 'Mon 15:00', due: 'Mon 12:00' }, whatIf: { target: '8h' } }, ['met 6h, due Mon 17:00']],
  ];
  for (const [title, c, expected] of rows) test(title, () => expect(said(c)).toEqual(expected));

  test('an unknown calendar, clock or target is refused by name', () => {
    expect(() => traces({ ...paused, whatIf: { calendar: 'ofice' } })).toThrow(
      /whatIf\.calendar.*ofice.*office/,
    );
    expect(() => traces({ ...paused, whatIf: { clock: 'resolve' } })).toThrow(
      /whatIf\.clock.*resolve.*resolution/,
    );
    expect(() => traces({ ...paused, whatIf: { target: '5d' } })).toThrow(/5d/);
    expect(() => traces({ ...paused, whatIf: { withoutPause: 'pendign' } })).toThrow(
      /whatIf\.withoutPause.*pendign.*pending/,
    );
  });
});
