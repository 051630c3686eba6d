import type { Command } from '../command.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { measures } from './measures.ts';
import { report } from './report.ts';

export const COMMANDS: readonly Command[] = [report, check, explain, init, measures];
