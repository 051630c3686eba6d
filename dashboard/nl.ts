import { nl } from './words/nl.ts';
import { addLanguage } from './words/registry.ts';

addLanguage('nl', nl);
