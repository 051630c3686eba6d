import type { Telling } from '../telling.ts';
import { faults } from './faults.ts';
import { findings, sure } from './findings.ts';
import { analyses, measures } from './measures.ts';
import { phrases } from './phrases.ts';

const marks: Readonly<Record<string, string>> = { ',': '.', '.': ',' };

/** Everything a report says, in Dutch. */
export const dutch: Telling = {
  title: organisation => (organisation === null ? 'Servicerapport' : `${organisation}: servicerapport`),
  findings,
  sure,
  measures,
  analyses,
  phrases: { ...phrases, ...faults },
  held: text =>
    /^\d[\d,]*(\.\d+)?$/.test(text)
      ? text.replace(/[.,]/g, mark => marks[mark] ?? mark)
      : // Files with what they hold: `a.csv (ticket) and b.csv (moment)`.
        text.replace(/\) and (?=[^()]+ \(\w+\)$)/, ') en '),
};
