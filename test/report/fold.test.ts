import { describe, expect, test } from 'vitest';
import { type Foldable, fold } from '../../lib/report/findings/fold.ts';
import type { Finding } from '../../lib/report/report.ts';

const finding = (id: string, weight: number, tone: Finding['tone'] = 'concern'): Finding => ({
  id,
  page: 'promises',
  tone,
  sentence: `${id}.`,
  certainty: '',
  action: '',
  evidence: { measure: id, selection: {} },
  weight,
});

const told = (...entries: readonly (readonly [Finding, ...string[]])[]): ReadonlyMap<string, Foldable> =>
  new Map(entries.map(([f, ...folds]) => [f.id, { finding: f, folds }]));

describe('findings of one place and matter', () => {
  test('are told once, with the sentence and evidence of what was folded, at the largest weight', () => {
    const out = fold(
      told([finding('goal-missed', 70)], [finding('tier-slips', 60), 'goal-missed', 'absent']),
    );
    expect(out).toEqual([
      {
        ...finding('tier-slips', 70),
        also: [
          {
            id: 'goal-missed',
            sentence: 'goal-missed.',
            evidence: { measure: 'goal-missed', selection: {} },
          },
        ],
      },
    ]);
  });

  test('stay apart where they point different ways, and nothing is folded into itself', () => {
    const better = finding('last-point', 15, 'improvement');
    const out = fold(told([finding('tier-slips', 60), 'last-point', 'tier-slips'], [better]));
    expect(out).toEqual([finding('tier-slips', 60), better]);
  });

  test('may be folded into several that each explain them', () => {
    const out = fold(
      told(
        [finding('last-point', 30)],
        [finding('tier', 60), 'last-point'],
        [finding('team', 50), 'last-point'],
      ),
    );
    expect(out.map(f => [f.id, f.also?.length])).toEqual([
      ['tier', 1],
      ['team', 1],
    ]);
  });
});
