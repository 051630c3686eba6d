import { describe, expect, it } from 'vitest';
import { dated, ratioByService, ratioOf, readPatients, undated } from '../../examples/nhs-fft-comments.ts';
import type { InteractionRatio } from '../../lib/index.ts';
import reference from '../reference/nhs-fft-comments.json' with { type: 'json' };
import { expectNear } from './expect.ts';
import { describeReal } from './source.ts';

interface ReferenceRatio {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly negativeShare: { readonly value: number };
  readonly repairBalance: Readonly<Record<string, number>>;
}

function expectRatio(found: InteractionRatio, expected: ReferenceRatio): void {
  expect([found.positive, found.neutral, found.negative]).toEqual([
    expected.positive,
    expected.neutral,
    expected.negative,
  ]);
  expectNear(found.positivesPerNegative, expected.ratio);
  expectNear(found.low, expected.low, 'low');
  expectNear(found.high, expected.high, 'high');
  expectNear(found.negativeShare, expected.negativeShare.value, 'negative share');
  expect(found.repairBalance).toBe(expected.repairBalance['12']);
}

describeReal('Patients’ comments of an ambulance trust', reference, async ({ name, bytes }) => {
  const all = await readPatients(name, bytes, undated);
  const sure = await readPatients(name, bytes, dated);

  it('reads every comment, and counts every patient once', () => {
    expect(all.comments).toBe(reference.comments);
    expect(all.patients.length).toBe(reference.persons);
    expect(all.refused).toBe(0);
  });

  describe('by the patients’ own rating', () => {
    it('finds the ratio, its likely range and the balance at twelve to one', () => {
      expectRatio(ratioOf('rating', all.patients), reference.byRating.overall);
    });

    it('finds the ratio of every service', () => {
      const found = ratioByService('rating', all.patients);
      expect(found.size).toBe(3);
      for (const [service, expected] of Object.entries(reference.byRating.byService)) {
        expectRatio(found.get(service)!, expected);
      }
    });

    it('does not count a patient once for each comment', () => {
      const trap = reference.byRating.trapPerComment.ratio;
      expect(Math.abs(ratioOf('rating', all.patients).positivesPerNegative! - trap)).toBeGreaterThan(0.1);
    });
  });

  describe('by a reader’s judgement of the comments', () => {
    it('lets the majority of a patient’s comments decide, a tie being neutral', () => {
      expectRatio(ratioOf('label', all.patients), reference.byLabel.majority);
    });

    it('finds the ratio of every service', () => {
      const found = ratioByService('label', all.patients);
      for (const [service, expected] of Object.entries(reference.byLabel.majorityByService)) {
        expectRatio(found.get(service)!, expected);
      }
    });

    it('takes a comment without a judgement as nothing, not as neutral', () => {
      expect(all.patients.filter(patient => patient.label === null).length).toBe(
        reference.labelConflicts.personsWithoutLabel,
      );
    });

    it('does not count a patient once for each comment', () => {
      const trap = reference.byLabel.trapPerComment.ratio;
      expect(Math.abs(ratioOf('label', all.patients).positivesPerNegative! - trap)).toBeGreaterThan(0.1);
    });
  });

  describe('dates', () => {
    it('are refused where day and month could be either way round, and kept where both readings are the same day', () => {
      expect(sure.refused).toBe(reference.dates.refusedByService);
      expect(sure.comments).toBe(reference.dates.keptByService);
    });

    it('leave the patients with at least one date that can be relied on', () => {
      expectRatio(ratioOf('rating', sure.patients), reference.dates.ratingOfPersonsWithAtLeastOneKeptRow);
    });

    it('are not read day first throughout, which would get some wrong without a word', () => {
      expect(sure.refused).not.toBe(reference.dates.readAsDayMonth.faults);
    });
  });
});
