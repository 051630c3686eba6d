import { describe, expect, test } from 'vitest';
import { type BusinessTime, type CalendarInput, calendar } from '../../lib/calendar/businessTime.ts';

// Questions that the tests of other projects ask, put to this calendar. Text without an offset is local time.

type Question = (c: BusinessTime) => unknown;
export type Row = readonly [title: string, question: Question, answer: unknown];

const HOUR = 3_600_000;
const short = (at: Date): string => at.toISOString().slice(0, 16);

export const hours =
  (from: string, until: string): Question =>
  c =>
    c.elapsed(from, until) / HOUR;
export const ms =
  (from: string, until: string): Question =>
  c =>
    c.elapsed(from, until);
export const due =
  (from: string, promise: string | number, atClosing?: 'next opening'): Question =>
  c =>
    c.due(from, promise, atClosing ? { atClosing } : {});
export const back =
  (until: string, length: string | number): Question =>
  c =>
    c.back(until, length);
export const open =
  (at: string): Question =>
  c =>
    c.isOpen(at);
export const opens =
  (at: string): Question =>
  c =>
    c.nextOpening(at);
export const closes =
  (at: string): Question =>
  c =>
    c.nextClosing(at);
export const closed =
  (at: string): Question =>
  c =>
    c.previousClosing(at);
/** `2026-01-05T09:00/2026-01-05T17:00` in UTC. */
export const spans =
  (from: string, until: string): Question =>
  c =>
    c.intervals(from, until).map(span => `${short(span.from)}/${short(span.until)}`);
export const holiday =
  (at: string): Question =>
  c =>
    c.holiday(at);

/** Answers are compared as text: a Date as ISO without seconds that are nought. */
export function ask(name: string, input: CalendarInput, rows: readonly Row[]): void {
  describe(name, () => {
    const c = calendar(input);
    for (const [title, question, answer] of rows) {
      test(title, () => {
        const got = question(c);
        expect(got instanceof Date ? got.toISOString().replace(/(:00)?\.000Z$/, '') : got).toEqual(answer);
      });
    }
  });
}
