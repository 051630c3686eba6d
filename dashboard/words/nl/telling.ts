import type { Telling } from '../telling.ts';
import { because } from './because.ts';
import { faults } from './faults.ts';
import { findings, sure } from './findings.ts';
import { granted } from './granted.ts';
import { analyses, measures } from './measures.ts';
import { phrases } from './phrases.ts';

const marks: Readonly<Record<string, string>> = { ',': '.', '.': ',' };
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const maanden = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Numbers, lengths (`2h 15m`), instants (`Mon 5 Jan 2026 09:30`) and lists of files (`a.csv (ticket) and b.csv (moment)`). */
function held(text: string): string {
  if (/^\d[\d,]*(\.\d+)?$/.test(text)) return text.replace(/[.,]/g, mark => marks[mark] ?? mark);
  if (/^(\d+h)?( ?\d+m)?( ?\d+s)?$/.test(text)) return text.replace(/h/, '\u00a0u').replace(/m/, '\u00a0min');
  return text
    .replace(/^\w{3} (\d{1,2}) (\w{3}) (\d{4}) /, (all, day: string, month: string, year: string) =>
      months.includes(month) ? `${day} ${maanden[months.indexOf(month)]} ${year} ` : all,
    )
    .replace(/\) and (?=[^()]+ \(\w+\)$)/, ') en ');
}

/** Everything a report says, in Dutch. */
export const dutch: Telling = {
  title: organisation => (organisation === null ? 'Servicerapport' : `${organisation}: servicerapport`),
  findings,
  sure,
  because,
  measures,
  analyses,
  phrases: { ...phrases, ...granted, ...faults },
  held,
};
