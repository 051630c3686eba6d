import type { FactName } from '../fact/fact.ts';
import type { Cube, CurveCells, Slab } from './cube.ts';
import { gridOf } from './grid.ts';
import { pack, unpack } from './pack.ts';
import type { Grain } from './period.ts';

/**
 * A list of whole numbers: as they are, or packed into a text (`pack.ts` says how). Reports are written packed, which
 * makes their cells a quarter to a third as long; both are read.
 */
export type Numbers = readonly number[] | string;

/**
 * The cube as plain JSON: per fact table the cells in ascending key order, columns beside them. `keys` and `ends`
 * rise, so where they are packed each is written as what it is more than the one before.
 */
export interface CubeData {
  readonly dims: Readonly<Record<string, readonly string[]>>;
  readonly slabs: Readonly<Record<string, SlabData>>;
}

export interface SlabData {
  readonly table: string;
  readonly unit: string;
  /** Dimensions of this slab, `period` among them; a cell's key is mixed-radix over them in this order. */
  readonly dims: readonly string[];
  readonly keys: Numbers;
  /** Tally id → one array per bin, aligned with `keys`. */
  readonly cols: Readonly<Record<string, readonly Numbers[]>>;
  /** Tally id → sparse curve bins per cell. */
  readonly curves: Readonly<Record<string, CurveData>>;
}

export interface CurveData {
  readonly grid: { readonly kind: 'log' | 'edges'; readonly size: number };
  readonly ends: Numbers;
  readonly bins: Numbers;
  readonly counts: Numbers;
}

/** The cube as JSON for the report. */
export function cubeToData(cube: Cube): CubeData {
  const slabs: Record<string, SlabData> = {};
  for (const [name, slab] of Object.entries(cube.slabs)) {
    slabs[name] = {
      table: slab.table,
      unit: slab.unit,
      dims: slab.dims,
      keys: written(slab.keys, true),
      cols: mapValues(slab.cols, columns => columns.map(column => written(column))),
      curves: mapValues(slab.curves, curve => ({
        grid: { kind: curve.kind, size: curve.size },
        ends: written(curve.ends, true),
        bins: written(curve.bins),
        counts: written(curve.counts),
      })),
    };
  }
  return { dims: cube.dims, slabs };
}

/**
 * The cube of a report. What a report of another version counted on another grid is not read as if it were ours.
 * Numbers are unpacked when somebody first asks for them: most figures on a page are published.
 */
export function cubeFromData(
  data: CubeData,
  options: { readonly grain: Grain; readonly zone: string; readonly asOf: number },
): Cube {
  const slabs: Partial<Record<FactName, Slab>> = {};
  for (const [name, slab] of Object.entries(data.slabs)) {
    const curves = Object.fromEntries(
      Object.entries(slab.curves).filter(([, { grid }]) => gridOf(grid.kind).size === grid.size),
    );
    const keys = later({ keys: slab.keys }, written => read(written, true));
    slabs[name as FactName] = {
      table: slab.table as FactName,
      unit: slab.unit,
      dims: slab.dims,
      get keys() {
        return keys.keys!;
      },
      cols: later(slab.cols, columns => columns.map(column => read(column))),
      curves: later(
        curves,
        ({ grid, ends, bins, counts }): CurveCells => ({
          ...grid,
          ends: read(ends, true),
          bins: Uint16Array.from(read(bins)),
          counts: read(counts),
        }),
      ),
    };
  }
  return { ...options, dims: data.dims, slabs };
}

/** Values made when they are first asked for. */
function later<A, B extends object>(from: Readonly<Record<string, A>>, make: (a: A) => B): Record<string, B> {
  const out: Record<string, B> = {};
  for (const key of Object.keys(from).sort()) {
    let made: B | null = null;
    Object.defineProperty(out, key, {
      enumerable: true,
      get: () => {
        made ??= make(from[key]!);
        return made;
      },
    });
  }
  return out;
}

/** Packed, or as they are where that cannot be (a sum below nothing). */
function written(numbers: Float64Array | Uint16Array, rising = false): Numbers {
  return pack(rising ? steps(numbers) : numbers) ?? Array.from(numbers);
}

function read(numbers: Numbers, rising = false): Float64Array {
  if (typeof numbers !== 'string') return Float64Array.from(numbers);
  const out = unpack(numbers);
  if (rising) for (let i = 1; i < out.length; i++) out[i]! += out[i - 1]!;
  return out;
}

/** How much each is more than the one before. */
const steps = (numbers: Float64Array | Uint16Array): Float64Array =>
  new Float64Array(numbers.length).map((_, i) => numbers[i]! - (numbers[i - 1] ?? 0));

function mapValues<A, B>(from: Readonly<Record<string, A>>, f: (a: A) => B): Record<string, B> {
  const out: Record<string, B> = {};
  for (const key of Object.keys(from).sort()) out[key] = f(from[key]!);
  return out;
}
