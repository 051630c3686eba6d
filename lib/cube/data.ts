import type { FactName } from '../fact/fact.ts';
import type { Cube, CurveCells, Slab } from './cube.ts';
import { gridOf } from './grid.ts';
import type { Grain } from './period.ts';

/** The cube as plain JSON: per fact table the cells in ascending key order, columns beside them. */
export interface CubeData {
  readonly dims: Readonly<Record<string, readonly string[]>>;
  readonly slabs: Readonly<Record<string, SlabData>>;
}

export interface SlabData {
  readonly table: string;
  readonly unit: string;
  /** Dimensions of this slab, `period` among them; a cell's key is mixed-radix over them in this order. */
  readonly dims: readonly string[];
  readonly keys: readonly number[];
  /** Tally id → one array per bin, aligned with `keys`. */
  readonly cols: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** Tally id → sparse curve bins per cell. */
  readonly curves: Readonly<Record<string, CurveData>>;
}

export interface CurveData {
  readonly grid: { readonly kind: 'log' | 'edges'; readonly size: number };
  readonly ends: readonly number[];
  readonly bins: readonly number[];
  readonly counts: readonly number[];
}

/** The cube as JSON for the report. */
export function cubeToData(cube: Cube): CubeData {
  const slabs: Record<string, SlabData> = {};
  for (const [name, slab] of Object.entries(cube.slabs)) {
    slabs[name] = {
      table: slab.table,
      unit: slab.unit,
      dims: slab.dims,
      keys: [...slab.keys],
      cols: mapValues(slab.cols, columns => columns.map(column => [...column])),
      curves: mapValues(slab.curves, curve => ({
        grid: { kind: curve.kind, size: curve.size },
        ends: [...curve.ends],
        bins: [...curve.bins],
        counts: [...curve.counts],
      })),
    };
  }
  return { dims: cube.dims, slabs };
}

/** The cube of a report. What a report of another version counted on another grid is not read as if it were ours. */
export function cubeFromData(
  data: CubeData,
  options: { readonly grain: Grain; readonly zone: string; readonly asOf: number },
): Cube {
  const slabs: Partial<Record<FactName, Slab>> = {};
  for (const [name, slab] of Object.entries(data.slabs)) {
    const curves: Record<string, CurveCells> = {};
    for (const [id, curve] of Object.entries(slab.curves)) {
      if (gridOf(curve.grid.kind).size !== curve.grid.size) continue;
      curves[id] = {
        ...curve.grid,
        ends: Float64Array.from(curve.ends),
        bins: Uint16Array.from(curve.bins),
        counts: Float64Array.from(curve.counts),
      };
    }
    slabs[name as FactName] = {
      table: slab.table as FactName,
      unit: slab.unit,
      dims: slab.dims,
      keys: Float64Array.from(slab.keys),
      cols: mapValues(slab.cols, columns => columns.map(column => Float64Array.from(column))),
      curves,
    };
  }
  return { ...options, dims: data.dims, slabs };
}

function mapValues<A, B>(from: Readonly<Record<string, A>>, f: (a: A) => B): Record<string, B> {
  const out: Record<string, B> = {};
  for (const key of Object.keys(from).sort()) out[key] = f(from[key]!);
  return out;
}
