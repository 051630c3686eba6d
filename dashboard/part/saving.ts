import * as exported from './export.ts';

type Saving = typeof exported;

/** What saves and copies a chart. The build of a single chart puts `savingLater.ts` in the place of this file. */
export const saving: () => Saving | Promise<Saving> = () => exported;
