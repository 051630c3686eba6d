import { type Random, random } from './random.ts';

export type Tier = 'premium' | 'enhanced' | 'basic';
export const TIERS: readonly Tier[] = ['premium', 'enhanced', 'basic'];

export interface Team {
  readonly name: string;
  readonly people: readonly string[];
  /** Share of all tickets, before scaling. */
  readonly weight: number;
  /** Points that its share in time differs from the tier's. */
  readonly lean: number;
  readonly mood: number;
}

export interface Client {
  readonly name: string;
  readonly tier: Tier;
  readonly weight: number;
  readonly joined: number;
}

export interface Organisation {
  readonly teams: readonly Team[];
  readonly clients: readonly Client[];
}

/** Thirty-six months that end with September 2026. */
export const MONTHS = 36;
export const monthStart = (month: number): number => Date.UTC(2023, 9 + month, 1);
/** Last working afternoon of the data. */
export const UNTIL: number = Date.UTC(2026, 8, 30, 16, 0);

const TEAM_NAMES = [
  'Accounts',
  'Applications',
  'Buildings',
  'Devices',
  'Field North',
  'Field South',
  'Front Desk',
  'Identity',
  'Networks',
  'Payroll',
  'Purchasing',
  'Workplace',
];
const FIRST = ['Amber', 'Birch', 'Copper', 'Dune', 'Ember', 'Fern', 'Glass', 'Heron', 'Indigo', 'Juniper'];
const SECOND = [
  'Kettle',
  'Lantern',
  'Mill',
  'Orchard',
  'Quarry',
  'Sail',
  'Thimble',
  'Umbrella',
  'Wharf',
  'Yard',
];

/** Teams are large enough that a change between two monthly surveys hides among those who came and went. */
export function organisation(seed: number): Organisation {
  const chance = random(seed, 'organisation');
  return { teams: teams(chance), clients: clients(chance) };
}

function teams(chance: Random): Team[] {
  let number = 100;
  return TEAM_NAMES.map(name => {
    const size = chance.whole(26, 40);
    return {
      name,
      people: Array.from({ length: size }, () => `S${String(++number)}`),
      weight: chance.between(0.8, 1.25),
      lean: chance.between(-0.012, 0.012),
      mood: chance.between(-0.15, 0.15),
    };
  });
}

function clients(chance: Random): Client[] {
  const names = FIRST.flatMap(a => SECOND.map(b => `${a} ${b} (invented)`));
  return names.map(name => ({
    name,
    tier: chance.weighted(TIERS, [22, 34, 44]),
    weight: chance.between(0.6, 1.6),
    joined: chance.chance(0.8)
      ? monthStart(0) - chance.whole(30, 900) * 86_400_000
      : monthStart(chance.whole(0, 12)),
  }));
}
