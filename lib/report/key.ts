import { byCodePoint } from '../table/order.ts';
import type { Selection } from './report.ts';

/**
 * The name of a published figure: the measure and, by code point, each dimension with its one value.
 * A selection that asks for several values or for a stretch of time has no published figure, so null.
 */
export function publishedKey(measure: string, selection: Selection): string | null {
  const parts: string[] = [];
  for (const dim of Object.keys(selection).sort(byCodePoint)) {
    const value = selection[dim];
    if (value === undefined || dim === 'from' || dim === 'to') continue;
    const one = typeof value === 'string' ? value : value.length === 1 ? value[0]! : null;
    if (one === null) return null;
    parts.push(`${encode(dim)}=${encode(one)}`);
  }
  const { from, to } = selection;
  if (from !== undefined || to !== undefined) {
    if (from === undefined || from !== to || 'period' in selection) return null;
    parts.push(`period=${encode(from)}`);
    parts.sort(byCodePoint);
  }
  return [measure, ...parts].join('|');
}

/** The reverse of `publishedKey`. */
export function splitKey(key: string): { measure: string; selection: Record<string, string> } {
  const [measure, ...parts] = key.split('|');
  const selection: Record<string, string> = {};
  for (const part of parts) {
    const at = part.indexOf('=');
    selection[decode(part.slice(0, at))] = decode(part.slice(at + 1));
  }
  return { measure: measure ?? '', selection };
}

const encode = (text: string): string => text.replace(/[%|=]/g, c => `%${c.charCodeAt(0).toString(16)}`);
const decode = (text: string): string =>
  text.replace(/%(25|7c|3d)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
