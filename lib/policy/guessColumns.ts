import type { ColumnSample } from './guess.ts';
import { isDateLike } from './guessDates.ts';
import { plain } from './nearest.ts';
import type { FileMapping } from './policy.ts';

/** Names under which exports carry what Goodwill calls so; the likeliest first. */
const TICKET: Readonly<Record<string, readonly string[]>> = {
  id: [
    'id',
    'ticket',
    'ticket id',
    'ticket number',
    'number',
    'case id',
    'case number',
    'case',
    'case enquiry id',
    'incident',
    'incident number',
    'incident id',
    'issue key',
    'key',
    'reference',
    'ref',
    'request id',
    'complaint id',
    'unique key',
  ],
  opened: [
    'opened',
    'opened at',
    'open dt',
    'open date',
    'opened date',
    'created',
    'created at',
    'created date',
    'creation date',
    'date created',
    'date received',
    'received',
    'received at',
    'logged',
    'logged at',
    'reported',
    'reported at',
    'submitted',
    'submitted at',
    'raised',
    'date opened',
    'date',
  ],
  resolved: [
    'resolved',
    'resolved at',
    'resolved date',
    'resolution date',
    'date resolved',
    'solved',
    'solved at',
    'completed',
    'completed at',
    'fixed at',
    'finished',
    'closed dt',
    'closed date',
    'closed at',
    'date closed',
    'closed',
  ],
  acknowledged: ['acknowledged', 'acknowledged at', 'date sent to company'],
  firstResponse: [
    'first response',
    'first response at',
    'first reply',
    'first reply at',
    'first responded at',
    'responded',
    'responded at',
  ],
  closed: ['closed', 'closed at', 'closed date', 'date closed', 'closed dt'],
  cancelled: ['cancelled', 'cancelled at', 'canceled', 'canceled at', 'withdrawn'],
  kind: ['kind', 'ticket type', 'issue type', 'request type', 'record type', 'type'],
  tier: [
    'tier',
    'service tier',
    'service level',
    'support level',
    'support plan',
    'plan',
    'package',
    'contract',
    'sla',
  ],
  priority: ['priority', 'prio', 'severity', 'urgency'],
  team: ['team', 'group', 'assignment group', 'support group', 'queue', 'department'],
  agent: ['agent', 'assignee', 'assigned to', 'owner', 'handler', 'resolved by'],
  channel: ['channel', 'source', 'via', 'contact type', 'submitted via', 'origin'],
  client: [
    'client',
    'client id',
    'customer',
    'customer id',
    'account',
    'company',
    'organisation',
    'organization',
    'requester',
    'reporter',
    'caller',
    'caller id',
  ],
  status: ['status', 'state', 'ticket status', 'case status', 'incident state'],
  satisfaction: ['satisfaction', 'satisfaction score', 'csat', 'rating', 'survey score'],
  due: ['due', 'due at', 'due date', 'due by', 'target', 'target dt', 'target date', 'sla due', 'deadline'],
  metAsRecorded: [
    'met as recorded',
    'made sla',
    'sla met',
    'met sla',
    'within sla',
    'on time',
    'ontime',
    'timely response?',
    'timely response',
  ],
  reason: ['reason', 'category', 'sub category', 'subcategory', 'issue', 'root cause'],
  reopenings: ['reopenings', 'reopen count', 'reopens'],
  reassignments: ['reassignments', 'reassignment count', 'reassigned'],
};

const MOMENT: Readonly<Record<string, readonly string[]>> = {
  at: ['at', 'date', 'time', 'timestamp', 'created at', 'happened at', 'when'],
  valence: ['valence', 'sentiment'],
  score: ['score', 'rating', 'stars', 'nps', 'fft categorical answer'],
  client: ['client', 'customer', 'client id', 'customer id', 'respondent id'],
  team: ['team', 'group', 'department', 'unit', 'service type 1'],
  touchpoint: ['touchpoint', 'stage', 'step', 'journey step', 'service type 2'],
  channel: ['channel', 'source', 'via'],
  ticket: ['ticket', 'ticket id', 'case id'],
  what: ['what', 'event', 'kind', 'type'],
};

