export const MOST_LINE: number = 16 * 1024 * 1024;

/** Cuts bytes into lines that are not blank, with their numbers. A line over the limit is named and let go. */
export function lineSplitter(take: (bytes: Uint8Array, line: number, tooLong: boolean) => void): {
  feed(chunk: Uint8Array): void;
  end(): void;
} {
  let pieces: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  let tooLong = false;

  const close = (last: Uint8Array): void => {
    let bytes = last;
    if (pieces.length > 0) {
      bytes = new Uint8Array(size + last.length);
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      bytes.set(last, at);
    }
    if (tooLong || bytes.length > MOST_LINE) take(new Uint8Array(0), line, true);
    else {
      let from = 0;
      let to = bytes.length;
      while (from < to && bytes[from]! <= 32) from++;
      while (to > from && bytes[to - 1]! <= 32) to--;
      if (to > from) take(bytes.subarray(from, to), line, false);
    }
    pieces = [];
    size = 0;
    tooLong = false;
  };

  return {
    feed: chunk => {
      let from = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        close(chunk.subarray(from, end));
        line++;
        from = end + 1;
      }
      const rest = chunk.subarray(from);
      if (rest.length === 0) return;
      if (tooLong || size + rest.length > MOST_LINE) {
        tooLong = true;
        pieces = [];
        size = 0;
      } else {
        pieces.push(rest.slice());
        size += rest.length;
      }
    },
    end: () => {
      if (size > 0 || tooLong) close(new Uint8Array(0));
    },
  };
}
