import { english as w } from '../words.ts';
import type { FindingRule } from './rule.ts';

const least = 0.01;

/** More than a few rows could not be read. */
export const rowsSetAside: FindingRule = {
  id: 'rows-set-aside',
  page: 'sure',
  says: 'More than 1% of the rows that were brought could not be used.',
  tests: report => {
    const { sources } = report.data.meta;
    const sum = (pick: 'read' | 'rejected') => sources.reduce((n, s) => n + s[pick], 0);
    const [read, rejected] = [sum('read'), sum('rejected')];
    if (read === 0) return [];
    return [
      {
        p: null,
        matters: rejected / read > least,
        finding: ({ certainty }) => ({
          id: 'rows-set-aside',
          page: 'sure',
          tone: 'neutral',
          sentence: `${w.number(rejected)} of ${w.number(read)} rows (${w.percent(rejected / read)}) could not be read, so no figure holds them.`,
          certainty,
          action: 'Run goodwill check: it names every one of them with file, line and remedy.',
          told: { rule: 'rows-set-aside', values: { rejected, read } },
          evidence: { measure: '', selection: {} },
          weight: 9 + 20 * (rejected / read),
        }),
      },
    ];
  },
};
