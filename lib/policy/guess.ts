import { COLUMNS } from '../table/columns.ts';
import { undecidedLines, unknownLines } from './guessAsked.ts';
import { guessColumns, guessTable } from './guessColumns.ts';
import { dateFormOf, hasZone, isDateLike } from './guessDates.ts';
import { comment, matchOf, scalar } from './guessText.ts';
import { columnsOf } from './mapping.ts';
import { plain } from './nearest.ts';
import type { FileMapping } from './policy.ts';

/** What is seen of a file before anything is known of it. */
export interface FileSample {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly ColumnSample[];
  /** The mapping of a known export, when its columns are recognised; it needs no entry in the policy. */
  readonly known: { readonly title: string; readonly mapping: FileMapping } | null;
}

export interface ColumnSample {
  readonly name: string;
  /** Different values in order of first appearance, without empty ones. */
  readonly values: readonly string[];
  /** Every value was different. */
  readonly distinct: boolean;
}

/**
 * What might the policy of these data be?
 *
 * A starting policy as YAML text, guessed from names of columns and values; beside every guess stands why it was made.
 * What cannot be guessed (targets, goals, opening hours) stands there as a comment to fill in. The text is itself a
 * sound policy. Nothing of the data but column names and the values of priority, tier, status and kind appears in it.
 *
 * @example
 * import { guessPolicy } from 'goodwill';
 * const column = (name, ...values) => ({ name, values, distinct: true });
 * const columns = [column('id', 'A1', 'A2'), column('opened', '2026-03-02T09:00Z', '2026-03-02T10:00Z'), column('tier', 'basic', 'premium')];
 * guessPolicy([{ name: 'tickets.csv', columns }]).includes('tiers: [') // → true
 */
