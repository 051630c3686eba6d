import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../lib/policy/parse.ts';

const folder = new URL('../../examples/', import.meta.url);
const policies = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
  file.endsWith('policy.yaml'),
);

describe('Every example policy', () => {
  for (const file of policies.sort()) {
    it(`${file} is sound, without a single remark`, () => {
      const { policy, faults } = parsePolicy(readFileSync(new URL(file, folder), 'utf8'), { file });
      expect(faults).toEqual([]);
      expect(policy).not.toBeNull();
    });
  }
});
