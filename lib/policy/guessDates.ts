const ISO = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const SLASHED = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:,?\s+(\d{1,2}):(\d{2})(:\d{2})?(\s*[ap]m)?)?$/i;

/** Nearly all values read as dates. */
export function isDateLike(values: readonly string[]): boolean {
  const dates = values.filter(
    value => ISO.test(value) || SLASHED.test(value) || /^\d{4}-\d{2}-\d{2}[T ]/.test(value),
  );
  return values.length > 0 && dates.length >= 0.8 * values.length;
}

export function hasZone(value: string): boolean {
  return /(Z|[+-]\d{2}:?\d{2})$/.test(value) && ISO.test(value);
}

/** `dates:` for a file, with the reason; a comment with both choices where the values cannot decide; nothing for ISO dates. */
export function dateFormOf(values: readonly string[]): readonly string[] {
  const matches = values.flatMap(value => {
    const match = ISO.test(value) ? null : SLASHED.exec(value);
    return match ? [match] : [];
  });
  const first = matches[0];
  if (!first) return [];
  const sign = first[2]!;
  const time = matches.find(match => match[5] !== undefined);
  const clock = time ? ` ${time[8] ? 'h:mm' : 'H:mm'}${time[7] ? ':ss' : ''}${time[8] ? ' a' : ''}` : '';
  const some = time && matches.some(match => match[5] === undefined) ? `[${clock}]` : clock;
  const year = (text: string): string => (text.length === 4 ? 'yyyy' : 'yy');
  if (first[1]!.length === 4)
    return [`dates: ${year(first[1]!)}${sign}M${sign}d${some} # the year stands first`];
  const last = year(first[4]!);
  const dayFirst = `d${sign}M${sign}${last}${some}`;
  const monthFirst = `M${sign}d${sign}${last}${some}`;
  const over = (i: 1 | 3): string | undefined => matches.find(match => Number(match[i]) > 12)?.[0];
  const [a, b] = [over(1), over(3)];
  if (a !== undefined && b === undefined) return [`dates: ${dayFirst} # the day stands first, as in ${a}`];
  if (b !== undefined && a === undefined)
    return [`dates: ${monthFirst} # the month stands first, as in ${b}`];
  const why = a === undefined ? 'the values seen do not say which' : `both occur: ${a} and ${b}`;
  return [`# dates: ${dayFirst} or ${monthFirst} # ${why}: choose one`];
}
