import type { FactName } from '../fact/fact.ts';
import type { Grain } from './period.ts';

/** Sparse bins of a curve: those of cell `c` are `bins[ends[c − 1]] … bins[ends[c] − 1]`, ascending, counts beside them. */
export interface CurveCells {
  readonly kind: 'log' | 'edges';
  readonly size: number;
  readonly ends: Float64Array;
  readonly bins: Uint16Array;
  readonly counts: Float64Array;
}

/** The cells of one fact table. A key is mixed-radix over `dims` in their order, the last one fastest. */
export interface Slab {
  readonly table: FactName;
  readonly unit: string;
  readonly dims: readonly string[];
  /** Ascending. */
  readonly keys: Float64Array;
  /** Tally id → one column per bin, aligned with `keys`. */
  readonly cols: Readonly<Record<string, readonly Float64Array[]>>;
  readonly curves: Readonly<Record<string, CurveCells>>;
}

/** Everything that can be added up, in cells. Dimension values are shared by all slabs and sorted by code point. */
export interface Cube {
  readonly grain: Grain;
  readonly zone: string;
  readonly asOf: number;
  /** `period` among them. */
  readonly dims: Readonly<Record<string, readonly string[]>>;
  readonly slabs: Readonly<Partial<Record<FactName, Slab>>>;
}

/** How much one step of each dimension adds to a key. */
export function strides(cube: Pick<Cube, 'dims'>, dims: readonly string[]): number[] {
  const out = new Array<number>(dims.length);
  let stride = 1;
  for (let d = dims.length - 1; d >= 0; d--) {
    out[d] = stride;
    stride *= Math.max(1, cube.dims[dims[d]!]!.length);
  }
  return out;
}
