import { hasAll, mappingOf, type Preset } from './preset.ts';

const PRIORITY = {
  '1 - Critical': 'P1',
  '2 - High': 'P2',
  '3 - Moderate': 'P3',
  '4 - Low': 'P4',
  '5 - Planning': 'P5',
};

const common = {
  id: 'number',
  opened: { from: ['opened_at'] },
  resolved: 'resolved_at',
  closed: 'closed_at',
  priority: { from: ['priority'], values: PRIORITY },
  team: 'assignment_group',
  agent: 'assigned_to',
  channel: 'contact_type',
  client: 'caller_id',
  metAsRecorded: 'made_sla',
  reason: 'category',
  reopenings: 'reopen_count',
  reassignments: 'reassignment_count',
} as const;

/** ServiceNow: the incident list as exported (`incident.csv`), one row per incident. */
export const servicenowIncidents: Preset = {
  id: 'servicenow-incidents',
  title: 'ServiceNow incident list',
  recognise: file => {
    if (!hasAll(file, ['number', 'opened_at']) || !hasAll(file, ['priority'])) return null;
    if (hasAll(file, ['sys_mod_count', 'sys_updated_at'])) return null;
    const status = hasAll(file, ['incident_state']) ? 'incident_state' : 'state';
    return mappingOf('ticket', {
      ...common,
      status,
      due: { from: ['sla_due', 'due_date'] },
      kind: { from: ['type', 'sys_class_name'], constant: 'incident' },
    });
  },
};

/** ServiceNow: the audit log of incidents, one row per update. */
export const servicenowEvents: Preset = {
  id: 'servicenow-events',
  title: 'ServiceNow incident event log',
  recognise: file => {
    if (!hasAll(file, ['number', 'opened_at', 'sys_updated_at', 'sys_mod_count', 'incident_state']))
      return null;
    return mappingOf(
      'events',
      {
        ...common,
        opened: { from: ['opened_at'], take: 'first' },
        at: 'sys_updated_at',
        status: 'incident_state',
        kind: { constant: 'incident' },
      },
      { missing: ['?'], order: ['sys_mod_count'] },
    );
  },
};
