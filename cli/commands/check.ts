import { buildReport } from '../../lib/report/build.ts';
import { asOfFor } from '../asOf.ts';
import type { Command } from '../command.ts';
import { DATA_OPTIONS, exitFor, load } from '../data.ts';
import { printable } from '../escape.ts';
import { countText, faultText } from '../faults.ts';

export const check: Command = {
  name: 'check',
  words: 'DATA…',
  about: 'name every fault of policy and data, with file, line and remedy',
  options: DATA_OPTIONS,
  examples: [
    'goodwill check tickets.csv',
    'goodwill check exports/ --policy policy.yaml --rejects rejects.csv',
  ],
  async run(args, io) {
    const { policy, read, progress } = await load('check', args.words, args, io);
    progress.done();
    io.out(countText(read));
    const exit = exitFor(read, args);
    const countable = read.sources.some(source => source.kept > 0);
    // What only counting finds belongs here, too: a score off its scale, a ticket resolved before it was opened.
    const report = countable
      ? buildReport(read, policy, { asOf: asOfFor(read.tables, policy, args, io) })
      : null;
    const faults = report?.faults ?? read.faults;
    io.out(faultText(faults, 20));
    for (const { text, remedy } of report?.assumptions ?? read.assumptions)
      io.out(`taken for granted: ${printable(`${text} ${remedy}`)}\n`);
    if (faults.total === 0) io.out('No faults.\n');
    return exit;
  },
};
