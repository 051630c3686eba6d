import { describe, expect, it } from 'vitest';
import { linkOfSchools, readSchools, subjects } from '../../examples/nyc-school-survey-2011.ts';
import { pearson } from '../../lib/stats/pearson.ts';
import reference from '../reference/nyc-school-survey-2011.json' with { type: 'json' };
import { expectNear, expectRange } from './expect.ts';
import { describeReal } from './source.ts';

describeReal('Teachers’ and parents’ scores of the same schools', reference, ({ bytes }) => {
  const schools = readSchools(bytes);

  it('reads every school, and an empty score as not surveyed', () => {
    expect(schools.length).toBe(reference.schools);
    expect(schools.filter(school => school.parentsScore.safety !== null).length).toBe(
      reference.shape.parentsScore,
    );
    expect(schools.filter(school => school.teachers < 5).map(school => school.id)).toEqual(
      reference.shape.schoolsFewerThan5Teachers,
    );
  });

  for (const subject of subjects) {
    describe(subject, () => {
      const found = linkOfSchools(schools, subject);
      const expected = reference.domains[subject];

      it('leaves out schools without a parents’ score and those with fewer than five teachers', () => {
        expect(found.schools).toBe(expected.kept);
        expect(found.link.between.n).toBe(expected.kept);
        expect(found.link.hidden).toBe(expected.leftOut.total);
      });

      it('finds the link between schools by the front door', () => {
        expectRange(found.link.between, expected.schools.pearson);
        expectNear(found.link.between.p, expected.schools.pearson.p, 'p');
      });

      it('agrees on Pearson, Spearman and Kendall', () => {
        expectRange(found.pearson, expected.schools.pearson);
        expectRange(found.spearman, expected.schools.spearman);
        expectRange(found.kendall, expected.schools.kendall);
      });

      it('agrees on the link among schools of a type', () => {
        expectRange(found.withinTypes, expected.withinTypes);
        expectNear(found.withinTypes.slope, expected.withinTypes.slope, 'slope');
        expect(found.withinTypes.df).toBe(expected.withinTypes.df);
      });

      it('says nothing of time, for there is one wave', () => {
        expect(found.link.lags).toEqual([]);
        expect(found.link.within.value).toBeNull();
      });

      it('does not read an empty score as nought, nor the teachers against a total they are part of', () => {
        const zeroed = pearson(
          schools.map(school => school.teachersScore[subject] ?? 0),
          schools.map(school => school.parentsScore[subject] ?? 0),
        );
        expectNear(zeroed.value, expected.trapBlankIsZero.pearson.value);
        expect(Math.abs(found.link.between.value! - expected.trapBlankIsZero.pearson.value)).toBeGreaterThan(
          0.05,
        );
        expect(
          Math.abs(found.link.between.value! - expected.trapTeachersAgainstTotal.pearson.value),
        ).toBeGreaterThan(0.05);
      });
    });
  }
});
