import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chained } from '../../lib/table/chain.ts';

const step = (at: number, from: string, to: string) => ({ at, from, to });

describe('chained puts changes in the order in which they can have happened', () => {
  it('goes by time', () => {
    expect(chained([step(9, 'b', 'c'), step(5, 'a', 'b')]).map(s => s.at)).toEqual([5, 9]);
  });

  it('lets a change at the same instant begin where the one before ended, though its name sorts first', () => {
    const minute = [step(5, 'active', 'waiting'), step(5, 'new', 'active')];
    expect(chained(minute).map(s => s.to)).toEqual(['active', 'waiting']);
  });

  it('finds the order that uses all changes, when one reading would leave some over', () => {
    const minute = [step(5, 'a', 'c'), step(5, 'a', 'z'), step(5, 'z', 'a')];
    expect(chained([step(1, '', 'a'), ...minute]).map(s => s.to)).toEqual(['a', 'z', 'a', 'c']);
  });

  it('keeps the order of values where nothing joins up', () => {
    expect(chained([step(5, 'x', 'y'), step(5, 'p', 'q')]).map(s => s.from)).toEqual(['p', 'x']);
  });

  it('follows any path through the statuses, whatever order its steps come in', () => {
    const path = fc.array(fc.constantFrom('new', 'active', 'waiting', 'resolved'), {
      minLength: 2,
      maxLength: 7,
    });
    fc.assert(
      fc.property(path, fc.infiniteStream(fc.nat()), (values, random) => {
        const steps = values.slice(1).map((to, i) => step(5, values[i]!, to));
        const shuffled = steps
          .map(s => ({ s, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ s }) => s);
        const found = chained([step(1, '', values[0]!), ...shuffled]);
        expect(found.every((s, i) => i === 0 || s.from === found[i - 1]!.to)).toBe(true);
        expect(found.at(-1)!.to).toBe(values.at(-1));
      }),
    );
  });
});
