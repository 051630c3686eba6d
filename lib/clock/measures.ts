import type { Calendar } from '../calendar/calendar.ts';
import { compileCalendar } from '../calendar/compile.ts';
import type { ClockPolicy, Policy } from '../policy/policy.ts';
import type { Measure } from './judge.ts';

const ALL_DAY = [{ start: 0, end: 1440 }];
const WALL: Policy['calendars'] = {
  wall: {
    name: 'wall',
    zone: 'UTC',
    and: [],
    versions: [
      {
        from: null,
        week: Array.from({ length: 7 }, () => ALL_DAY),
        replaced: [],
        extra: [],
        breaks: [],
        holidays: [],
      },
    ],
  },
};

/** Times of a clock by name of calendar, compiled when first needed. */
export function measuresOf(
  policy: Policy,
  span: { readonly from: number; readonly until: number },
): (clock: ClockPolicy, calendar: string) => Measure {
  const memo = new Map<ClockPolicy, Map<string, Measure>>();
  const plain = new Map<string, Calendar>();
  const wallGross = compileCalendar(WALL, 'wall', span);
  const grossOf = (name: string): Calendar => {
    let calendar = plain.get(name);
    if (!calendar) {
      calendar = compileCalendar(policy.calendars, name, span);
      plain.set(name, calendar);
    }
    return calendar;
  };
  return (clock, name) => {
    const byName = memo.get(clock) ?? new Map<string, Measure>();
    memo.set(clock, byName);
    const known = byName.get(name);
    if (known) return known;
    const windows = policy.exclusions.filter(w => w.clocks === null || w.clocks.includes(clock.id));
    const calendar = grossOf(name);
    const wallNet = windows.length === 0 ? wallGross : compileCalendar(WALL, 'wall', span, windows);
    const gross = clock.time === 'calendar' ? wallGross : calendar;
    const net =
      windows.length === 0
        ? gross
        : clock.time === 'calendar'
          ? wallNet
          : compileCalendar(policy.calendars, name, span, windows);
    const measure = { calendar, net, gross, wallNet, wallGross };
    byName.set(name, measure);
    return measure;
  };
}
