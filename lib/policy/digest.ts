import { canonical } from '../table/canonical.ts';
import type { Policy } from './policy.ts';

/**
 * Were two reports made under the same promises?
 *
 * A short name (16 hexadecimal digits) for everything a policy says: the same whatever the order of its keys,
 * different when a promise differs. A name, not a seal: FNV-1a, 32 bits, twice.
 *
 * @example
 * import { definePolicy, policyDigest } from 'goodwill';
 * const digest = hours => policyDigest(definePolicy({ targets: { resolution: hours } }));
 * digest('8h') === digest('8h') // → true
 * digest('8h') === digest('9h') // → false
 */
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
