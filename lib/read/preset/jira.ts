import { hasAll, mappingOf, type Preset } from './preset.ts';

/** Jira (Service Management): "Export CSV" of an issue list. Its dates are `05/Jan/24 3:45 PM` unless the site says otherwise. */
export const jira: Preset = {
  id: 'jira',
  title: 'Jira issue export',
  recognise: file => {
    if (!hasAll(file, ['Issue key', 'Created']) || !hasAll(file, ['Status'])) return null;
    return mappingOf(
      'ticket',
      {
        id: 'Issue key',
        opened: 'Created',
        resolved: 'Resolved',
        kind: { from: ['Request Type', 'Custom field (Request Type)', 'Issue Type'] },
        priority: 'Priority',
        status: 'Status',
        agent: 'Assignee',
        client: 'Reporter',
        reason: { from: ['Component/s', 'Components'] },
        due: 'Due Date',
        satisfaction: { from: ['Satisfaction rating', 'Custom field (Satisfaction)'] },
      },
      { dates: "d/MMM/yy h:mm a | yyyy-MM-dd HH:mm[:ss] | yyyy-MM-dd'T'HH:mm[:ss[.SSS]][X] | yyyy-MM-dd" },
    );
  },
};
