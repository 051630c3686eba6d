/** Lengths of time in milliseconds. A day has this length on paper only: between two midnights of a zone there may be 23 hours. */
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;
