import { acknowledgement } from './acknowledgement.ts';
import { allTargets } from './allTargets.ts';
import { attainment } from './attainment.ts';
import { clientSatisfaction } from './clientSatisfaction.ts';
import { complaintResolution } from './complaintResolution.ts';
import { countedAttainment } from './countedAttainment.ts';
import { empowered } from './empowered.ts';
import { extraMile } from './extraMile.ts';
import { firstResponse } from './firstResponse.ts';
import { interactionRatio } from './interactionRatio.ts';
import type { Measure } from './measure.ts';
import { oneTouch } from './oneTouch.ts';
import { promisesKept } from './promisesKept.ts';
import { reassigned } from './reassigned.ts';
import { recordedAttainment } from './recordedAttainment.ts';
import { reopened } from './reopened.ts';
import { resolution } from './resolution.ts';
import { thanks } from './thanks.ts';
import { watermelon } from './watermelon.ts';

/**
 * What is measured from cells, in the order in which it is listed. One file and one line each.
 *
 * @example
 * import { MEASURES } from 'goodwill';
 * MEASURES[0].question // → "How often do we do what we promised, in the time we promised?"
 */
export const MEASURES: readonly Measure[] = [
  attainment,
  allTargets,
  recordedAttainment,
  countedAttainment,
  watermelon,
  complaintResolution,
  resolution,
  firstResponse,
  acknowledgement,
  reopened,
  oneTouch,
  empowered,
  reassigned,
  interactionRatio,
  thanks,
  extraMile,
  clientSatisfaction,
  promisesKept,
];
