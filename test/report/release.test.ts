import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scale } from '../../lib/policy/policy.ts';
import { smallestDetermined } from '../../lib/report/attack.ts';
import { band, refuseIfDetermined, release, showable } from '../../lib/report/release.ts';
import type { StaffAnswer, StaffSurvey } from '../../lib/report/staff.ts';

const scale: Scale = { min: 1, max: 5, satisfied: 4, dissatisfied: 2, missing: [] };

interface Row extends StaffAnswer {
  readonly wave: string;
}

function survey(rows: readonly Row[], anonymous = false): StaffSurvey {
  return {
    waves: [...new Set(rows.map(r => r.wave))].sort(),
    questions: ['mood'],
    teams: [...new Set(rows.map(r => r.team).filter(t => t !== ''))].sort(),
    anonymous,
    answers: (_, wave) => rows.filter(r => r.wave === wave),
  };
}

/** A small organisation: team sizes, waves, people who come, go and move. */
const organisation = fc
  .record({
    sizes: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 }),
    nowhere: fc.integer({ min: 0, max: 7 }),
    waves: fc.integer({ min: 1, max: 5 }),
    seed: fc.array(fc.nat({ max: 99 }), { minLength: 200, maxLength: 200 }),
  })
  .map(({ sizes, nowhere, waves, seed }) => {
    let k = 0;
    const draw = () => seed[k++ % seed.length]!;
    const rows: Row[] = [];
    const all = [...sizes, nowhere];
    for (let w = 0; w < waves; w++) {
      all.forEach((size, t) => {
        for (let p = 0; p < size; p++) {
          if (w > 0 && draw() < 8) continue;
          const team = t === sizes.length ? '' : `team ${t}`;
          rows.push({ wave: `2026-0${w + 1}`, team, person: `${t}-${p}`, score: 1 + (draw() % 5) });
        }
        if (draw() < 15) all[t] = Math.max(0, size + (draw() % 3) - 1);
      });
    }
    return rows;
  });

/** Brute force over people, not groups: Gaussian elimination in floating point, then every set of up to `most` people. */
function gaveAway(
  sums: readonly (readonly string[])[],
  people: readonly string[],
  most: number,
): readonly string[] | null {
  const rank = (columns: readonly number[]) => {
    const m = sums.map(sum => columns.map(c => (sum.includes(people[c]!) ? 1 : 0)));
    let r = 0;
    for (let c = 0; c < columns.length && r < m.length; c++) {
      let best = r;
      for (let i = r; i < m.length; i++) if (Math.abs(m[i]![c]!) > Math.abs(m[best]![c]!)) best = i;
      if (Math.abs(m[best]![c]!) < 1e-9) continue;
      [m[r], m[best]] = [m[best]!, m[r]!];
      for (let i = r + 1; i < m.length; i++) {
        const f = m[i]![c]! / m[r]![c]!;
        for (let j = c; j < columns.length; j++) m[i]![j]! -= f * m[r]![j]!;
      }
      r++;
    }
    return r;
  };
  const every = people.map((_, i) => i);
  const full = rank(every);
  let found: readonly string[] | null = null;
  const search = (from: number, inside: readonly number[]): void => {
    if (found !== null) return;
    if (inside.length > 0 && rank(every.filter(i => !inside.includes(i))) < full) {
      found = inside.map(i => people[i]!);
      return;
    }
    if (inside.length === most) return;
    for (let i = from; i < people.length; i++) search(i + 1, [...inside, i]);
  };
  search(0, []);
  return found;
}

const tiny = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 });

