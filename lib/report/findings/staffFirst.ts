import type { Report } from '../report.ts';
import { english as w } from '../words.ts';
import { levelChange, shareChange } from './change.ts';
import { ofAll, ofAllSaid } from './ofAll.ts';
import type { FindingRule, Test } from './rule.ts';
import { besideTheRest, explained, since } from './series.ts';

const leastStaff = 0.3;
const leastService = 0.08;
const longestLead = 6;

/** In one team staff satisfaction fell, and some periods later the service did. Released figures only. */
export const staffFirst: FindingRule = {
  id: 'staff-first',
  page: 'people',
  says: 'In a team staff satisfaction fell, and one to six months later its service fell too: an order in time, not a proven cause.',
  tests: (report): Test[] => {
    const { staff, meta, measures } = report.data;
    const attainment = measures.find(m => m.id === 'attainment');
    if (staff === null || meta.grain !== 'month' || attainment === undefined || attainment.off !== undefined)
      return [];
    const known = new Set(
      attainment.dims.includes('team') ? report.select({}).by('attainment', 'team').keys() : [],
    );
    return staff.groups
      .filter(team => known.has(team))
      .flatMap(team => {
        const service = shareChange(besideTheRest(report, 'attainment', { team }, {}), { longest: 18 });
        if (service === null) return [];
        const selection = { team, ...since(report, service.from) };
        const share = ofAll(report, selection, 'team');
        return staff.questions.flatMap((question): Test[] => {
          const fall = levelChange(released(report, team, question));
          if (fall === null || !drawable(report, team, question, fall.from)) return [];
          const people = answered(report, team, question, fall.from);
          const max = staff.scales?.[question]?.max;
          const lead = monthsBetween(fall.from, service.from);
          return [
            {
              // Both must be there, so the weaker of the two decides.
              p: Math.max(fall.p, service.p),
              matters:
                fall.shift <= -leastStaff &&
                service.shift <= -leastService &&
                lead >= 1 &&
                lead <= longestLead,
              folds: [`team-slips/resolution/${team}`, ...explained('resolution')],
              finding: ({ certainty }) => ({
                id: `staff-first/${team}`,
                page: 'people',
                tone: 'concern',
                sentence: `In ${team}, staff satisfaction fell ${w.when(fall.from)} (from ${w.number(fall.before, 1)} to ${w.number(fall.after, 1)}${max === undefined ? '' : ` of ${w.number(max, Number.isInteger(max) ? 0 : 1)}`}), and ${lead === 1 ? 'one month' : `${lead} months`} later its share of targets met fell from ${w.percent(service.before)} to ${w.percent(service.after)}.`,
                certainty: `${certainty}${ofAllSaid(share, service.from, team)}${people === null ? '' : ` ${people} people of ${team} answered.`} An order in time is not a proven cause.`,
                action: `Ask the people of ${team} what changed ${w.when(fall.from)} and what would help them. Find out whether they have too much work before you move any of it.`,
                told: {
                  rule: 'staff-first',
                  values: {
                    team,
                    question,
                    fell: fall.from,
                    // No finer than the sentence: these are figures of few people.
                    from: oneDecimal(fall.before),
                    to: oneDecimal(fall.after),
                    max: max ?? null,
                    months: lead,
                    before: service.before,
                    after: service.after,
                    people,
                    since: service.from,
                    ofAll: share,
                  },
                },
                evidence: {
                  measure: 'attainment',
                  selection,
                  estimate: report.select(selection).estimate('attainment'),
                },
                weight: 55 + 60 * -service.shift,
              }),
            },
          ];
        });
      });
  },
};

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

function released(report: Report, team: string, question: string): { period: string; value: number }[] {
  const out: { period: string; value: number }[] = [];
  for (const r of report.data.staff?.released ?? []) {
    if (r.group === team && r.question === question && r.mean !== null && /^\d{4}-\d{2}$/.test(r.wave)) {
      out.push({ period: r.wave, value: r.mean });
    }
  }
  return out;
}

/** How many people the level rests on, as coarsely as it was released. */
function answered(report: Report, team: string, question: string, wave: string): string | null {
  const people = (report.data.staff?.released ?? []).find(
    r => r.group === team && r.question === question && r.wave === wave,
  )?.people;
  return people ?? null;
}

/** A change of a group is spoken of only where too few did not join or leave around it. */
function drawable(report: Report, team: string, question: string, wave: string): boolean {
  return (report.data.staff?.released ?? []).some(
    r => r.group === team && r.question === question && r.wave === wave && r.comparable,
  );
}

function monthsBetween(a: string, b: string): number {
  const months = (label: string) => Number(label.slice(0, 4)) * 12 + Number(label.slice(5, 7));
  return months(b) - months(a);
}
