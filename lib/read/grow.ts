type Numbers = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int32Array | Float64Array;

/** The same numbers in a longer array. */
export function grown<T extends Numbers>(array: T, length: number): T {
  const next = new (array.constructor as new (length: number) => T)(length);
  next.set(array);
  return next;
}

/** Exactly `length` numbers. Copied only where a good part of the array would be kept for nothing. */
export function trimmed<T extends Numbers>(array: T, length: number): T {
  if (array.length === length) return array;
  return (length * 1.25 >= array.length ? array.subarray(0, length) : array.slice(0, length)) as T;
}

/** Codes below `size` in the narrowest width. */
export function narrowed(
  codes: Uint8Array | Uint16Array | Uint32Array,
  length: number,
  size: number,
): Uint8Array | Uint16Array | Uint32Array {
  const Width = size <= 0x100 ? Uint8Array : size <= 0x10000 ? Uint16Array : Uint32Array;
  if (codes instanceof Width) return trimmed(codes, length);
  const narrow = new Width(length);
  narrow.set(codes.subarray(0, length));
  return narrow;
}
