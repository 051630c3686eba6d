import type { FaultCollector } from '../read/faultLog.ts';
import type { Tables } from '../table/table.ts';
import { instant, number, text } from './cells.ts';
import { constant, textColumn } from './column.ts';
import type { Fact } from './fact.ts';
import { faultAt } from './origin.ts';
import { ALL } from './rows.ts';

/**
 * One row per figure that was already counted elsewhere. `met` and `missed` are NaN where the figure does not say:
 * absent is not 0. A row whose parts do not fit its total is left out.
 */
export function countedFact(tables: Tables, faults: FaultCollector): Fact | null {
  const table = tables.counted;
  const [at, total] = [instant(table, 'period')?.values, number(table, 'total')?.values];
  if (table === undefined || at === undefined || total === undefined) return null;
  const { length } = table;
  const [met, missed] = [number(table, 'met')?.values, number(table, 'missed')?.values];
  const cols = {
    total: new Float64Array(length).fill(Number.NaN),
    met: new Float64Array(length).fill(Number.NaN),
    missed: new Float64Array(length).fill(Number.NaN),
  };
  for (let i = 0; i < length; i++) {
    const all = total[i]!;
    const good = met?.[i] ?? Number.NaN;
    const bad = missed?.[i] ?? Number.NaN;
    const a = Number.isNaN(good) ? all - bad : good;
    const b = Number.isNaN(bad) ? all - good : bad;
    const said = !Number.isNaN(a);
    if (!whole(all) || (said && !(whole(a) && whole(b) && a + b <= all))) {
      faults.add(
        faultAt(table, i, {
          rule: 'counts-do-not-add-up',
          column: said ? 'met' : 'total',
          value: `total ${all}, met ${good}, missed ${bad}`,
          message: 'Counts must be whole numbers, and met and missed together at most the total.',
          remedy: 'Correct the row; it is left out.',
          effect: 'row',
        }),
      );
      continue;
    }
    [cols.total[i], cols.met[i], cols.missed[i]] = [all, a, b];
  }
  const dim = (name: string) => textColumn(length, text(table, name));
  return {
    name: 'counted',
    unit: 'counted figures',
    length,
    at,
    dims: {
      unit: dim('unit'),
      kind: dim('kind'),
      tier: text(table, 'tier') === undefined ? constant(length, ALL) : dim('tier'),
      team: dim('team'),
    },
    cols,
  };
}

const whole = (x: number): boolean => Number.isSafeInteger(x) && x >= 0;
