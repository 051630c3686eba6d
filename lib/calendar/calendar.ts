/** Opening hours that have been compiled: instants are epoch ms, lengths are ms of real time. */
export interface Calendar {
  readonly name: string;
  readonly zone: string;
  /** Open time from `a` to `b`; 0 when `b` is not later than `a`. */
  between(a: number, b: number): number;
  /** The instant at which `ms` of open time have passed since `a`; exactly at closing, that closing. NaN when it never comes. */
  add(a: number, ms: number): number;
  /** The instant from which `ms` of open time pass until `a`; exactly at opening, that opening. NaN when there is none. */
  back(a: number, ms: number): number;
  /** Opening inclusive, closing exclusive. */
  isOpen(t: number): boolean;
  /** `t` itself when open, else the next opening; NaN when it never opens again. */
  nextOpening(t: number): number;
  /** The closing that ends the open stretch of `t`, or of the next one; NaN when there is none. */
  nextClosing(t: number): number;
  /** `t` itself when time just before it was open, else the last closing before it; NaN when it was never open. */
  previousClosing(t: number): number;
  /** Closing of the nth business day after the day of `t`. Hours past midnight belong to the day they began. */
  addBusinessDays(t: number, n: number): number;
  /** The same local time n dates later. */
  addDates(t: number, n: number): number;
  /** Open stretches within [a, b). */
  intervals(a: number, b: number): readonly Interval[];
  /** Reasons why it is closed within [a, b), where one is known: holidays by name, parts of the local date that they take. */
  holidays(a: number, b: number): readonly NamedInterval[];
}

/** A stretch of time from an instant (included) until another (not included), in epoch ms. */
export interface Interval {
  readonly from: number;
  readonly until: number;
}

export interface NamedInterval extends Interval {
  readonly name: string;
}
