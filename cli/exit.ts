/** How a command ended. */
export const EXIT = { fine: 0, rowsSetAside: 1, usage: 2, input: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Something the user can mend: shown as it is, without a stack. */
export class Stop extends Error {
  readonly exit: Exit;

  constructor(exit: Exit, message: string) {
    super(message);
    this.exit = exit;
  }
}

export const usage = (message: string): Stop => new Stop(EXIT.usage, message);
export const badInput = (message: string): Stop => new Stop(EXIT.input, message);
