import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../../lib/policy/assumptions.ts';
import { definePolicy } from '../../lib/policy/parse.ts';
import { tablesFromRows } from '../../lib/read/rows.ts';

const { tables } = tablesFromRows({ tickets: [{ id: 'A', opened: '2026-03-02T09:00:00Z' }] });
const warned = (hours: unknown) =>
  assumptionsOf(
    definePolicy({ calendars: { desk: { hours } }, targets: { resolution: '8h' } }),
    tables,
  ).filter(({ id }) => id.startsWith('holidays-none')).length;

describe('A calendar without holidays', () => {
  it('is remarked on when it closes at night, for bank holidays are working days then', () => {
    expect(warned({ 'mon-fri': '09:00-17:00' })).toBe(1);
  });

  it('is not when it never closes: whoever promises day and night means holidays, too', () => {
    expect(warned('24x7')).toBe(0);
  });
});
