/** Order that no locale changes. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // Surrogates sort above the rest of the basic plane, as code points do and UTF-16 units do not.
    if (x !== y) return fix(x) - fix(y);
  }
  return a.length - b.length;
}

const fix = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);
