import { isZone } from '../time/zone.ts';
import { DURATION_PATTERN, type Duration, readDuration } from './duration.ts';
import { INSTANT_PATTERN, isDate, readInstant } from './instant.ts';
import { didYouMean } from './nearest.ts';
import { anyCase, reading, type Shape } from './shape.ts';

/** Kinds of word that stand in many parts of a policy. */
export const zoneShape: Shape<string> = reading(
  'a time zone such as Europe/London, or UTC',
  { type: 'string' },
  zone => {
    if (isZone(zone)) return { value: zone };
    const near = didYouMean(zone, Intl.supportedValuesOf('timeZone'));
    const remedy = `${near} Write an IANA name such as Europe/London, or UTC.`.trim();
    return { rule: 'zone-unknown', wrong: 'is not a known time zone', remedy };
  },
);

export const dateShape: Shape<string> = reading(
  'a date: 2026-03-01',
  { type: 'string', pattern: '^\\s*\\d{4}-\\d{2}-\\d{2}' },
  date =>
    isDate(date.slice(0, 10)) && /^.{10}(T00:00:00(\.000)?Z)?$/.test(date)
      ? { value: date.slice(0, 10) }
      : {
          rule: 'date-impossible',
          wrong: 'is not a date',
          remedy: 'Write year-month-day, for example 2026-03-01.',
        },
);

/** An instant as typed; its zone is only known when the whole policy is. */
export const instantShape: Shape<string> = reading(
  'a date 2026-03-01, or a time 2026-03-01 18:00',
  { type: 'string', pattern: INSTANT_PATTERN },
  stamp =>
    readInstant(stamp, 'UTC') === null
      ? {
          rule: 'date-impossible',
          wrong: 'is not a date or time',
          remedy: 'Write 2026-03-01 or 2026-03-01 18:00.',
        }
      : { value: stamp },
);

export const durationShape: Shape<Duration> = reading(
  'a length of time: 30m, 8h, 1h30m, 3 business days, 28 days',
  { type: 'string', pattern: anyCase(DURATION_PATTERN) },
  typed => {
    const read = readDuration(typed);
    return 'rule' in read ? read : { value: read };
  },
);

/** `95%` or `0.95`. */
export const shareShape: Shape<number> = reading(
  'a share: 95% or 0.95',
  {
    anyOf: [
      { type: 'number', exclusiveMinimum: 0, maximum: 1 },
      { type: 'string', pattern: '^\\s*\\d+(\\.\\d+)?\\s*%\\s*$' },
    ],
  },
  (typed, tree) => {
    const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(typed);
    const n = percent ? Number(percent[1]) / 100 : typeof tree.value === 'number' ? tree.value : Number.NaN;
    const number = Number(typed.replace('%', ''));
    if (!Number.isFinite(n))
      return { rule: 'share-unreadable', wrong: 'is not a share', remedy: 'Write 95% or 0.95.' };
    if (n > 1) {
      const meant = number <= 100 ? `${number}% or ${Number((number / 100).toPrecision(6))}` : 'at most 100%';
      return { rule: 'share-over-one', wrong: 'is more than everything', remedy: `Write ${meant}.` };
    }
    if (n <= 0)
      return { rule: 'share-not-positive', wrong: 'must be above zero', remedy: 'Write 95% or 0.95.' };
    if (percent && number <= 1 && number !== 1) {
      const remedy = `Write ${Number((number * 100).toPrecision(6))}% or ${number}.`;
      return { rule: 'share-tiny', wrong: 'is less than one in a hundred', remedy };
    }
    return { value: Number(n.toPrecision(12)) };
  },
);
