import { nearest } from '../lib/policy/nearest.ts';
import { VERSION } from '../lib/report/index.ts';
import { UsageError } from '../lib/table/usage.ts';
import { readArguments } from './arguments.ts';
import { COMMANDS } from './commands/index.ts';
import { printable, printableLines } from './escape.ts';
import { EXIT, type Exit, Stop, usage } from './exit.ts';
import { HELP_OPTION, helpAll, helpFor } from './help.ts';
import type { Io } from './io.ts';

/** The whole command line: arguments in, an exit code out. Whatever goes wrong is a sentence, never a stack. */
export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof Stop) {
      io.err(`${coloured(io, printableLines(error.message))}\n`);
      return error.exit;
    }
    if (error instanceof UsageError) {
      io.err(`${coloured(io, printable(error.message))}\n`);
      return EXIT.usage;
    }
    const what = error instanceof Error ? error.message : String(error);
    io.err(`${coloured(io, `Goodwill failed, and that is its own fault: ${printable(what)}`)}\n`);
    io.err(
      'Please report it with the command you ran and, if you can, a few made-up rows that show it. GOODWILL_DEBUG=1 shows where.\n',
    );
    if (process.env.GOODWILL_DEBUG && error instanceof Error)
      io.err(`${printableLines(error.stack ?? '')}\n`);
    return EXIT.input;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<Exit> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(helpAll());
    return name === undefined ? EXIT.usage : EXIT.fine;
  }
  if (name === '--version' || name === '-v') {
    io.out(`${VERSION}\n`);
    return EXIT.fine;
  }
  const command = COMMANDS.find(candidate => candidate.name === name);
  if (!command) {
    const names = COMMANDS.map(candidate => candidate.name);
    const close = nearest(name, names);
    throw usage(
      `goodwill has no command ${printable(name)}. ${close ? `Did you mean ${close}?` : `Commands: ${names.join(', ')}.`}`,
    );
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(helpFor(command));
    return EXIT.fine;
  }
  return command.run(readArguments(name, rest, { ...command.options, ...HELP_OPTION }), io);
}

function coloured(io: Io, text: string): string {
  return io.colour ? `\u001b[1m${text}\u001b[0m` : text;
}
