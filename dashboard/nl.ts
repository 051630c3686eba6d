import { dutch } from './words/nl/telling.ts';
import { nl } from './words/nl.ts';
import { addLanguage } from './words/registry.ts';
import { tellerOf } from './words/telling.ts';

addLanguage('nl', nl, 'nl', tellerOf(dutch));