describe('staff figures', () => {
  test('a brute-force attacker who knows who works where finds no group smaller than the minimum', () => {
    fc.assert(
      fc.property(tiny, fc.integer({ min: 0, max: 3 }), (sizes, nowhere) => {
        const rows = [...sizes, nowhere].flatMap((size, t) =>
          Array.from({ length: size }, (_, p) => ({
            wave: 'w',
            team: t === sizes.length ? '' : `t${t}`,
            person: `${t}-${p}`,
            score: 3,
          })),
        );
        fc.pre(rows.length > 0 && rows.length <= 16);
        const { staff } = release(survey(rows), () => scale, 4);
        const sums = staff.released
          .filter(r => r.mean !== null)
          .map(r => rows.filter(x => r.group === '' || x.team === r.group).map(x => x.person));
        if (sums.length === 0) return;
        expect(
          gaveAway(
            sums,
            rows.map(r => r.person),
            3,
          ),
        ).toBe(null);
      }),
      { numRuns: 60 },
    );
  });

  test('no group under the minimum is shown, and what is hidden holds at least the minimum', () => {
    fc.assert(
      fc.property(organisation, fc.integer({ min: 5, max: 9 }), (rows, minimum) => {
        const s = survey(rows);
        const { staff } = release(s, () => scale, minimum);
        for (const wave of staff.waves) {
          const size = (group: string) =>
            rows.filter(r => r.wave === wave && (group === '' || r.team === group)).length;
          const shown = staff.released.filter(r => r.wave === wave && r.mean !== null);
          for (const r of shown) expect(size(r.group)).toBeGreaterThanOrEqual(minimum);
          if (!shown.some(r => r.group === '')) {
            expect(shown).toEqual([]);
            continue;
          }
          const rest = size('') - shown.filter(r => r.group !== '').reduce((n, r) => n + size(r.group), 0);
          if (rest > 0) expect(rest).toBeGreaterThanOrEqual(minimum);
        }
      }),
    );
  });

  test('every wave lists the same groups, in alphabetical order, hidden ones all alike', () => {
    fc.assert(
      fc.property(organisation, rows => {
        fc.pre(rows.length > 0);
        const { staff } = release(survey(rows), () => scale, 5);
        for (const wave of staff.waves) {
          expect(staff.released.filter(r => r.wave === wave).map(r => r.group)).toEqual([
            '',
            ...staff.groups,
          ]);
        }
        for (const r of staff.released.filter(x => x.mean === null)) {
          expect({ ...r, wave: '', group: '', question: '' }).toEqual({
            wave: '',
            group: '',
            question: '',
            mean: null,
            favourable: null,
            people: null,
            comparable: false,
          });
        }
      }),
    );
  });

  test('a change is comparable only when nobody or at least the minimum joined or left', () => {
    fc.assert(
      fc.property(organisation, rows => {
        fc.pre(rows.length > 0);
        const { staff } = release(survey(rows), () => scale, 5);
        for (const r of staff.released.filter(x => x.comparable)) {
          const w = staff.waves.indexOf(r.wave);
          const at = (wave: string) =>
            new Set(
              rows.filter(x => x.wave === wave && (r.group === '' || x.team === r.group)).map(x => x.person),
            );
          const [before, now] = [at(staff.waves[w - 1]!), at(r.wave)];
          const moved =
            [...before].filter(p => !now.has(p)).length + [...now].filter(p => !before.has(p)).length;
          expect(moved === 0 || moved >= 5).toBe(true);
        }
      }),
    );
  });

  test('the order of answers changes nothing', () => {
    fc.assert(
      fc.property(organisation, rows => {
        fc.pre(rows.length > 0);
        expect(release(survey([...rows].reverse()), () => scale, 5)).toEqual(
          release(survey(rows), () => scale, 5),
        );
      }),
    );
  });

  test('means are coarse, never at the end of the scale, and unanimity reads nearly all', () => {
    const all = (score: number, n: number) =>
      release(
        survey(Array.from({ length: n }, (_, p) => ({ wave: 'w', team: 't', person: `${p}`, score }))),
        () => scale,
        5,
      ).staff.released[1];
    expect(all(5, 5)).toMatchObject({ mean: 4.5, favourable: 'nearly all', people: '5–9' });
    expect(all(5, 12)).toMatchObject({ mean: 4.8, favourable: 'nearly all', people: '10–19' });
    expect(all(1, 60)).toMatchObject({ mean: 1.1, favourable: 'nearly none', people: '50+' });
    expect(all(3, 7)).toMatchObject({ mean: 3, favourable: 'nearly none' });
  });

  test('whoever knows one answer, or the one who joined, cannot tell the others from a mean', () => {
    const mean = (scores: readonly number[], on: Scale = scale) =>
      release(
        survey(scores.map((score, p) => ({ wave: 'w', team: 't', person: `${p}`, score }))),
        () => on,
        5,
      ).staff.released[1]!.mean;
    const dissent = mean([1, 5, 5, 5, 5]);
    expect(dissent).toBe(mean([1, 5, 5, 5, 4]));
    expect(mean([3, 3, 3, 4, 4, 1])).toBe(mean([3, 3, 3, 4, 4, 2]));
    expect(mean([4, 4, 4, 4, 4, 4, 4, 4, 4, 1])).toBe(mean([4, 4, 4, 4, 4, 4, 4, 4, 4, 2]));
    const hundred = { ...scale, min: 0, max: 100, satisfied: 70, dissatisfied: 40 };
    expect(mean([10, 90, 90, 90, 90], hundred)).toBe(mean([10, 90, 90, 90, 80], hundred));
  });

  test('shares come in steps of five points below 20 people and of one point above, means in fifths and tenths', () => {
    const of = (n: number, happy: number) =>
      release(
        survey(
          Array.from({ length: n }, (_, p) => ({
            wave: 'w',
            team: 't',
            person: `${p}`,
            score: p < happy ? 4 : 3,
          })),
        ),
        () => scale,
        5,
      ).staff.released[1];
    expect(of(12, 7)).toMatchObject({ favourable: 0.6, mean: 3.6 });
    expect(of(40, 22)).toMatchObject({ favourable: 0.55, mean: 3.6 });
    expect(of(60, 58)).toMatchObject({ favourable: 0.97 });
    expect(of(1000, 998)).toMatchObject({ favourable: 'nearly all' });
  });

  test('an attack that succeeds stops the report', () => {
    expect(() => refuseIfDetermined(4, 5)).toThrow(/fewer than 5 people, so no report was made/);
    expect(() => refuseIfDetermined(5, 5)).not.toThrow();
    expect(() => refuseIfDetermined(null, 5)).not.toThrow();
  });

  test('from figures of five people whose exact number is known, no single answer follows', () => {
    const vectors: number[][] = [];
    for (let code = 0; code < 5 ** 5; code++) {
      vectors.push(Array.from({ length: 5 }, (_, i) => 1 + (Math.floor(code / 5 ** i) % 5)));
    }
    const seen = new Map<string, Set<number>>();
    for (const v of vectors) {
      const figure = release(
        survey(v.map((score, p) => ({ wave: 'w', team: 't', person: `${p}`, score }))),
        () => scale,
        5,
      ).staff.released[1]!;
      const key = `${figure.mean}/${figure.favourable}`;
      const first = seen.get(key) ?? new Set();
      first.add(v[0]!);
      seen.set(key, first);
    }
    for (const [key, answers] of seen) expect([key, answers.size > 1]).toEqual([key, true]);
  });

  test('an anonymous survey has levels but no change', () => {
    const rows = ['1', '2'].flatMap(wave =>
      Array.from({ length: 8 }, (_, p) => ({ wave, team: 't', person: `${wave}#${p}`, score: 3 })),
    );
    const { staff } = release(survey(rows, true), () => scale, 5);
    expect(staff.released.every(r => r.mean === 3 && !r.comparable)).toBe(true);
  });

  test('one hidden team hides another, two teams hide both, people without a team count as a group', () => {
    const groups = (...sizes: number[]) =>
      new Map(sizes.map((n, i) => [`t${i}`, Array.from({ length: n }, () => 0)]));
    expect([...showable(groups(9, 8, 3), 0, 5)]).toEqual(['t0']);
    expect([...showable(groups(9, 2), 0, 5)]).toEqual([]);
    expect([...showable(groups(9, 8, 7), 2, 5)].sort()).toEqual(['t0', 't1']);
    expect([...showable(groups(9, 8), 6, 5)].sort()).toEqual(['t0', 't1']);
    expect([...showable(groups(9, 8, 2, 2), 0, 5)].sort()).toEqual(['t0']);
    expect([...showable(groups(9, 8, 3, 2), 0, 5)].sort()).toEqual(['t0', 't1']);
  });
});

