import { jira } from './jira.ts';
import { own } from './own.ts';
import type { Preset } from './preset.ts';
import { servicenowEvents, servicenowIncidents } from './servicenow.ts';
import { zendesk } from './zendesk.ts';

/** Exports that are recognised without a policy, tried in this order. One file per source system, one line here. */
export const PRESETS: readonly Preset[] = [servicenowEvents, servicenowIncidents, jira, zendesk, own];
