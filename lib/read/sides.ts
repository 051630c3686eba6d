import type { Fault } from '../table/fault.ts';
import { RULES } from './rules.ts';
import type { Segment } from './segment.ts';

/** An answer of neither client nor staff counts nowhere; its word is not repeated, as nothing of a survey is. */
export function unknownSides(segment: Segment, fault: (fault: Fault) => void): void {
  const side = segment.columns.side;
  if (segment.table !== 'answer' || side?.kind !== 'text') return;
  const known = side.values.map(value => ['client', 'staff'].includes(value.trim().toLowerCase()));
  const [message, remedy] = RULES['side-unknown'];
  for (let i = 0; i < segment.length; i++) {
    if (known[side.codes[i]!] === true) continue;
    const line = segment.line[i] ?? 0;
    fault({
      rule: 'side-unknown',
      file: segment.file,
      line,
      column: 'side',
      value: '',
      message,
      remedy,
      effect: 'cell',
    });
  }
}
