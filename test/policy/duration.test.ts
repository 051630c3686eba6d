import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDuration, readDuration } from '../../lib/policy/duration.ts';
import { nearest } from '../../lib/policy/nearest.ts';
import { UsageError } from '../../lib/table/usage.ts';

test.each([
  ['30m', 1_800_000, '30m'],
  ['8h', 28_800_000, '8h'],
  ['1h30m', 5_400_000, '1h 30m'],
  ['1h 30m', 5_400_000, '1h 30m'],
  ['1.5h', 5_400_000, '1h 30m'],
  ['90s', 90_000, '1m 30s'],
  ['2 hours', 7_200_000, '2h'],
  ['45 minutes', 2_700_000, '45m'],
])('%s is working time', (text, ms, words) => {
  expect(parseDuration(text)).toEqual({ kind: 'working', ms, text: words });
});

test('business days and days are dates, not lengths', () => {
  expect(parseDuration('3 business days')).toEqual({
    kind: 'business days',
    days: 3,
    text: '3 business days',
  });
  expect(parseDuration('1 working day')).toEqual({ kind: 'business days', days: 1, text: '1 business day' });
  expect(parseDuration('28 days')).toEqual({ kind: 'days', days: 28, text: '28 days' });
  expect(parseDuration('28 calendar days')).toEqual({ kind: 'days', days: 28, text: '28 days' });
});

test('what a duration says of itself reads back as the same duration', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), seconds => {
      const read = parseDuration(`${seconds}s`);
      expect(parseDuration(read.text)).toEqual(read);
    }),
  );
});

test('a bare 5d is refused with the three things that it may mean', () => {
  expect(() => parseDuration('5d')).toThrow(UsageError);
  expect(() => parseDuration('5d')).toThrow(/40h.*5 business days.*5 days/);
});

test('what a remedy says to write is not refused in its turn', () => {
  const typed = fc.oneof(
    fc.constantFrom(
      '0',
      '-1',
      '-0',
      '0.5',
      '0d',
      '1d',
      '7w',
      '0w',
      '1.5d',
      '99999999',
      '99999d',
      '20000w',
      '--3h',
      '-5d',
    ),
    fc.stringMatching(/^-?\d{1,7}(\.\d)?\s?(d|w|h|m|days|weeks)?$/),
  );
  fc.assert(
    fc.property(typed, text => {
      const read = readDuration(text);
      if (!('rule' in read)) return;
      const written = read.remedy.match(/\d+(\.\d+)?(h|m\b| business days?| days?)/g) ?? [];
      for (const remedy of written) expect(readDuration(remedy)).toHaveProperty('kind');
    }),
    { numRuns: 2000 },
  );
});

test('no text at all makes it throw anything but the one error', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void readDuration(text)));
  for (const wrong of [8, null, undefined, {}, []]) {
    expect(() => parseDuration(wrong as unknown as string)).toThrow(UsageError);
  }
});

test('the nearest known name is offered only when it may be meant', () => {
  const known = ['organisation', 'zone', 'targets', 'goals', 'holidays'];
  expect(nearest('organization', known)).toBe('organisation');
  expect(nearest('gaols', known)).toBe('goals');
  expect(nearest('Target', known)).toBe('targets');
  expect(nearest('zebra', known)).toBeNull();
  expect(nearest('x'.repeat(10_000), known)).toBeNull();
});
