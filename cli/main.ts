#!/usr/bin/env node
import { processIo } from './io.ts';
import { run } from './run.ts';

const exit = await run(process.argv.slice(2), processIo());
// A stream that failed meanwhile has said so already.
process.exitCode ??= exit;
