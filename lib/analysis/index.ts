import type { Analysis } from './analysis.ts';
import { ledger } from './ledger.ts';
import { link } from './link.ts';

/** What is computed from facts when the report is built. One file and one line each. */
export const ANALYSES: readonly Analysis[] = [ledger, link];
