import type { Finding } from '../report.ts';

/** A finding, and the ids of those that would say the same again beside it. */
export interface Foldable {
  readonly finding: Finding;
  readonly folds: readonly string[];
}

/**
 * One finding for one place and matter: what would say the same again goes into the one that says it best, with its
 * sentence and evidence, and lends it its weight. Only what points the same way is folded.
 */
export function fold(told: ReadonlyMap<string, Foldable>): Finding[] {
  const gone = new Set<string>();
  const kept = new Map<string, Finding>();
  for (const { finding, folds } of told.values()) {
    const same = folds
      .map(id => told.get(id)?.finding)
      .filter(other => other !== undefined && other.tone === finding.tone && other.id !== finding.id)
      .map(other => other!);
    for (const other of same) gone.add(other.id);
    kept.set(finding.id, {
      ...finding,
      weight: Math.max(finding.weight, ...same.map(other => other.weight)),
      ...(same.length === 0
        ? {}
        : {
            also: same.map(({ id, sentence, told, evidence }) => ({
              id,
              sentence,
              ...(told ? { told } : {}),
              evidence,
            })),
          }),
    });
  }
  return [...kept.values()].filter(finding => !gone.has(finding.id));
}
