import type { Analysis } from './analysis.ts';
import { atRisk } from './atRisk.ts';
import { breachSize } from './breachSize.ts';
import { bunching } from './bunching.ts';
import { complaintReasons } from './complaintReasons.ts';
import { complaintSteps } from './complaintSteps.ts';
import { errorBudget } from './errorBudget.ts';
import { exclusions } from './exclusions.ts';
import { exclusionWindows } from './exclusionWindows.ts';
import { keepable } from './keepable.ts';
import { ledger } from './ledger.ts';
import { link } from './link.ts';
import { pausedShare } from './pausedShare.ts';
import { complaintQueue, queueAge } from './queueAge.ts';
import { recordedDiffers } from './recordedDiffers.ts';
import { tierFit } from './tierFit.ts';

/** What is computed from facts when the report is built. One file and one line each. */
export const ANALYSES: readonly Analysis[] = [
  ledger,
  link,
  errorBudget,
  atRisk,
  breachSize,
  bunching,
  keepable,
  queueAge,
  complaintQueue,
  pausedShare,
  tierFit,
  recordedDiffers,
  exclusions,
  exclusionWindows,
  complaintSteps,
  complaintReasons,
];
