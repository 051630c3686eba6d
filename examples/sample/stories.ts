import { MONTHS, type Organisation, TIERS, type Tier } from './organisation.ts';
import { random } from './random.ts';

export type StoryName = 'slippingTier' | 'unhappyGreenTeam' | 'staffBeforeService' | 'overdrawnAccount';
export const STORIES: readonly StoryName[] = [
  'slippingTier',
  'unhappyGreenTeam',
  'staffBeforeService',
  'overdrawnAccount',
];

/** What was planted: where, how large, from which month (0 is the first). Null where it is switched off. */
export interface Plan {
  readonly slippingTier: { readonly tier: Tier; readonly points: number; readonly from: number } | null;
  readonly unhappyGreenTeam: {
    readonly team: string;
    readonly unhappy: number;
    readonly from: number;
  } | null;
  readonly staffBeforeService: {
    readonly team: string;
    readonly drop: number;
    readonly points: number;
    readonly from: number;
  } | null;
  readonly overdrawnAccount: {
    readonly client: string;
    readonly negatives: number;
    readonly days: number;
  } | null;
}

/** Draws place, size and time of every story from the seed; a story that is off is drawn all the same, so the others stay. */
export function drawPlan(
  seed: number,
  { teams, clients }: Organisation,
  off: readonly StoryName[] = [],
): Plan {
  const chance = random(seed, 'stories');
  const slipping = {
    tier: chance.pick(TIERS),
    points: chance.between(0.1, 0.18),
    from: MONTHS - chance.whole(4, 9),
  };
  const green = chance.pick(teams).name;
  const unhappy = { team: green, unhappy: chance.between(0.28, 0.42), from: MONTHS - chance.whole(12, 24) };
  const staff = {
    team: chance.pick(teams.filter(t => t.name !== green)).name,
    drop: chance.between(0.5, 0.9),
    points: chance.between(0.15, 0.3),
    from: MONTHS - chance.whole(8, 14),
  };
  const overdrawn = {
    client: chance.pick(clients).name,
    negatives: chance.whole(9, 18),
    days: chance.whole(40, 100),
  };
  const on = <T>(name: StoryName, story: T): T | null => (off.includes(name) ? null : story);
  return {
    slippingTier: on('slippingTier', slipping),
    unhappyGreenTeam: on('unhappyGreenTeam', unhappy),
    staffBeforeService: on('staffBeforeService', staff),
    overdrawnAccount: on('overdrawnAccount', overdrawn),
  };
}
