/**
 * Do schools whose teachers speak well of them also have parents who do?
 *
 * The 2011 survey of New York City's schools asked both sides about the same four subjects. A school is a "team", its
 * teachers are the staff, its pupils' parents are the clients. Run: `node examples/run.mjs nyc-school-survey-2011`
 */
import { existsSync, readFileSync } from 'node:fs';
import {
  type Correlation,
  kendall,
  pearson,
  rmcorr,
  type StaffServiceLink,
  spearman,
  staffServiceLink,
  type WithinCorrelation,
} from '../lib/index.ts';

/** A school's own line of the survey. Empty is `null`: not surveyed, which is not a score of nought. */
export interface School {
  readonly id: string;
  readonly type: string;
  readonly teachers: number;
  readonly parents: number;
  /** Scores from 0 to 10 by subject. */
  readonly teachersScore: Readonly<Record<Subject, number | null>>;
  readonly parentsScore: Readonly<Record<Subject, number | null>>;
}

export type Subject = 'safety' | 'communication' | 'engagement' | 'academic';

const column: Readonly<Record<Subject, string>> = {
  safety: 'saf',
  communication: 'com',
  engagement: 'eng',
  academic: 'aca',
};
export const subjects: readonly Subject[] = ['safety', 'communication', 'engagement', 'academic'];

/** The file is tab-separated: text in quotes, numbers plain, a byte-order mark at the start. */
export function readSchools(bytes: Uint8Array): readonly School[] {
  const [header = [], ...rows] = new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .filter(line => line !== '')
    .map(line => line.split('\t').map(cell => cell.replace(/^"(.*)"$/, '$1')));
  return rows.map(row => {
    const cell = (name: string): string => row[header.indexOf(name)] ?? '';
    const number = (name: string): number | null => (cell(name) === '' ? null : Number(cell(name)));
    const scores = (side: 't' | 'p'): School['teachersScore'] => ({
      safety: number(`${column.safety}_${side}_11`),
      communication: number(`${column.communication}_${side}_11`),
      engagement: number(`${column.engagement}_${side}_11`),
      academic: number(`${column.academic}_${side}_11`),
    });
    return {
      id: cell('dbn'),
      type: cell('schooltype'),
      teachers: number('N_t') ?? 0,
      parents: number('N_p') ?? 0,
      teachersScore: scores('t'),
      parentsScore: scores('p'),
    };
  });
}

export interface SchoolLink {
  readonly link: StaffServiceLink;
  /** Schools with both scores, and five people or more on either side. */
  readonly schools: number;
  readonly pearson: Correlation;
  readonly spearman: Correlation;
  readonly kendall: Correlation;
  readonly withinTypes: WithinCorrelation;
}

/** Between schools by the front door, and with the types of school held apart by the statistics underneath. */
export function linkOfSchools(schools: readonly School[], subject: Subject): SchoolLink {
  // One school is one team in one period. The function itself leaves out whom it must: no score, or fewer than 5 people.
  const link = staffServiceLink(
    schools.map(school => ({
      team: school.id,
      period: '2011',
      staff: school.teachersScore[subject],
      people: school.teachers,
      service: school.parentsScore[subject],
      cases: school.parents,
    })),
  );
  const asked = schools.flatMap(school => {
    const staff = school.teachersScore[subject];
    const service = school.parentsScore[subject];
    return staff === null || service === null ? [] : [{ ...school, staff, service }];
  });
  const kept = asked.filter(school => school.teachers >= 5 && school.parents >= 5);
  const staff = kept.map(school => school.staff);
  const service = kept.map(school => school.service);
  return {
    link,
    schools: kept.length,
    pearson: pearson(staff, service),
    spearman: spearman(staff, service),
    kendall: kendall(staff, service),
    // Elementary schools score higher on both sides than high schools: what is left when each is compared with its like?
    withinTypes: rmcorr(
      kept.map(school => school.type),
      staff,
      service,
    ),
  };
}

/** Called by `examples/run.mjs`. */
export function main(): void {
  const file = new URL(
    '../../shared/data/nyc-school-survey-2011/survey_districts_01-06.tsv',
    import.meta.url,
  );
  if (!existsSync(file)) {
    console.warn(`The survey is not here: ${file.pathname}`);
    return;
  }
  const schools = readSchools(readFileSync(file));
  for (const subject of subjects) {
    const { link, withinTypes, ...rest } = linkOfSchools(schools, subject);
    const { value, low, high } = link.between;
    console.log(
      `${subject}: ${rest.schools} schools, r ${show(value)} (likely ${show(low)} to ${show(high)}), ` +
        `among schools of a type ${show(withinTypes.value)}; not shown: ${link.hidden}. ${link.reads}.`,
    );
  }
}

const show = (r: number | null): string => (r === null ? 'cannot say' : r.toFixed(2));
