import { attainment } from './attainment.ts';
import { complaintResolution } from './complaintResolution.ts';
import { firstResponse } from './firstResponse.ts';
import type { Measure } from './measure.ts';
import { resolution } from './resolution.ts';

/** What is measured from cells. One file and one line each. */
export const MEASURES: readonly Measure[] = [attainment, complaintResolution, resolution, firstResponse];
