import type { AtRisk } from '../../analysis/atRisk.ts';
import { english as w } from '../words.ts';
import type { FindingRule } from './rule.ts';

/** Open tickets that are late already, and those that soon will be. */
export const openLate: FindingRule = {
  id: 'open-late',
  page: 'promises',
  says: 'Some open tickets are past their target, and others have little time left.',
  tests: report => {
    const { result } = report.select({}).analysis<AtRisk>('at-risk');
    if (result === null) return [];
    const { lateCount: late, closeCount: close } = result;
    const soon =
      close === 0
        ? ''
        : `, and ${w.number(close)} more ${close === 1 ? 'has' : 'have'} less than a quarter of the time left`;
    return [
      {
        p: null,
        matters: late > 0,
        finding: ({ certainty }) => ({
          id: 'open-late',
          page: 'promises',
          tone: 'neutral',
          sentence: `${w.number(late)} open ${late === 1 ? 'target is' : 'targets are'} missed already${soon}.`,
          certainty,
          action: 'Tell these clients before they ask, with a time that will hold.',
          told: { rule: 'open-late', values: { late, close } },
          evidence: { measure: 'attainment', selection: {} },
          weight: 10 + Math.min(5, late / 100),
        }),
      },
    ];
  },
};
