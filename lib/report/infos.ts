import type { Cube } from '../cube/cube.ts';
import type { FactName } from '../fact/fact.ts';
import type { Measure, MeasurePage } from '../measure/measure.ts';
import type { Policy } from '../policy/policy.ts';
import type { MeasureInfo } from './report.ts';
import { scaleEnds } from './scaleEnds.ts';

/** What would bring a course that the data do not have. */
const courses: Readonly<Record<string, string>> = {
  complaint:
    'needs tickets whose kind is a complaint: bring a column kind, and say in the policy which kinds are complaints',
  'first response': 'needs the instant of the first answer: bring a column firstResponse',
  acknowledgement: 'needs the instant at which receipt was confirmed: bring a column acknowledged',
};

/** What is measured here, what it can be broken down by, and what would switch the rest on. */
export function measureInfos(
  measures: readonly Measure[],
  cube: Cube,
  off: Readonly<Partial<Record<FactName, string>>>,
  policy: Policy,
): MeasureInfo[] {
  return measures.map(m => {
    const why = reasonOff(m, cube, off, policy);
    const scale = scaleEnds(m, policy);
    return {
      id: m.id,
      title: m.title,
      question: m.question,
      definition: m.definition,
      source: m.source,
      unit: m.unit,
      better: m.better,
      kind: m.kind,
      dims: dimsOf(m, cube),
      pin: m.pin ?? {},
      page: m.page ?? pageOf(m),
      ...(scale === null ? {} : { scale }),
      ...(why === null ? {} : { off: why }),
    };
  });
}

// What clients went through is told by moments and by their answers; all else is a promise, unless it says otherwise.
const pageOf = (m: Measure): MeasurePage =>
  Object.values(m.tallies).some(t => t.table === 'moment' || t.table === 'answer') ? 'moments' : 'promises';

/** Dimensions that every table of a measure has, in which more than one value occurs, without period and pins. */
function dimsOf(m: Measure, cube: Cube): string[] {
  const tables = [...new Set(Object.values(m.tallies).map(t => t.table))];
  const [first, ...rest] = tables.map(table => cube.slabs[table]?.dims ?? []);
  return (first ?? []).filter(
    dim =>
      dim !== 'period' &&
      !(dim in (m.pin ?? {})) &&
      rest.every(dims => dims.includes(dim)) &&
      (cube.dims[dim] ?? []).some(value => value !== ''),
  );
}

function reasonOff(
  m: Measure,
  cube: Cube,
  off: Readonly<Partial<Record<FactName, string>>>,
  policy: Policy,
): string | null {
  for (const table of [...new Set(Object.values(m.tallies).map(t => t.table))].sort()) {
    if (cube.slabs[table] === undefined) return off[table] ?? `needs ${table} rows`;
    if (cube.slabs[table].keys.length === 0) return off[table] ?? empty(table, m, cube, policy);
  }
  const course = m.pin?.course;
  const known = cube.dims.course ?? [];
  if ((course === 'resolution' || course === 'complaint') && !known.includes('resolution')) {
    return 'cannot say: nothing records when a ticket was resolved; bring a column resolved or closed, or the changes of status';
  }
  if (course !== undefined && !known.includes(course)) {
    return courses[course] ?? `needs ${course} times`;
  }
  const clock = m.pin?.clock;
  if (clock !== undefined && !(cube.dims.clock ?? []).includes(clock)) {
    return `needs a target for ${clock}: write one in the policy, for example targets: { ${clock}: 8h }`;
  }
  return null;
}

/** What tells that a clock stopped, where a target was given and no clock could be run. */
const stops: Readonly<Record<string, string>> = {
  resolution: 'needs a column resolved, closed or status, or the changes of status',
  firstResponse: 'needs a column firstResponse',
  acknowledgement: 'needs a column acknowledged',
};

/** The course that tells when a clock stopped. */
const courseOf: Readonly<Record<string, string>> = { firstResponse: 'first response' };

function empty(table: FactName, m: Measure, cube: Cube, policy: Policy): string {
  if (table !== 'verdict') return `there are no ${cube.slabs[table]?.unit}`;
  const clocks = policy.targets.map(target => target.clock);
  const given = m.pin?.clock === undefined ? clocks[0] : clocks.find(clock => clock === m.pin?.clock);
  if (given === undefined) {
    return 'needs targets: write them in the policy, for example targets: { resolution: 8h }, or bring a column due';
  }
  const course = courseOf[given] ?? given;
  return (cube.dims.course ?? []).includes(course)
    ? `needs tickets that a target holds for: no target for ${given} fits one`
    : `${stops[given] ?? `needs what stops the clock ${given}`}, to tell whether its target was met`;
}
