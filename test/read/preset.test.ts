import { expect, test } from 'vitest';
import { definePolicy } from '../../lib/policy/parse.ts';
import { PRESETS } from '../../lib/read/preset/index.ts';
import { readTables } from '../../lib/read/read.ts';
import { values } from './look.ts';

/** One fixture for each preset: parses with no fault, every column it claims filled. */
const FIXTURES: Readonly<Record<string, { file: string; text: string; unused: readonly string[] }>> = {
  'servicenow-incidents': {
    file: 'incident.csv',
    text: 'number,opened_at,resolved_at,closed_at,priority,assignment_group,assigned_to,contact_type,caller_id,made_sla,category,reopen_count,reassignment_count,state,sla_due,sys_class_name,short_description\nINC1,2024-03-01 09:00:00,2024-03-02 09:00:00,2024-03-09 09:00:00,2 - High,Desk,Ann,Phone,Bob,true,Network,0,1,Closed,2024-03-04 09:00:00,incident,x\n',
    unused: ['short_description'],
  },
  'servicenow-events': {
    file: 'log.csv',
    text: 'number,incident_state,sys_mod_count,made_sla,caller_id,opened_at,sys_updated_at,contact_type,category,priority,assignment_group,assigned_to,resolved_at,closed_at,reopen_count,reassignment_count,u_x\nINC1,New,0,true,C,29/2/2016 01:16,29/2/2016 01:23,Phone,Cat,3 - Moderate,G,A,29/2/2016 11:29,15/3/2016 12:00,0,0,?\nINC1,Closed,4,true,C,29/2/2016 01:16,15/3/2016 12:00,Phone,Cat,3 - Moderate,G,A,29/2/2016 11:29,15/3/2016 12:00,0,0,?\n',
    unused: ['u_x'],
  },
  jira: {
    file: 'jira.csv',
    text: 'Summary,Issue key,Issue Type,Status,Priority,Assignee,Reporter,Created,Resolved,Due Date,Components,Satisfaction rating\nx,IT-1,Service Request,Done,High,ann,bob,05/Jan/24 3:45 PM,06/Jan/24 9:00 AM,08/Jan/24 12:00 AM,Mail,5\n',
    unused: ['Summary'],
  },
  zendesk: {
    file: 'tickets_export.json',
    text: '{"tickets":[{"id":35436,"created_at":"2024-03-01T09:00:00Z","type":"incident","priority":"high","status":"solved","group_id":98738,"assignee_id":235323,"requester_id":20978392,"organization_id":509974,"via":{"channel":"web"},"due_at":"2024-03-09T09:00:00Z","satisfaction_rating":{"id":1,"score":"good"},"metric_set":{"solved_at":"2024-03-02T09:00:00Z","initially_assigned_at":"2024-03-01T09:30:00Z","reopens":0},"subject":"x"}],"count":1,"next_page":null}',
    unused: ['satisfaction_rating.id', 'subject'],
  },
  own: {
    file: 'My tickets.csv',
    text: 'ID,Opened,First response,met-as-recorded,colour\nA,2024-03-01,2024-03-02,yes,red\n',
    unused: ['colour'],
  },
};

test('every preset has a fixture', () => {
  expect(Object.keys(FIXTURES).sort()).toEqual(PRESETS.map(p => p.id).sort());
});

for (const [id, { file, text, unused }] of Object.entries(FIXTURES)) {
  test(`${id}: its fixture reads without a fault, fills every column it claims, and reports the others`, async () => {
    const r = await readTables([{ name: file, bytes: new TextEncoder().encode(text) }], definePolicy({}));
    const faults = r.faults.shown.filter(f => f.rule !== 'column-unknown');
    expect(faults).toEqual([]);
    const reported = r.faults.shown.filter(f => f.rule === 'column-unknown').map(f => f.column);
    expect(reported).toEqual(unused);
    expect(r.tables.ticket!.length).toBe(1);
    for (const column of Object.keys(r.tables.ticket!.columns)) {
      expect([column, values(r.tables.ticket, column)[0]]).not.toEqual([column, null]);
      expect([column, values(r.tables.ticket, column)[0]]).not.toEqual([column, '']);
    }
    expect(r.assumptions.some(a => a.id.startsWith('preset:'))).toBe(true);
  });
}

test('the priority words of ServiceNow and the dates of Jira are read as they are meant', async () => {
  const read = async (id: string) => {
    const { file, text } = FIXTURES[id]!;
    return (await readTables([{ name: file, bytes: new TextEncoder().encode(text) }], definePolicy({})))
      .tables.ticket;
  };
  expect(values(await read('servicenow-incidents'), 'priority')).toEqual(['P2']);
  expect(values(await read('jira'), 'opened')).toEqual(['2024-01-05T15:45:00.000Z']);
  expect(values(await read('zendesk'), 'satisfaction')).toEqual([5]);
});

test.each([
  ['answers.csv', 'wave,at,question,score,respondent,team'],
  ['answers.csv', 'at,score,team'],
  ['survey.csv', 'at,score,team,respondent'],
  ['survey.csv', 'at,question,score,team'],
])('answers that do not say whose they are are never taken as moments: %s with %s', async (name, header) => {
  const row = header.replace(/\w+/g, word => (word === 'at' ? '2026-01-15' : word === 'score' ? '1' : 'x'));
  const bytes = new TextEncoder().encode(`${header}\n${row}\n`);
  const r = await readTables([{ name, bytes }], definePolicy({}));
  expect(Object.keys(r.tables)).toEqual([]);
  expect(r.faults.byRule.map(({ rule }) => rule)).toEqual(['table-unknown']);
});

test('a needed column that stands there twice is said to stand there twice', async () => {
  const bytes = new TextEncoder().encode('id,opened,Opened\nA,2026-03-01,2026-03-02\n');
  const r = await readTables([{ name: 'x.csv', bytes }], definePolicy({}));
  expect(r.faults.shown[0]!.message).toMatch(
    /lacks opened \(several columns have this name; rename all but one\)/,
  );
});
