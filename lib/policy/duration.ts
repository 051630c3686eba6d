/** A length of time as a promise states it. */
export type Duration =
  /** `8h`, `30m`, `1h30m`: working time of the clock's calendar. */
  | { readonly kind: 'working'; readonly ms: number; readonly text: string }
  /** `3 business days`: the closing of the third business day after the day of opening. */
  | { readonly kind: 'business days'; readonly days: number; readonly text: string }
  /** `28 days`: the same local time 28 dates later. */
  | { readonly kind: 'days'; readonly days: number; readonly text: string };
