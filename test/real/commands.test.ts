import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../cli/run.ts';
import { type Estimate, openReport } from '../../lib/index.ts';
import boston from '../reference/boston-311.json' with { type: 'json' };
import cfpb from '../reference/cfpb-complaints.json' with { type: 'json' };
import emergency from '../reference/nhs-ae-4-hour.json' with { type: 'json' };
import incidents from '../reference/servicenow-incidents.json' with { type: 'json' };
import { expectShare } from './expect.ts';

/** The commands of examples/README.md as they stand there. */
const readme = readFileSync(new URL('../../examples/README.md', import.meta.url), 'utf8');
const commands = [...readme.matchAll(/^ {4}goodwill (report .*)$/gm)].map(match => match[1]!.split(' '));

/** One figure of each report that only the whole way can give. */
const headline: Readonly<Record<string, readonly [string, Parameters<typeof expectShare>[1]]>> = {
  'servicenow-incidents.html': ['attainment', incidents.ownClocks.always.continue.overall],
  'boston-311.html': ['attainment', boston.computed.overall],
  'nhs-ae-4-hour.html': ['attainment-counted', emergency.attainment.overall],
  'cfpb-complaints.html': ['attainment-recorded', cfpb.timely.overall],
};

describe('The commands of examples/README.md', () => {
  it('are one for each kind of data', () => {
    expect(commands.map(words => words.at(-1))).toEqual(Object.keys(headline));
  });

  for (const words of commands) {
    const [data, out] = [words[1]!, words.at(-1)!];
    if (!existsSync(data)) {
      console.warn(`SKIPPED: goodwill ${words.join(' ')}. ${data} is not here.`);
      it.skip(`goodwill ${words.join(' ')}`, () => undefined);
      continue;
    }
    it(`goodwill ${words.join(' ')}`, async () => {
      let [text, remarks] = ['', ''];
      const io = {
        out: (part: string) => {
          text += part;
        },
        err: (part: string) => {
          remarks += part;
        },
        terminal: false,
        colour: false,
      };
      const exit = await run([...words.slice(0, words.indexOf('--out')), '--json', '-'], io);
      expect({ exit, remarks }).toMatchObject({ exit: 0 });
      expect(remarks).toMatch(/ 0 set aside/);
      const [measure, expected] = headline[out]!;
      const found: Estimate = openReport(JSON.parse(text)).select({}).estimate(measure);
      expectShare(found, expected);
    }, 120_000);
  }
});
