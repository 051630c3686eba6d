import type { Assumption } from '../../table/fault.ts';
import type { InstantOptions } from './instant.ts';

/** Local times that do not exist in their zone: how many a column has, and what the first became. */
export function skippedTimes(
  count: number,
  first: number,
  { zone, where, id, secret }: Pick<InstantOptions, 'zone' | 'where' | 'id' | 'secret'>,
): Assumption {
  const became = new Date(zone.toLocal(first)).toISOString().slice(0, 16).replace('T', ' ');
  return {
    id: `skipped:${id}`,
    text: `The clocks of ${zone.name} skip ${count} of the times in ${where}${secret ? '' : ` (the first becomes ${became})`}: they are moved forward by what is skipped.`,
    remedy: 'Say the zone in which the times were written, or export them with their offset.',
  };
}
