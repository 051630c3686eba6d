import type { Scale } from '../policy/policy.ts';
import { byCodePoint } from '../table/order.ts';
import { smallestDetermined } from './attack.ts';
import type { PrivacyBlock, Released, StaffBlock } from './report.ts';
import type { StaffAnswer, StaffSurvey } from './staff.ts';

/** The staff figures that may be seen, and the proof that they give nobody away. */
export interface Release {
  readonly staff: StaffBlock;
  readonly hiddenGroups: number;
  readonly attack: PrivacyBlock['attack'];
}

/**
 * Which figures about staff can be shown without anyone's answer being worked out?
 *
 * Whole organisation and team, per wave and question, and nothing else. A group of fewer than `minimum` distinct
 * people is hidden; then further smallest groups until at least two are hidden and they hold at least `minimum`
 * people. Means to one decimal from 20 people, in coarser steps below, and never at an end of the scale; shares in
 * steps of 5 points below 20 people; people in bands. All that is released is attacked with exact linear algebra before
 * it leaves; if that determines fewer than `minimum` people this throws, and there is no report.
 *
 * Source: GUARANTEES section 3.
 */
export function release(survey: StaffSurvey, scaleOf: (question: string) => Scale, minimum: number): Release {
  const released: Released[] = [];
  let hiddenGroups = 0;
  let figures = 0;
  let smallest: number | null = null;
  for (const question of survey.questions) {
    const scale = scaleOf(question);
    const last = new Map<string, readonly StaffAnswer[]>();
    for (const wave of survey.waves) {
      const answers = survey.answers(question, wave);
      const groups = new Map<string, readonly StaffAnswer[]>();
      for (const team of survey.teams)
        groups.set(
          team,
          answers.filter(a => a.team === team),
        );
      const nowhere = answers.filter(a => a.team === '');
      const whole = answers.length >= minimum;
      const shown = whole ? showable(groups, nowhere.length, minimum) : new Set<string>();
      const determined = attackWave(groups, nowhere.length, shown, whole, minimum);
      figures += shown.size + (whole ? 1 : 0);
      if (determined !== null) smallest = Math.min(smallest ?? determined, determined);
      for (const [group, members] of [['', answers] as const, ...groups]) {
        const visible = group === '' ? whole : shown.has(group);
        if (!visible && members.length > 0) hiddenGroups++;
        const before = last.get(group);
        const drawn =
          visible && before !== undefined && !survey.anonymous && comparable(before, members, minimum);
        if (visible) last.set(group, members);
        else last.delete(group);
        released.push({
          wave,
          group,
          question,
          ...(visible ? coarse(members, scale) : nothing),
          comparable: drawn,
        });
      }
    }
  }
  refuseIfDetermined(smallest, minimum);
  return {
    staff: { waves: survey.waves, groups: survey.teams, questions: survey.questions, released },
    hiddenGroups,
    attack: { figures, smallestDetermined: smallest === null ? null : bandFloor(smallest), passed: true },
  };
}

/** A report that gives people away is never made. */
export function refuseIfDetermined(smallest: number | null, minimum: number): void {
  if (smallest === null || smallest >= minimum) return;
  throw new Error(
    `The staff figures would give away a group of fewer than ${minimum} people, so no report was made. This is a fault in Goodwill: please report it.`,
  );
}

const nothing = { mean: null, favourable: null, people: null } as const;

/** Teams that can be shown in one wave: large enough, and leaving no small remainder behind. */
export function showable(
  groups: ReadonlyMap<string, readonly unknown[]>,
  nowhere: number,
  minimum: number,
): Set<string> {
  const sizes = [...groups].map(([team, members]) => ({ team, n: members.length })).filter(g => g.n > 0);
  sizes.sort((a, b) => a.n - b.n || byCodePoint(a.team, b.team));
  const shown = sizes.filter(g => g.n >= minimum);
  const unshown = sizes.filter(g => g.n < minimum);
  // People without a team are a group that is never listed; too few of them must hide among others as well.
  let count = unshown.length + (nowhere > 0 && nowhere < minimum ? 1 : 0);
  let people = unshown.reduce((n, g) => n + g.n, nowhere > 0 && nowhere < minimum ? nowhere : 0);
  while (count > 0 && (count < 2 || people < minimum) && shown.length > 0) {
    people += shown.shift()!.n;
    count++;
  }
  return new Set(shown.map(g => g.team));
}

