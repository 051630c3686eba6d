/** Everything the command line touches of its surroundings, so that tests can stand in for them. */
export interface Io {
  /** Data. */
  out(text: string): void;
  /** Progress, faults and remarks. */
  err(text: string): void;
  /** stderr is a terminal: progress may be drawn. */
  readonly terminal: boolean;
  readonly colour: boolean;
}

/** The process’s own streams. A reader that went away (EPIPE) is no error: the rest is dropped in silence. */
export function processIo(): Io {
  const broken = new Set<NodeJS.WriteStream>();
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return void broken.add(stream);
      process.exitCode = 3;
      if (!broken.has(stream) && stream === process.stdout)
        write(
          process.stderr,
          `What was to be printed cannot be written${error.code === 'ENOSPC' ? ': the disk is full' : ''}.\n`,
        );
      broken.add(stream);
    });
  }
  const write = (stream: NodeJS.WriteStream, text: string): void => {
    if (!broken.has(stream)) stream.write(text);
  };
  const terminal = process.stderr.isTTY === true;
  return {
    out: text => write(process.stdout, text),
    err: text => write(process.stderr, text),
    terminal,
    colour: terminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  };
}
