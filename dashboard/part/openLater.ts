import type { Report } from '../../lib/report/report.ts';

let opener: Promise<(data: unknown) => Report> | null = null;

/** Opens a report with code that is fetched when the first report comes: a result of a function needs none of it. */
export const open = async (data: unknown): Promise<Report> => {
  opener ??= import('../../lib/report/open.ts').then(m => m.openReport);
  return (await opener)(data);
};
