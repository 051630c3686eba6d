// Widths of Arial in thousandths of an em, close enough for every system sans; measured text would need a document.
const narrow = new Set([..."ijltf.,:;|!'`()[]{}/\\ I-"]);
const wide = new Set([...'mwMW@%—']);

function em(c: string): number {
  if (narrow.has(c)) return 0.32;
  if (wide.has(c)) return 0.89;
  const code = c.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  if (code > 0x7f) return 0.62;
  return c >= 'A' && c <= 'Z' ? 0.7 : 0.556;
}

/** Estimated width in pixels, a little generous. */
export function textWidth(text: string, size: number, strong = false): number {
  let sum = 0;
  for (const c of text) sum += em(c);
  return sum * size * (strong ? 1.08 : 1.02);
}

/** The longest beginning that fits, with an ellipsis where something was left out. */
export function fit(text: string, room: number, size: number, strong = false): string {
  const k = size * (strong ? 1.08 : 1.02);
  let used = 0;
  let kept = '';
  let safe = '';
  for (const c of text) {
    used += em(c) * k;
    if (used > room) return `${safe.trimEnd()}…`;
    kept += c;
    if (used + k <= room) safe = kept;
  }
  return text;
}

/** Words broken into at most `limit` lines that fit; the last one is cut. A number stays with its unit. */
export function wrap(text: string, room: number, size: number, limit: number): readonly string[] {
  const words = text
    .slice(0, 400)
    .split(/[^\S\u00a0]+/u)
    .filter(Boolean);
  const lines: string[] = [];
  let line = '';
  for (const [i, word] of words.entries()) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(next, size) <= room) {
      line = next;
      continue;
    }
    if (lines.length === limit - 1) {
      line = `${line} ${words.slice(i).join(' ')}`;
      break;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line].map(l => fit(l, room, size));
}
