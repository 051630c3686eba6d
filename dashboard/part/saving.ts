import { fileName, saveFile, sceneCsv, scenePng, sceneSvg, sceneText } from './export.ts';

type Saving = typeof import('./export.ts');

// Named one by one: a whole module as a value brings code of its own.
const saves: Saving = { fileName, saveFile, sceneCsv, scenePng, sceneSvg, sceneText };

/** What saves and copies a chart. The build of a single chart puts `savingLater.ts` in the place of this file. */
export const saving: () => Saving | Promise<Saving> = () => saves;
