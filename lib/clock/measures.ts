import type { Calendar } from '../calendar/calendar.ts';
import { compileCalendar } from '../calendar/compile.ts';
import type { ClockPolicy, ExclusionWindow, Policy } from '../policy/policy.ts';
import type { Measure } from './judge.ts';

const ALL_DAY = [{ start: 0, end: 1440 }];
const EVERY_HOUR = {
  from: null,
  week: Array.from({ length: 7 }, () => ALL_DAY),
  replaced: [],
  extra: [],
  breaks: [],
  holidays: [],
};
const WALL: Policy['calendars'] = { wall: { name: 'wall', zone: 'UTC', and: [], versions: [EVERY_HOUR] } };

/** The windows of a policy that hold for a clock. */
export function windowsOf(policy: Policy, clock: string): readonly ExclusionWindow[] {
  return policy.exclusions.filter(w => w.clocks === null || w.clocks.includes(clock));
}

/** Times of a clock by name of calendar, compiled when first needed. */
export function measuresOf(
  policy: Policy,
  span: { readonly from: number; readonly until: number },
): (clock: ClockPolicy, calendar: string) => Measure {
  const memo = new Map<ClockPolicy, Map<string, Measure>>();
  const compiled = new Map<string, Calendar>();
  const compile = (
    calendars: Policy['calendars'],
    name: string,
    windows: readonly ExclusionWindow[],
  ): Calendar => {
    const taken = windows.map(w => policy.exclusions.indexOf(w)).join();
    const key = `${calendars === WALL ? 'wall' : 'own'} ${taken} ${name}`;
    const known = compiled.get(key);
    if (known) return known;
    const calendar = compileCalendar(calendars, name, span, windows);
    compiled.set(key, calendar);
    return calendar;
  };
  return (clock, name) => {
    const byName = memo.get(clock) ?? new Map<string, Measure>();
    memo.set(clock, byName);
    const known = byName.get(name);
    if (known) return known;
    const windows = windowsOf(policy, clock.id);
    const calendar = compile(policy.calendars, name, []);
    const wallGross = compile(WALL, 'wall', []);
    const wallNet = compile(WALL, 'wall', windows);
    const working = clock.time === 'working';
    const measure: Measure = {
      calendar,
      net: working ? compile(policy.calendars, name, windows) : wallNet,
      gross: working ? calendar : wallGross,
      wallNet,
      wallGross,
    };
    byName.set(name, measure);
    return measure;
  };
}