/** Exact attack on one wave and question: the sums of every shown team and of the whole. */
function attackWave(
  groups: ReadonlyMap<string, readonly StaffAnswer[]>,
  nowhere: number,
  shown: ReadonlySet<string>,
  whole: boolean,
  minimum: number,
): number | null {
  const atoms = [...groups].filter(([, members]) => members.length > 0);
  const sizes = [...atoms.map(([, members]) => members.length), ...(nowhere > 0 ? [nowhere] : [])];
  const sums = atoms
    .map(([team], a) => ({ team, sum: sizes.map((_, b) => (a === b ? 1 : 0)) }))
    .filter(({ team }) => shown.has(team))
    .map(({ sum }) => sum);
  if (whole) sums.push(sizes.map(() => 1));
  return sums.length === 0 ? null : smallestDetermined(sums, sizes, minimum);
}

const people = (members: readonly StaffAnswer[]): ReadonlySet<string> => new Set(members.map(m => m.person));

/**
 * May a change from the wave before be drawn? Only if nobody joined or left, or at least `minimum` did: an attacker
 * may assume that people who stayed answered the same, and then a change is the answers of those who came and went.
 */
function comparable(before: readonly StaffAnswer[], now: readonly StaffAnswer[], minimum: number): boolean {
  const moved = differences(people(before), people(now));
  return moved === 0 || moved >= minimum;
}

function differences(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let n = 0;
  for (const x of a) if (!b.has(x)) n++;
  for (const x of b) if (!a.has(x)) n++;
  return n;
}

/** Mean, share and number of people, too coarse to lead back to one answer. */
function coarse(
  members: readonly StaffAnswer[],
  scale: Scale,
): Pick<Released, 'mean' | 'favourable' | 'people'> {
  const n = members.length;
  // Sorted, so that the sum of scores with decimals does not depend on the order of rows.
  const scores = members.map(m => m.score).sort((a, b) => a - b);
  const up = scale.satisfied > scale.dissatisfied;
  const favourable = scores.filter(x => (up ? x >= scale.satisfied : x <= scale.satisfied)).length;
  return { mean: coarseMean(scores, scale), favourable: coarseShare(favourable, n), people: band(n) };
}

/**
 * Below 10 people a mean to one decimal is the exact sum: whoever knows one answer, or who joined, could work out the
 * rest. So the step is about an eighth of the scale there, a twentieth below 20 people, one decimal from 20 on.
 */
function coarseMean(scores: readonly number[], scale: Scale): number {
  const mean = scores.reduce((a, b) => a + b, 0) / scores.length;
  const width = scale.max - scale.min;
  const step = scores.length < 10 ? roundStep(width / 8) : scores.length < 20 ? roundStep(width / 20) : 0.1;
  // 5.0 of 5 would say that everyone answered 5: stay a step away from both ends.
  const held = Math.min(Math.max(Math.round(mean * (1 / step)) * step, scale.min + step), scale.max - step);
  return Math.round(held * 10) / 10;
}

/** The smallest of 0.1, 0.2, 0.5, 1, 2, 5 … that is at least this. */
function roundStep(least: number): number {
  for (let power = 0.1; ; power *= 10) {
    const found = [1, 2, 5].map(digit => digit * power).find(step => step >= least - 1e-9);
    if (found !== undefined) return found;
  }
}

function coarseShare(favourable: number, n: number): Released['favourable'] {
  if (n - favourable <= 1) return 'nearly all';
  if (favourable <= 1) return 'nearly none';
  const step = n < 20 ? 5 : 1;
  const points = Math.round((favourable / n) * (100 / step)) * step;
  return points >= 100 ? 'nearly all' : points <= 0 ? 'nearly none' : points / 100;
}

export const band = (n: number): NonNullable<Released['people']> =>
  n < 10 ? '5–9' : n < 20 ? '10–19' : n < 50 ? '20–49' : '50+';

const bandFloor = (n: number): number => (n < 10 ? 5 : n < 20 ? 10 : n < 50 ? 20 : 50);