export function guessPolicy(samples: readonly FileSample[]): string {
  const guesses = samples.map(guessFile);
  const values = (column: string): readonly string[] => [
    ...new Set(guesses.flatMap(guess => guess.values(column))),
  ];
  const lines = [
    '# A starting policy, guessed from the data. Read every line: what stands after # says why, or waits for you.',
    '',
    '# organisation: Your organisation',
    ...zoneLines(samples, guesses),
    '',
    ...tierLines(values('tier')),
    ...hoursLines(),
    ...targetLines(values('tier'), values('priority')),
    ...statusLines(values('status')),
    ...complaintLines(values('kind')),
    ...scoreLines(guesses.flatMap(guess => guess.scores)),
    ...fileLines(guesses),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

interface Guess {
  readonly sample: FileSample;
  readonly mapping: FileMapping['table'] | null;
  /** Goodwill column → column of the file. */
  readonly columns: ReadonlyMap<string, ColumnSample>;
  readonly scores: readonly number[];
  values(column: string): readonly string[];
}

function guessFile(sample: FileSample): Guess {
  const byName = new Map(sample.columns.map(column => [plain(column.name), column]));
  const known = sample.known?.mapping ?? null;
  const table = known?.table ?? guessTable(sample.columns);
  const columns = known
    ? new Map(
        Object.entries(known.columns).flatMap(([name, { from }]) => {
          const found = from.map(column => byName.get(plain(column))).find(column => column !== undefined);
          return found ? [[name, found] as const] : [];
        }),
      )
    : guessColumns(table, sample.columns);
  const scored = columns.get('satisfaction') ?? columns.get('score');
  const scores = (scored?.values ?? []).map(Number).filter(Number.isFinite);
  const values = (name: string): readonly string[] => {
    const seen = columns.get(name)?.values ?? [];
    const meant = known?.columns[name]?.values ?? {};
    return seen.length > 30
      ? []
      : seen
          .filter(value => value !== '?' && value.trim() !== '')
          .map(value => (Object.hasOwn(meant, value) ? meant[value]! : value));
  };
  return { sample, mapping: table, columns, scores, values };
}

function zoneLines(samples: readonly FileSample[], guesses: readonly Guess[]): readonly string[] {
  const stamps = guesses.flatMap(guess =>
    [...guess.columns.values()].filter(c => isDateLike(c.values)).flatMap(c => c.values),
  );
  // A known export may write its times in a way that is told elsewhere (05/Jan/24 3:45 PM).
  if (samples.length === 0 || (stamps.length === 0 && !guesses.some(guess => guess.columns.has('opened'))))
    return ['zone: UTC # no times were seen'];
  if (stamps.length > 0 && stamps.every(hasZone))
    return ['zone: UTC # every time carries its own zone; days and months begin at midnight of this one'];
  return ['zone: UTC # the times carry no zone: write yours, for example Europe/London'];
}

function tierLines(tiers: readonly string[]): readonly string[] {
  if (tiers.length === 0)
    return ['# tiers: [premium, enhanced, basic] # no column of service tiers was found', ''];
  return [`tiers: [${tiers.map(scalar).join(', ')}] # as they come in the data: put the best first`, ''];
}

function hoursLines(): readonly string[] {
  return [
    '# Without opening hours clocks run day and night.',
    '# calendars:',
    '#   office: { zone: Europe/London, hours: { mon-fri: "09:00-17:30" }, holidays: [2026-12-25 Christmas Day, "12-26 Boxing Day"] }',
    '',
  ];
}

function targetLines(tiers: readonly string[], priorities: readonly string[]): readonly string[] {
  const [whom, why] = tiers.length > 0 ? [tiers, 'tiers'] : [priorities, 'priorities'];
  const each =
    whom.length === 0
      ? '8h'
      : `{ ${whom
          .slice(0, 8)
          .map(name => `${scalar(name)}: 8h`)
          .join(', ')}, other: 3 business days }`;
  return [
    `# What was promised${whom.length > 0 ? `, by the ${why} in the data` : ''}: 8h is working time, 3 business days and 28 days are dates.`,
    '# targets:',
    `#   resolution: ${each}`,
    '#   first response: 1h',
    '# goals: { resolution: 95%, first response: 90% } # the share that should be in time',
    '',
  ];
}

const MEANINGS: readonly (readonly [string, RegExp])[] = [
  ['duplicate', /duplicat|merged/i],
  ['cancelled', /cancel|withdraw|reject|void|spam/i],
  ['paused', /hold|pend|wait|await|suspend|snooz/i],
  ['resolved', /resol|solved|fixed|done/i],
  ['closed', /clos|complet|finish|archiv/i],
];

function statusLines(statuses: readonly string[]): readonly string[] {
  if (statuses.length === 0) return [];
  const taken = new Set<string>();
  const lines = MEANINGS.flatMap(([meaning, pattern]) => {
    const own = statuses.filter(status => !taken.has(status.toLowerCase()) && pattern.test(status));
    for (const status of own) taken.add(status.toLowerCase());
    const once = own.filter(
      (status, i) => own.findIndex(other => other.toLowerCase() === status.toLowerCase()) === i,
    );
    return once.length > 0 ? [`  ${meaning}: [${once.map(scalar).join(', ')}]`] : [];
  });
  const running = statuses.filter(status => !taken.has(status.toLowerCase()));
  const rest = running.length > 0 ? [`  # clocks run during: ${comment(running.join(', '))}`] : [];
  if (lines.length === 0)
    return [`# No status says that a ticket waits or ends: ${comment(running.join(', '))}`, ''];
  return ['statuses: # sorted by their names', ...lines, ...rest, ''];
}

function complaintLines(kinds: readonly string[]): readonly string[] {
  if (kinds.length === 0) return [];
  const own = kinds.filter(kind => /complain|grievance|dissatisf/i.test(kind));
  const seen = comment(kinds.join(', '));
  if (own.length === 0) return [`# complaints: [] # which kinds are complaints? Seen: ${seen}`, ''];
  return [`complaints: [${own.map(scalar).join(', ')}] # by name; all kinds seen: ${seen}`, ''];
}

function scoreLines(scores: readonly number[]): readonly string[] {
  if (scores.length === 0) return [];
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  if (least >= 1 && most <= 5)
    return [
      '# Scores lie from 1 to 5: from 4 satisfied, up to 2 dissatisfied, unless scales say otherwise.',
      '',
    ];
  const [min, max] =
    least >= 0 && most <= 10
      ? [0, 10]
      : least >= 0 && most <= 100
        ? [0, 100]
        : [Math.floor(least), Math.ceil(most)];
  if (max - min < 2) return [];
  const at = (share: number): number => Math.round((min + share * (max - min)) * 10) / 10;
  const why = `scores from ${least} to ${most} were seen; check where satisfied begins`;
  return [
    'scales:',
    `  default: { min: ${min}, max: ${max}, satisfied: ${at(0.7)}, dissatisfied: ${at(0.4)} } # ${why}`,
    '',
  ];
}

function fileLines(guesses: readonly Guess[]): readonly string[] {
  const known = guesses.filter(guess => guess.sample.known);
  const told = known.map(
    ({ sample }) => `# ${comment(sample.name)} is read as it is: ${sample.known?.title}.`,
  );
  const others = guesses.filter(guess => !guess.sample.known);
  const mapped = others.filter(guess => guess.mapping !== null && guess.columns.size > 0);
  const unknown = others.filter(guess => !mapped.includes(guess));
  // A known export needs no entry, unless nobody but its owner can say whether day or month stands first.
  const undecided = known.filter(guess => datesOf(guess).some(line => line.startsWith('#')));
  const asked = [
    ...undecided.flatMap(g => undecidedLines(g.sample, g.mapping, datesOf(g))),
    ...unknown.flatMap(g => unknownLines(g.sample)),
  ];
  const head = mapped.length > 0 ? ['files:', ...mapped.flatMap(mappingLines)] : [];
  return [
    ...told,
    ...head,
    ...(asked.length > 0 && head.length === 0 ? ['# Take away the # of what is right:', '# files:'] : []),
    ...asked,
  ];
}

function datesOf({ columns }: Guess): readonly string[] {
  const dated = [...columns.values()].filter(column => isDateLike(column.values));
  return dateFormOf(dated.flatMap(column => column.values));
}

function mappingLines(guess: Guess): readonly string[] {
  const { sample, mapping, columns } = guess;
  const lines = [
    `  - match: ${matchOf(sample.name)}`,
    `    table: ${mapping} # ${sample.rows} rows were looked at`,
  ];
  lines.push(...datesOf(guess).map(line => `    ${line}`));
  const missing = ['?', 'N/A', 'n/a', 'NULL', '-'].filter(text =>
    sample.columns.some(column => column.values.includes(text)),
  );
  if (missing.length > 0)
    lines.push(`    missing: [${missing.map(text => JSON.stringify(text)).join(', ')}]`);
  if (mapping === 'ticket' && !columns.has('id'))
    lines.push('    numberRows: true # no column holds ticket numbers');
  lines.push('    columns:');
  const specs = mapping === 'events' || mapping === null ? COLUMNS.ticket : COLUMNS[mapping];
  for (const name of columnsOf(mapping ?? 'ticket')) {
    const column = columns.get(name);
    const about = specs.find(spec => spec.name === name)?.about ?? 'when it changed';
    if (column) lines.push(`      ${name}: ${sourceOf(name, column)} # ${about}`);
    else if (mapping === 'counted' && name === 'unit') {
      lines.push(`      unit: { constant: ${scalar(columns.get('total')!.name)} } # ${about}`);
    }
  }
  // A column without a name (a stray delimiter at the end of the header) cannot be listed.
  const unused = sample.columns.filter(
    column => column.name.trim() !== '' && ![...columns.values()].includes(column),
  );
  if (unused.length > 0)
    lines.push(`    ignore: [${unused.map(column => scalar(column.name)).join(', ')}] # not used`);
  return lines;
}

const IN_TIME = /^(on ?time|in ?time|met|within.*|kept|ok)$/i;
const LATE = /^(over ?due|late|missed|breach(ed)?|not met|failed|out of time)$/i;

/** The column’s name; with its values, where a verdict is not written as yes and no. */
function sourceOf(name: string, column: ColumnSample): string {
  const meant =
    name !== 'metAsRecorded'
      ? []
      : column.values.flatMap(value =>
          IN_TIME.test(value)
            ? [`${scalar(value)}: "yes"`]
            : LATE.test(value)
              ? [`${scalar(value)}: "no"`]
              : [],
        );
  return meant.length === 0
    ? scalar(column.name)
    : `{ from: ${scalar(column.name)}, values: { ${meant.join(', ')} } }`;
}
