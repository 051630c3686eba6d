import { expect, test } from 'vitest';
import { compileCalendar } from '../../lib/calendar/compile.ts';

test('plain', () => {
  const day = [{ start: 540, end: 1020 }];
  const policies = {
    office: {
      name: 'office',
      zone: 'Europe/Amsterdam',
      and: [],
      versions: [
        {
          from: null,
          week: [day, day, day, day, day, [], []],
          replaced: [],
          extra: [],
          breaks: [],
          holidays: [],
        },
      ],
    },
  };
  const c = compileCalendar(policies, 'office', { from: Date.UTC(2026, 0, 1), until: Date.UTC(2026, 5, 1) });
  const t = Date.UTC(2026, 0, 5, 8);
  expect(c.between(t, t + 7 * 86400000)).toBe(40 * 3600000);
  expect(new Date(c.add(t, 8 * 3600000)).toISOString()).toBe('2026-01-05T16:00:00.000Z');
  expect(new Date(c.back(c.add(t, 8 * 3600000), 8 * 3600000)).toISOString()).toBe('2026-01-05T08:00:00.000Z');
  expect(new Date(c.addBusinessDays(t, 3)).toISOString()).toBe('2026-01-08T16:00:00.000Z');
  expect(new Date(c.add(t, 40 * 3600000 * 520)).toISOString()).toBe('2035-12-21T16:00:00.000Z');
  expect(new Date(c.back(t, 40 * 3600000 * 520)).toISOString()).toBe('2016-01-18T08:00:00.000Z');
});
