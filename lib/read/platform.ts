/** The two converters that every platform has and the language's own library does not declare. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
interface Encoder {
  encode(text: string): Uint8Array;
  encodeInto(text: string, target: Uint8Array): { readonly read: number; readonly written: number };
}
const platform: {
  readonly TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder;
  readonly TextEncoder: new () => Encoder;
} = globalThis as never;

const decoder = new platform.TextDecoder('utf-8', { fatal: false, ignoreBOM: true });
const encoder = new platform.TextEncoder();

export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);
export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text);
export const encodeInto = (text: string, target: Uint8Array): number =>
  encoder.encodeInto(text, target).written;
