import { benjaminiHochberg } from '../../stats/benjaminiHochberg.ts';
import { byCodePoint } from '../../table/order.ts';
import type { Finding, Report } from '../report.ts';
import { english as w } from '../words.ts';
import { belowRepair } from './belowRepair.ts';
import { type Foldable, fold } from './fold.ts';
import { goalMissed } from './goalMissed.ts';
import { lastPoint } from './lastPoint.ts';
import { openLate } from './openLate.ts';
import { overdrawn } from './overdrawn.ts';
import { recordedOtherwise } from './recordedOtherwise.ts';
import { rowsSetAside } from './rowsSetAside.ts';
import type { FindingRule } from './rule.ts';
import { shareBelowGoal } from './shareBelowGoal.ts';
import { staffFirst } from './staffFirst.ts';
import { teamSlips } from './teamSlips.ts';
import { tierOrder } from './tierOrder.ts';
import { tierSlips } from './tierSlips.ts';
import type { Sure } from './told.ts';
import { watermelonTeam } from './watermelonTeam.ts';

/** The declared family: every comparison that any of these rules makes. One file and one line each. */
export const RULES: readonly FindingRule[] = [
  tierSlips,
  staffFirst,
  watermelonTeam,
  overdrawn,
  teamSlips,
  goalMissed,
  tierOrder,
  shareBelowGoal,
  belowRepair,
  lastPoint,
  openLate,
  recordedOtherwise,
  rowsSetAside,
];

/** Of what is reported, at most this share is expected to be chance. */
const FALSE = 0.01;

/**
 * What should be looked at first, and how sure is that?
 *
 * All rules together are one family: their p-values are adjusted by Benjamini and Hochberg, so that of all findings
 * at most one in a hundred is expected to be chance, and each finding says over how many comparisons. What would say
 * the same of the same place again is folded into the finding that says it best. Largest weight first. What was
 * simply counted is in no family and says so.
 */
export function findings(report: Report): Finding[] {
  return judged(report).findings;
}

/** The findings, and over how many comparisons they were held against chance: of those that stayed silent, too. */
export function judged(report: Report): { readonly findings: Finding[]; readonly comparisons: number } {
  const tests = RULES.flatMap(rule => rule.tests(report));
  const family = tests.filter(t => t.p !== null).length;
  const adjusted = benjaminiHochberg(tests.map(t => t.p));
  const found = new Map<string, Foldable>();
  tests.forEach((test, i) => {
    const q = adjusted[i] ?? 0;
    if (!test.matters || q >= FALSE) return;
    const tested = `Chance alone is ${q < 0.0001 ? 'very unlikely' : 'unlikely'}. Of the findings in this report, fewer than 1 in 100 should be chance; ${family === 1 ? 'one comparison was made' : `${w.count(family, 'comparisons')} were made`}.`;
    const certainty = test.p === null ? 'Counted, not estimated.' : tested;
    const sure: Sure =
      test.p === null ? { by: 'count' } : { by: 'chance', very: q < 0.0001, comparisons: family };
    const finding = { ...test.finding({ q, family, certainty }), sure };
    const { folds = [] } = test;
    if ((found.get(finding.id)?.finding.weight ?? -1) < finding.weight)
      found.set(finding.id, { finding, folds });
  });
  return {
    findings: fold(found).sort((a, b) => b.weight - a.weight || byCodePoint(a.id, b.id)),
    comparisons: family,
  };
}
