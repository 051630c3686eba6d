import type { Tone } from '../look/palette.ts';
import type { Say } from '../words/say.ts';

/** Room and reading direction of a picture. */
export interface Size {
  /** CSS pixels. */
  readonly width: number;
  /** 1 is 16 px text; grows with the reader's text size. */
  readonly text: number;
  /** Labels and value axes mirror; time never does. */
  readonly rtl: boolean;
}

export interface Paint {
  readonly fill?: Tone;
  readonly stroke?: Tone;
  readonly width?: number;
  readonly dash?: string;
}

export type Shape = 'circle' | 'ring' | 'diamond' | 'up' | 'down' | 'square';

export type Mark = { readonly point?: number | undefined } & (
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly paint: Paint;
    }
  | { readonly kind: 'path'; readonly d: string; readonly paint: Paint }
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly paint: Paint;
    }
  | {
      readonly kind: 'shape';
      readonly shape: Shape;
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly tone: Tone;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly size: number;
      readonly tone: Tone;
      readonly strong?: boolean;
      /** Text over lines: a halo of paper keeps it readable. */
      readonly halo?: boolean;
    }
);

/** One thing a reader can reach by arrow key or pointer, in reading order. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** Row of the table that says the same. */
  readonly row: number;
  /** What choosing it would filter by. */
  readonly choose?: Readonly<Record<string, string>> | undefined;
}

export interface Column {
  readonly title: string;
  readonly align: 'start' | 'end';
}

/** Cells are text as shown; `raw` is what a spreadsheet gets. */
export interface Cell {
  readonly text: string;
  readonly raw?: number | null | undefined;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Everything about one picture: drawing, table, words, keys and export all come from here. */
export interface Scene {
  readonly title: string;
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly points: readonly Point[];
  /** Every point has a row to itself: the pointer chooses it anywhere in that row. */
  readonly byRow?: true;
  readonly table: Table;
  /** How to read it, and what it leaves out. */
  readonly notes: readonly string[];
}

export type Draw<I> = (input: I, say: Say, size: Size) => Scene;

/** Title, side, what a row says, and the number behind it. */
export type ColumnOf<R> = readonly [
  title: string,
  align: Column['align'],
  text: (row: R, i: number) => string,
  raw?: (row: R, i: number) => number | null | undefined,
];

export const tableOf = <R>(rows: readonly R[], columns: readonly ColumnOf<R>[]): Table => ({
  columns: columns.map(([title, align]) => ({ title, align })),
  rows: rows.map((r, i) => columns.map(([, , text, raw]) => ({ text: text(r, i), raw: raw?.(r, i) }))),
});

/** A column of plain numbers, empty where there is none. */
export function countOf<R>(
  { number }: Say,
  title: string,
  of: (row: R) => number | null | undefined,
): ColumnOf<R> {
  const raw = (row: R): number | null => of(row) ?? null;
  const text = (v: number | null): string => (v === null ? '' : number(v));
  return [title, 'end', row => text(raw(row)), raw];
}

/** What is told of one thing, without what is empty. */
export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter(Boolean).join(' · ');
