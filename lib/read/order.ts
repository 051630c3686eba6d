import type { FileMapping } from '../policy/policy.ts';
import { type Target, type TargetContext, targetFor } from './target.ts';

/** Columns of `order` that are not mapped to an instant are numbers. */
export function orderTargets(mapping: FileMapping, context: TargetContext): Target[] {
  return mapping.order
    .filter(name => instantOf(mapping, name) === null && context.place(name) >= 0)
    .map(name =>
      targetFor(
        { name: `order ${name}`, type: 'number', about: '' },
        { from: [name], constant: null, values: {}, dates: null, scale: null, take: 'last' },
        context,
      ),
    );
}

const INSTANTS = new Set([
  'at',
  'opened',
  'resolved',
  'closed',
  'acknowledged',
  'firstResponse',
  'cancelled',
]);

export const instantOf = (mapping: FileMapping, source: string): string | null =>
  Object.keys(mapping.columns).find(
    name => INSTANTS.has(name) && mapping.columns[name]!.from[0] === source,
  ) ?? null;
