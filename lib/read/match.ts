import type { FileMapping } from '../policy/policy.ts';
import type { Reading } from './context.ts';
import { baseName } from './source.ts';

/** The mappings that the policy has for a file. */
export function mappingsFor(reading: Reading, file: string): readonly FileMapping[] {
  const names = [baseName(file), file.replace(/^.*[/\\]/, '')];
  return reading.policy.files.filter(mapping => names.some(name => matches(mapping.match, name)));
}

/** `*` stands for any text; nothing else is special. */
export function matches(pattern: string, name: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const text = name.toLowerCase();
  if (parts.length === 1) return text === parts[0];
  const last = parts.at(-1)!;
  if (!text.startsWith(parts[0]!) || !text.endsWith(last)) return false;
  let at = parts[0]!.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}
