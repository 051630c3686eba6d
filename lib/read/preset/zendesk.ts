import { hasAll, mappingOf, type Preset } from './preset.ts';

/** Zendesk: tickets as its JSON export and API give them, or as a CSV with the same names. */
export const zendesk: Preset = {
  id: 'zendesk',
  title: 'Zendesk ticket export',
  recognise: file => {
    const api = hasAll(file, ['id', 'created_at', 'status', 'requester_id']);
    const view = hasAll(file, ['Id', 'Created at', 'Requester']) && hasAll(file, ['Status']);
    if (!api && !view) return null;
    return mappingOf('ticket', {
      id: 'id',
      opened: { from: ['created_at', 'Created at'] },
      resolved: { from: ['solved_at', 'metric_set.solved_at', 'Solved at'] },
      acknowledged: {
        from: ['initially_assigned_at', 'metric_set.initially_assigned_at', 'Initially assigned at'],
      },
      kind: { from: ['type', 'Type'] },
      priority: { from: ['priority', 'Priority'] },
      status: { from: ['status', 'Status'] },
      team: { from: ['group_id', 'Group'] },
      agent: { from: ['assignee_id', 'Assignee'] },
      client: { from: ['organization_id', 'requester_id', 'Organization', 'Requester'] },
      channel: { from: ['via.channel', 'Via'] },
      due: { from: ['due_at', 'Due At', 'Due at'] },
      reopenings: { from: ['metric_set.reopens', 'Reopens'] },
      satisfaction: {
        from: ['satisfaction_rating.score', 'Satisfaction Score'],
        values: {
          good: '5',
          bad: '1',
          good_with_comment: '5',
          bad_with_comment: '1',
          unoffered: '',
          offered: '',
          Good: '5',
          Bad: '1',
          'Not Offered': '',
          Offered: '',
        },
      },
    });
  },
};
