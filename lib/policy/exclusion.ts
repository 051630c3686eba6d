import { clockId } from './clock.ts';
import { readDays, readHours, turnedRound } from './hours.ts';
import { readInstant } from './instant.ts';
import { type PolicyLog, refusedWithin } from './log.ts';
import { didYouMean } from './nearest.ts';
import type { ExclusionWindow } from './policy.ts';
import { type Got, list, reading, record, type Shape, type Shapes, text } from './shape.ts';
import { under } from './tree.ts';
import { instantShape, zoneShape } from './words.ts';

type Weekly = {
  readonly days: readonly number[];
  readonly hours: NonNullable<ExclusionWindow['weekly']>['hours'];
};

const weeklyShape: Shape<Weekly> = reading('every week: sun 02:00-04:00', { type: 'string' }, typed => {
  const form = {
    rule: 'weekly-unreadable',
    wrong: 'is no weekly time',
    remedy: 'Write a day and a time: sun 02:00-04:00.',
  };
  const match = /^(.*?)\s+(\d.*)$/.exec(typed);
  const days = match ? readDays(match[1]!) : null;
  if (!match || days === null) return form;
  const hours = readHours(match[2]!);
  if ('rule' in hours) return hours.rule === 'hours-unreadable' ? form : hours;
  const turned = hours.map(turnedRound).find(reversed => reversed !== null);
  if (turned) return turned;
  return hours.length === 1 ? { value: { days, hours: hours[0]! } } : form;
});

interface ExclusionWords {
  readonly reason: string;
  readonly from: string;
  readonly until: string;
  readonly weekly: Weekly;
  readonly zone: string;
  readonly clocks: readonly string[];
}
const fields: Shapes<ExclusionWords> = {
  reason: text('the reason'),
  from: instantShape,
  until: instantShape,
  weekly: weeklyShape,
  zone: zoneShape,
  clocks: list('the clocks it holds for', text('a clock')),
};
export type Exclusions = readonly Got<Shapes<ExclusionWords>>[];
export const exclusionsShape: Shape<Exclusions> = list(
  'times that count for nobody',
  record('a time that counts for nobody: reason, from, until; or weekly', fields, ['reason']),
);

export function buildExclusions(
  got: Exclusions | undefined,
  zone: string,
  clocks: readonly string[],
  log: PolicyLog,
): readonly ExclusionWindow[] {
  return (got ?? []).flatMap((window): readonly ExclusionWindow[] => {
    const from = window.from === undefined ? null : readInstant(window.from, window.zone ?? zone);
    const until = window.until === undefined ? null : readInstant(window.until, window.zone ?? zone);
    const { weekly, reason } = window;
    if (weekly === undefined && (from === null || until === null) && !refusedWithin(log, window.$)) {
      const message = `${window.$.path} has neither from and until nor weekly.`;
      log.refuse(
        window.$,
        'exclusion-without-time',
        message,
        'Write from: 2026-05-01 18:00 and until:, or weekly: sun 02:00-04:00.',
      );
    }
    if (from !== null && until !== null && until <= from) {
      const message = `${window.$.path} ends on ${window.until} before it begins on ${window.from}.`;
      log.refuse(
        under(window.$, 'until'),
        'dates-reversed',
        message,
        'Write the earlier date under from.',
        window.until,
      );
    }
    const ids = window.clocks?.map(name => clockId(name, clocks)) ?? null;
    for (const id of ids ?? []) {
      if (clocks.includes(id)) continue;
      const remedy = `${didYouMean(id, clocks)} Clocks: ${clocks.join(', ')}.`.trim();
      log.refuse(under(window.$, 'clocks'), 'clock-unknown', `${id} is not a clock.`, remedy, id);
    }
    if (reason === undefined) return [];
    const whole = { reason, from, until, clocks: ids };
    if (weekly === undefined) return [{ ...whole, weekly: null }];
    return weekly.days.map(day => ({
      ...whole,
      weekly: { zone: window.zone ?? zone, day, hours: weekly.hours },
    }));
  });
}
