import type { Arguments, OptionSpecs } from './arguments.ts';
import type { Exit } from './exit.ts';
import type { Io } from './io.ts';

/** One verb of the command line. Adding one is a file in commands/ and a line in commands/index.ts. */
export interface Command {
  readonly name: string;
  /** What follows the name, for example `DATA…`. */
  readonly words: string;
  readonly about: string;
  readonly options: OptionSpecs;
  readonly examples: readonly string[];
  run(args: Arguments, io: Io): Promise<Exit>;
}
