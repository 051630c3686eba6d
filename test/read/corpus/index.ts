import type { Case } from './case.ts';
import { dates } from './dates.ts';
import { encodings } from './encodings.ts';
import { hostile } from './hostile.ts';
import { jsons } from './json.ts';
import { structure } from './structure.ts';
import { values } from './values.ts';

/** Every bad file, with its outcome beside it. A bug found gets its case here first. */
export const CORPUS: readonly Case[] = [...structure, ...encodings, ...dates, ...values, ...hostile, ...jsons];
