import { PACKED } from '../cube/pack.ts';
import { usageError } from '../table/usage.ts';
import type { ReportData } from './report.ts';

/** What a reader needs of a report before it can open it; everything else it asks for by name and finds or not. */
const needed = {
  map: 'meta faults published cube cube.dims cube.slabs analyses privacy',
  list: 'meta.sources assumptions measures goals marks findings',
  texts: 'meta.periods meta.youngPeriods meta.tiers',
  text: 'meta.title meta.zone',
  number: 'meta.repair',
  level: 'meta.level',
  instant: 'meta.asOf',
  grain: 'meta.grain',
} as const;

const isMap = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);
const isTexts = (x: unknown): boolean => Array.isArray(x) && x.every(item => typeof item === 'string');

const isNumbers = (x: unknown): boolean => Array.isArray(x) || (typeof x === 'string' && PACKED.test(x));

const is: Readonly<Record<keyof typeof needed, (x: unknown) => boolean>> = {
  text: x => typeof x === 'string',
  number: x => typeof x === 'number' && Number.isFinite(x),
  // A page draws with this unchecked, and some searches would never end.
  level: x => typeof x === 'number' && x > 0 && x < 1,
  list: Array.isArray,
  map: isMap,
  texts: isTexts,
  instant: x => typeof x === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(x),
  grain: x => x === 'month' || x === 'week' || x === 'day',
};

/** Whether something read from a file is a report that this version can show; if not, what it is and what to do. */
export function checkReport(data: unknown): ReportData {
  const wrong = (value: unknown, remedy: string) => usageError('openReport', 'data', value, remedy);
  const damaged = (path: string) =>
    wrong(path, `The report is damaged: “${path}” is missing or not what it must be. Make it again.`);
  if (!isMap(data)) {
    throw wrong(
      data,
      'must be the parsed JSON that `goodwill report --json` writes, or what buildReport returns',
    );
  }
  if (data.format !== 'goodwill-report') {
    throw wrong(data.format ?? null, 'This is not a Goodwill report: its “format” is not “goodwill-report”.');
  }
  if (data.version !== 1) {
    throw wrong(
      data.version ?? null,
      'This report has a version that this Goodwill cannot read. Make the report again, or use the Goodwill that made it.',
    );
  }
  for (const [kind, paths] of Object.entries(needed))
    for (const path of paths.split(' '))
      if (!is[kind as keyof typeof needed](at(data, path))) throw damaged(path);
  checkLists(data as unknown as ReportData, damaged);
  return data as unknown as ReportData;
}

function at(data: Record<string, unknown>, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((x, key) => (isMap(x) && Object.hasOwn(x, key) ? x[key] : undefined), data);
}

/** The parts that are read by place rather than by name. */
function checkLists(data: ReportData, damaged: (path: string) => Error): void {
  for (const [dim, values] of Object.entries(data.cube.dims))
    if (!isTexts(values)) throw damaged(`cube.dims.${dim}`);
  for (const [name, slab] of Object.entries(data.cube.slabs)) {
    const path = `cube.slabs.${name}`;
    const sound =
      isMap(slab) &&
      isTexts(slab.dims) &&
      (slab.dims as readonly string[]).every(dim => Object.hasOwn(data.cube.dims, dim)) &&
      isNumbers(slab.keys) &&
      isMap(slab.cols) &&
      Object.values(slab.cols).every(c => Array.isArray(c) && c.every(isNumbers)) &&
      isMap(slab.curves) &&
      Object.values(slab.curves).every(
        c => isMap(c) && isMap(c.grid) && [c.ends, c.bins, c.counts].every(isNumbers),
      );
    if (!sound) throw damaged(path);
  }
  const declared: unknown = data.declared ?? [];
  if (
    !Array.isArray(declared) ||
    !declared.every(m => isMap(m) && is.text(m.id) && isMap(m.among) && isMap(m.where))
  ) {
    throw damaged('declared');
  }
  data.measures.forEach((m, i) => {
    if (!isMap(m) || !is.text(m.id) || !isTexts(m.dims) || !isMap(m.pin)) throw damaged(`measures[${i}]`);
  });
}
