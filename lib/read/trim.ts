/** Where the text of a cell begins without blanks, tabs, line breaks and non-breaking spaces. */
export function trimStart(b: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end) {
    const c = b[i]!;
    if (c === 32 || (c >= 9 && c <= 13)) i++;
    else if (c === 0xc2 && b[i + 1] === 0xa0 && i + 1 < end) i += 2;
    else break;
  }
  return i;
}

export function trimEnd(b: Uint8Array, start: number, end: number): number {
  let i = end;
  while (i > start) {
    const c = b[i - 1]!;
    if (c === 32 || (c >= 9 && c <= 13)) i--;
    else if (c === 0xa0 && i - 2 >= start && b[i - 2] === 0xc2) i -= 2;
    else break;
  }
  return i;
}
