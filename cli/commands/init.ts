import { existsSync } from 'node:fs';
import { guessPolicy } from '../../lib/policy/guess.ts';
import type { Command } from '../command.ts';
import { printable } from '../escape.ts';
import { EXIT, usage } from '../exit.ts';
import { inputFiles, writeWhole } from '../files.ts';
import { sampleOf } from '../sample.ts';

export const init: Command = {
  name: 'init',
  words: 'DATA…',
  about: 'guess a starting policy from the data, each guess with its reason',
  options: { out: { value: 'policy.yaml', short: 'o', about: 'where to write it (default: on the screen)' } },
  examples: ['goodwill init tickets.csv > policy.yaml', 'goodwill init exports/ --out policy.yaml'],
  async run(args, io) {
    if (args.words.length === 0)
      throw usage('goodwill init needs data: the path of a .csv, .json or .ndjson file.');
    const out = args.text('out');
    if (out !== null && existsSync(out))
      throw usage(`${printable(out)} is already there and is not written over. Choose another name.`);
    const samples = [];
    for (const file of inputFiles(args.words)) samples.push(...(await sampleOf(file)));
    const text = guessPolicy(samples);
    if (out === null) io.out(text);
    else {
      writeWhole(out, text);
      io.err(
        `Written: ${printable(out)}. Read every line of it, then: goodwill report ${args.words.map(printable).join(' ')} --policy ${printable(out)} --out report.html\n`,
      );
    }
    return EXIT.fine;
  },
};