describe('the attack', () => {
  test('finds the remainder that differences give away', () => {
    expect(
      smallestDetermined(
        [
          [1, 0],
          [1, 1],
        ],
        [9, 2],
        5,
      ),
    ).toBe(2);
    expect(
      smallestDetermined(
        [
          [1, 0, 0],
          [1, 1, 1],
        ],
        [9, 2, 4],
        5,
      ),
    ).toBe(6);
    expect(
      smallestDetermined(
        [
          [1, 1, 0],
          [0, 1, 1],
          [1, 0, 1],
        ],
        [3, 2, 4],
        5,
      ),
    ).toBe(2);
    expect(smallestDetermined([[1, 1]], [3, 1], 5)).toBe(4);
    // Neither sum is small; their difference is.
    expect(
      smallestDetermined(
        [
          [1, 0, 1, 1],
          [0, 1, 1, 1],
        ],
        [2, 2, 2, 2],
        5,
      ),
    ).toBe(4);
  });

  test('agrees with brute force over people on any sums', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (sizes, picks) => {
          const people = sizes.flatMap((n, a) => Array.from({ length: n }, (_, p) => `${a}-${p}`));
          const sums = picks.map(pick => sizes.map((_, a) => (pick[a] === true ? 1 : 0)));
          const named = picks.map(pick => people.filter(p => pick[Number(p[0])] === true));
          const found = smallestDetermined(sums, sizes, 4);
          const brute = gaveAway(named, people, 3);
          expect(found !== null && found < 4).toBe(brute !== null);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('bands never say an exact number', () => {
    expect([5, 9, 10, 19, 20, 49, 50, 4000].map(band)).toEqual([
      '5–9',
      '5–9',
      '10–19',
      '10–19',
      '20–49',
      '20–49',
      '50+',
      '50+',
    ]);
  });
});