const COUNTED: Readonly<Record<string, readonly string[]>> = {
  period: ['period', 'month', 'week', 'date', 'day'],
  total: ['total', 'count', 'cases', 'tickets', 'calls', 'contacts', 'attendances'],
  met: ['met', 'in time', 'on time', 'within target', 'within sla'],
  missed: ['missed', 'breaches', 'breached', 'late', 'overdue', 'out of time'],
  tier: ['tier', 'service tier'],
  kind: ['kind', 'type'],
  team: ['team', 'group', 'department', 'unit', 'org code', 'site'],
};

const STATUS = /open|new|active|progress|clos|resol|solv|pend|hold|wait|done|cancel/i;

const CHANGE_TIME = [
  'at',
  'sys updated at',
  'updated at',
  'updated',
  'changed at',
  'event time',
  'timestamp',
  'modified',
];
const STAMPS = [
  'opened',
  'resolved',
  'acknowledged',
  'firstResponse',
  'closed',
  'cancelled',
  'due',
  'at',
  'period',
];

/** The table that a file with these columns most likely is: an event log, tickets, moments; null when neither. */
export function guessTable(columns: readonly ColumnSample[]): FileMapping['table'] | null {
  const tickets = match(TICKET, columns);
  const moments = match(MOMENT, columns);
  const ids = tickets.get('id');
  const changed = columns.some(
    column => CHANGE_TIME.some(name => plain(name) === plain(column.name)) && isDateLike(column.values),
  );
  if (tickets.has('opened') && ids && !ids.distinct && changed) return 'events';
  if (
    tickets.has('opened') &&
    (ids || tickets.has('resolved') || tickets.has('status') || tickets.has('due'))
  )
    return 'ticket';
  if (moments.has('at') && (moments.has('score') || moments.has('valence'))) return 'moment';
  if (tickets.has('opened') && tickets.size >= 3) return 'ticket';
  const counted = match(COUNTED, columns);
  return counted.has('period') && counted.has('total') && (counted.has('met') || counted.has('missed'))
    ? 'counted'
    : null;
}

/** Goodwill column → column of the file. No column of the file is used twice. */
export function guessColumns(
  table: FileMapping['table'] | null,
  columns: readonly ColumnSample[],
): ReadonlyMap<string, ColumnSample> {
  if (table === 'moment') return match(MOMENT, columns);
  if (table === 'counted') return match(COUNTED, columns);
  if (table === 'events') return match({ ...TICKET, at: CHANGE_TIME }, columns);
  if (table !== 'ticket') return new Map();
  const found = match(TICKET, columns);
  // An id that repeats is not one: rows are numbered instead.
  if (found.get('id')?.distinct === false) found.delete('id');
  const closed = found.get('closed');
  if (closed && !found.has('resolved')) {
    // Where only one end is recorded, it is when the client had what they needed.
    found.set('resolved', closed);
    found.delete('closed');
  }
  return found;
}

function match(
  names: Readonly<Record<string, readonly string[]>>,
  columns: readonly ColumnSample[],
): Map<string, ColumnSample> {
  const found = new Map<string, ColumnSample>();
  const used = new Set<ColumnSample>();
  const depth = Math.max(...Object.values(names).map(list => list.length));
  for (let i = 0; i < depth; i++) {
    for (const [name, list] of Object.entries(names)) {
      const wanted = list[i];
      if (wanted === undefined || found.has(name)) continue;
      const column = columns.find(c => !used.has(c) && plain(c.name) === plain(wanted));
      if (!column || (STAMPS.includes(name) && column.values.length > 0 && !isDateLike(column.values)))
        continue;
      // A column called State may hold states of a country.
      if (name === 'status' && column.values.length > 0 && !column.values.some(value => STATUS.test(value)))
        continue;
      found.set(name, column);
      used.add(column);
    }
  }
  return found;
}
