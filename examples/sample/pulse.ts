import { MONTHS, monthStart, type Organisation } from './organisation.ts';
import { random } from './random.ts';
import type { Plan } from './stories.ts';

const DAY = 86_400_000;

export interface SampleAnswer {
  readonly at: number;
  readonly wave: string;
  readonly side: 'staff';
  readonly question: string;
  readonly score: number;
  readonly respondent: string;
  readonly team: string;
}

const QUESTIONS = ['I enjoy my work', 'We deliver what we promise'] as const;

/** A monthly pulse in the month's second week; about four in five answer, and people differ more than teams do. */
export function makePulse(seed: number, organisation: Organisation, plan: Plan): readonly SampleAnswer[] {
  const answers: SampleAnswer[] = [];
  for (const team of organisation.teams) {
    const chance = random(seed, `pulse ${team.name}`);
    const temper = team.people.map(() => 0.5 * chance.normal());
    for (let month = 0; month < MONTHS; month++) {
      const story = plan.staffBeforeService;
      const fall = story?.team === team.name && month >= story.from ? story.drop : 0;
      const at = monthStart(month) + 9 * DAY + 9 * 3_600_000;
      team.people.forEach((respondent, i) => {
        const answersNow = chance.chance(0.8);
        for (const question of QUESTIONS) {
          const felt = 3.85 + team.mood + temper[i]! - fall + 0.6 * chance.normal();
          if (!answersNow) continue;
          answers.push({
            at: at + i * 60_000,
            wave: new Date(monthStart(month)).toISOString().slice(0, 7),
            side: 'staff',
            question,
            score: Math.min(5, Math.max(1, Math.round(felt))),
            respondent,
            team: team.name,
          });
        }
      });
    }
  }
  return answers;
}
