import type { TableName } from './table.ts';

export type ColumnType = 'text' | 'instant' | 'number' | 'flag';

export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
  readonly required?: true;
  readonly about: string;
}

const column = (name: string, type: ColumnType, about: string): ColumnSpec => ({ name, type, about });
const required = (name: string, type: ColumnType, about: string): ColumnSpec => ({
  name,
  type,
  required: true,
  about,
});

/** Every column of every table: the one list that readers, mapping, schema and documentation share. */
export const COLUMNS: Readonly<Record<TableName, readonly ColumnSpec[]>> = {
  ticket: [
    required('id', 'text', 'the ticket’s own number'),
    required('opened', 'instant', 'when the client raised it'),
    column('resolved', 'instant', 'when the client had what they needed'),
    column('acknowledged', 'instant', 'when receipt was confirmed'),
    column('firstResponse', 'instant', 'when a person first answered'),
    column('closed', 'instant', 'when the record was closed'),
    column('cancelled', 'instant', 'when it was withdrawn'),
    column('kind', 'text', 'request, incident, complaint, inbound …'),
    column('tier', 'text', 'service tier of the client'),
    column('priority', 'text', 'priority'),
    column('team', 'text', 'team that holds it'),
    column('agent', 'text', 'who handled it; only ever counted, never shown'),
    column('channel', 'text', 'how it came in'),
    column('client', 'text', 'who raised it'),
    column('status', 'text', 'status as of the export'),
    column('satisfaction', 'number', 'the client’s score for this ticket'),
    column('due', 'instant', 'the ticket’s own target instant'),
    column('metAsRecorded', 'flag', 'the source system’s own verdict'),
    column('reason', 'text', 'reason or category'),
    column('stage', 'text', 'origin: design, selling, delivery, support'),
    column('expected', 'instant', 'time the client was told or wanted'),
    column('reopenings', 'number', 'times reopened, as recorded'),
    column('reassignments', 'number', 'times handed over, as recorded'),
  ],
  change: [
    required('ticket', 'text', 'ticket id'),
    required('at', 'instant', 'when it changed'),
    required('what', 'text', 'status, priority, tier, team, agent; or a step or event'),
    column('from', 'text', 'value before'),
    column('to', 'text', 'value after'),
  ],
  moment: [
    required('at', 'instant', 'when it happened'),
    column('valence', 'number', '+1, 0 or −1'),
    column('score', 'number', 'a score, turned into a valence by a declared scale'),
    column('client', 'text', 'whose moment'),
    column('team', 'text', 'team'),
    column('tier', 'text', 'service tier'),
    column('touchpoint', 'text', 'where in the journey'),
    column('channel', 'text', 'channel'),
    column('ticket', 'text', 'ticket id'),
    column('what', 'text', 'thanks, extra mile …'),
    column('sender', 'text', 'client or other'),
  ],
  answer: [
    column('at', 'instant', 'when it was given'),
    column('wave', 'text', 'survey wave'),
    required('side', 'text', 'client or staff'),
    required('question', 'text', 'the question'),
    required('score', 'number', 'the score'),
    column('respondent', 'text', 'pseudonymised on reading'),
    column('team', 'text', 'team'),
    column('tier', 'text', 'service tier'),
    column('client', 'text', 'client'),
    column('ticket', 'text', 'ticket id'),
    column('invited', 'flag', 'was invited'),
  ],
  commitment: [
    required('madeAt', 'instant', 'when it was promised'),
    required('due', 'instant', 'when it was promised for'),
    column('keptAt', 'instant', 'when it was kept'),
    column('kind', 'text', 'explicit or implicit'),
    column('client', 'text', 'client'),
    column('team', 'text', 'team'),
    column('ticket', 'text', 'ticket id'),
    column('changedBy', 'text', 'who moved the date: client or us'),
  ],
  client: [
    required('id', 'text', 'client id'),
    column('tier', 'text', 'service tier'),
    column('kind', 'text', 'external, co-worker, manager, supplier'),
    column('joined', 'instant', 'client since'),
    column('left', 'instant', 'client until'),
  ],
  member: [
    required('team', 'text', 'team'),
    column('joined', 'instant', 'member since'),
    column('left', 'instant', 'member until'),
    column('hours', 'number', 'hours a week'),
  ],
  counted: [
    required('period', 'instant', 'first day of the period'),
    required('unit', 'text', 'what was counted'),
    required('total', 'number', 'all'),
    column('met', 'number', 'of which met'),
    column('missed', 'number', 'of which missed'),
    column('tier', 'text', 'service tier'),
    column('kind', 'text', 'kind'),
    column('team', 'text', 'team'),
  ],
};
