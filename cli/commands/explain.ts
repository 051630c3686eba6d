import { explainTicket } from '../../lib/clock/explain.ts';
import { clocksOff } from '../../lib/clock/run.ts';
import type { Trace } from '../../lib/clock/verdict.ts';
import { type WhatIf, whatIfInWords } from '../../lib/clock/whatIf.ts';
import { timeInWords } from '../../lib/clock/words.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { UsageError } from '../../lib/table/usage.ts';
import { lengthInWords } from '../../lib/time/length.ts';
import type { Arguments } from '../arguments.ts';
import { asOfFor } from '../asOf.ts';
import type { Command } from '../command.ts';
import { DATA_OPTIONS, exitFor, load, tellFaults } from '../data.ts';
import { printable } from '../escape.ts';
import { badInput, EXIT, usage } from '../exit.ts';

export const explain: Command = {
  name: 'explain',
  words: 'TICKET DATA…',
  about: 'show the clock of one ticket, stretch by stretch',
  options: {
    clock: { value: 'resolution', about: 'only this clock' },
    'if-target': { value: '6h', about: 'what if this had been the target' },
    'if-calendar': { value: 'name', about: 'what if this calendar of the policy had held' },
    'without-pause': {
      value: 'status',
      about: 'what if this status did not stop the clock (all: none does)',
    },
    json: { about: 'as JSON' },
    ...DATA_OPTIONS,
  },
  examples: [
    'goodwill explain INC0001 tickets.csv changes.csv --policy policy.yaml',
    'goodwill explain INC0001 tickets.csv --if-target 6h',
  ],
  async run(args, io) {
    const [ticket, ...words] = args.words;
    if (ticket === undefined || words.length === 0)
      throw usage('goodwill explain needs a ticket and data: goodwill explain INC0001 tickets.csv.');
    const { policy, read, progress } = await load('explain', words, args, io);
    progress.done();
    if (exitFor(read, args) === EXIT.input) {
      tellFaults(read, args, io, 3);
      throw badInput('The data could not be used; the faults above say why.');
    }
    const asOf = asOfFor(read.tables, policy, args, io);
    const clock = args.text('clock');
    const tracesOf = (asked?: WhatIf): readonly Trace[] =>
      explained(() => explainTicket(read.tables, policy, asOf, ticket, asked)).filter(
        trace => clock === null || trace.verdict.clock === clock,
      );
    const whatIf = whatIfOf(args);
    const traces = tracesOf(whatIf);
    if (args.on('json')) io.out(`${JSON.stringify(traces, null, 2)}\n`);
    else {
      const inFact = whatIf === undefined ? [] : tracesOf();
      const zones = traces.map(trace => trace.verdict.zone ?? policy.zone);
      const told = traces.map(({ verdict, ...trace }, k) => {
        const same = inFact.find(({ verdict: v }) => v.clock === verdict.clock && v.cycle === verdict.cycle);
        // The zone is said once, and again only where it changes.
        return traceText({ verdict, ...trace }, policy, zones[k] !== zones[k - 1], same?.because ?? null);
      });
      io.out(
        whatIf === undefined ? told.join('\n') : `${printable(whatIfInWords(whatIf))}\n\n${told.join('\n')}`,
      );
    }
    const off = clocksOff(read.tables, policy);
    if (traces.length === 0 && clock !== null) {
      throw usage(
        off[clock] === undefined
          ? `No clock ${printable(clock)} ran for ${printable(ticket)}. Clocks: ${Object.keys(policy.clocks).join(', ')}.`
          : `The clock ${printable(clock)} is not run: ${printable(off[clock])}.`,
      );
    }
    if (clock === null) {
      const lines = Object.entries(off).map(
        ([id, why]) => `${printable(`${policy.clocks[id]?.title ?? id} is not run: ${why}.`)}\n`,
      );
      if (traces.length === 0) lines.unshift(`No clock ran for ${printable(ticket)}.\n`);
      (args.on('json') ? io.err : io.out)(lines.join(''));
    }
    return EXIT.fine;
  },
};

const OPTION_OF: Readonly<Record<string, string>> = {
  text: '--if-target',
  'whatIf.target': '--if-target',
  'whatIf.calendar': '--if-calendar',
  'whatIf.withoutPause': '--without-pause',
};

/** On the command line the ticket is a word that was typed, not a parameter of a function. */
function explained(traces: () => readonly Trace[]): readonly Trace[] {
  try {
    return traces();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const option = OPTION_OF[error.parameter];
    if (option !== undefined) {
      const remedy = error.remedy.startsWith('must ') ? error.remedy : `cannot be used. ${error.remedy}`;
      throw usage(printable(`${option} ${error.value} ${remedy}`));
    }
    if (error.parameter !== 'id') throw error;
    throw usage(
      `There is no ticket ${error.value} in the data.${/\. (.*)$/.exec(error.remedy)?.[0].slice(1) ?? ''}`,
    );
  }
}

function whatIfOf(args: Arguments): WhatIf | undefined {
  const [target, calendar, pause] = [
    args.text('if-target'),
    args.text('if-calendar'),
    args.text('without-pause'),
  ];
  if (target === null && calendar === null && pause === null) return undefined;
  return {
    ...(target === null ? {} : { target }),
    ...(calendar === null ? {} : { calendar }),
    ...(pause === null ? {} : { withoutPause: pause === 'all' ? true : pause }),
  };
}

function traceText(
  { verdict, stretches, because, notices }: Trace,
  policy: Policy,
  sayZone: boolean,
  inFact: string | null,
): string {
  const zone = verdict.zone ?? policy.zone;
  const time = (at: number): string => timeInWords(at, zone);
  const title = policy.clocks[verdict.clock]?.title ?? verdict.clock;
  const cycle = verdict.cycle > 1 ? `, cycle ${verdict.cycle}` : '';
  const rows = stretches.map(({ from, until, kind, note }) => [
    time(from),
    time(until),
    lengthInWords(until - from),
    note ? `${kind} (${note})` : kind,
  ]);
  const widths = [0, 1, 2].map(i => Math.max(0, ...rows.map(row => row[i]!.length)));
  const line = ([from, until, length, what]: readonly string[]): string =>
    `  ${from!.padEnd(widths[0]!)}  to ${until!.padEnd(widths[1]!)}  ${length!.padStart(widths[2]!)}  ${what}\n`;
  return [
    `${printable(`${verdict.ticket}: ${title}${cycle}: ${verdict.outcome}`)}\n`,
    `${printable(because)}\n`,
    ...(inFact === null ? [] : [`In fact: ${printable(inFact)}\n`]),
    ...(sayZone ? [`Times are those of ${zone}.\n`] : []),
    ...rows.map(row => printable(line(row).trimEnd()).concat('\n')),
    ...notices.map(notice => `Note: ${printable(notice)}\n`),
  ].join('');
}
