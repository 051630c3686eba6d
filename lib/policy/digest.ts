import { canonical } from '../table/canonical.ts';
import type { Policy } from './policy.ts';

/** A short name for everything a policy says: the same whatever the order of its keys, different when a promise differs. */
export function policyDigest(policy: Policy): string {
  return fnv(canonical(policy)) + fnv(`goodwill${canonical(policy)}`);
}

/** FNV-1a, 32 bits, over UTF-16 code units: a name, not a seal. */
function fnv(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
