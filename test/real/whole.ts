import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import {
  type BuildOptions,
  buildReport,
  openReport,
  type Policy,
  parsePolicy,
  type ReadResult,
  type Report,
  readTables,
} from '../../lib/index.ts';
import type { RealSource } from './source.ts';

/** The policy of an example, as a user would write it: as text. */
export function policyOf(example: string): Policy {
  const file = new URL(`../../examples/${example}/policy.yaml`, import.meta.url);
  const { policy, faults } = parsePolicy(readFileSync(file, 'utf8'), { file: 'policy.yaml' });
  expect(faults).toEqual([]);
  return policy as Policy;
}

export interface WholeWay {
  readonly read: ReadResult;
  readonly report: Report;
}

/** The whole way of the data: bytes and policy in, report out. */
export async function wholeWay(
  source: RealSource,
  policy: Policy,
  options: BuildOptions = {},
): Promise<WholeWay> {
  const read = await readTables([source], policy);
  return { read, report: reportOf(read, policy, options) };
}

/** The rest of the way, from tables that were read once. */
export function reportOf(read: ReadResult, policy: Policy, options: BuildOptions = {}): Report {
  return openReport(buildReport(read, policy, options));
}
