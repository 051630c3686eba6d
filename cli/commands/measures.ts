import { ANALYSES } from '../../lib/analysis/index.ts';
import { MEASURES } from '../../lib/measure/index.ts';
import type { Command } from '../command.ts';
import { EXIT, usage } from '../exit.ts';

export const measures: Command = {
  name: 'measures',
  words: '',
  about: 'say what is measured, with definitions and sources',
  options: { json: { about: 'as JSON' } },
  examples: ['goodwill measures'],
  async run(args, io) {
    if (args.words.length > 0) throw usage('goodwill measures takes no data.');
    const all = [...MEASURES, ...ANALYSES].map(({ id, title, question, definition, source }) => ({
      id,
      title,
      question,
      definition,
      source,
    }));
    if (args.on('json')) io.out(`${JSON.stringify(all, null, 2)}\n`);
    else
      io.out(
        all
          .map(m => `${m.title} (${m.id})\n  ${m.question}\n  ${m.definition}\n  Source: ${m.source}\n`)
          .join('\n'),
      );
    return EXIT.fine;
  },
};
