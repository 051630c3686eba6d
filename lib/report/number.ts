/** Number words that differ by language: separators only; order of parts is in the sentences of `words.ts`. */
export interface NumberForm {
  readonly decimal: string;
  readonly group: string;
  readonly minus: string;
}

/**
 * A number as text, the same on every machine: rounded half away from zero at the decimals asked for, with groups of three.
 *
 * Written by hand because `Intl` changes its mind between versions, and a report must be the same bytes.
 */
export function formatNumber(value: number, digits: number, form: NumberForm): string {
  if (!Number.isFinite(value))
    throw new RangeError(`formatNumber: ${value} is not a number that can be shown`);
  const text = rounded(Math.abs(value), digits);
  const [whole = '0', part] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, form.group);
  const sign = value < 0 && /[1-9]/.test(text) ? form.minus : '';
  return `${sign}${grouped}${part === undefined ? '' : form.decimal + part}`;
}

// 0.285 is stored a hair below itself; the shortest decimal text is what people mean, so round that.
function rounded(value: number, digits: number): string {
  if (value >= 1e15) return value.toFixed(0);
  const shifted = Math.round(Number(`${plain(value)}e${digits}`));
  return Number(`${shifted}e-${digits}`).toFixed(digits);
}

const plain = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20) : text;
};
