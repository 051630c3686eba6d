import { runClocks } from '../../lib/clock/run.ts';
import { assumptionsOf } from '../../lib/policy/assumptions.ts';
import { collectFaults } from '../../lib/read/faultLog.ts';
import { asOfFor } from '../asOf.ts';
import type { Command } from '../command.ts';
import { DATA_OPTIONS, exitFor, load } from '../data.ts';
import { printable } from '../escape.ts';
import { EXIT } from '../exit.ts';
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
    io.out(countText(read.sources));
    io.out(faultText(read.faults, 20));
    const exit = exitFor(read, args);
    if (exit !== EXIT.input || read.sources.some(source => source.kept > 0)) {
      const clocks = collectFaults();
      for (const fault of runClocks(read.tables, policy, asOfFor(read.tables, policy, args, io)).faults)
        clocks.add(fault);
      io.out(faultText(clocks.log(), 20));
    }
    // Where both speak of the zone, reading knows which files.
    const later = assumptionsOf(policy, read.tables).filter(
      ({ id }) => id !== 'zone-utc' || !read.assumptions.some(a => a.id === 'zone'),
    );
    for (const { text, remedy } of [...read.assumptions, ...later])
      io.out(`taken for granted: ${printable(`${text} ${remedy}`)}\n`);
    if (read.faults.total === 0) io.out('No faults.\n');
    return exit;
  },
};
