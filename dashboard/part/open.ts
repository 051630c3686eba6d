import { openReport } from '../../lib/report/open.ts';
import type { Report } from '../../lib/report/report.ts';
import { remembering } from './remember.ts';

/** Opens a report. The build of a single chart puts `openLater.ts` in the place of this file. */
export const open: (data: unknown) => Report | Promise<Report> = data => remembering(openReport(data));
