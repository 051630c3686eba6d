import type { FactName } from '../fact/fact.ts';
import { usageError } from '../table/usage.ts';
import { type Cube, type CurveCells, type Slab, strides } from './cube.ts';

/**
 * What do two parts of the data come to together?
 *
 * Exactly the cube that the whole would give, as long as a ticket with its changes and answers, and the moments of
 * a client, are in one part, and both parts were counted under the same policy. Cubes of different grain, zone or
 * as-of instant are refused.
 *
 * @example
 * import { buildCube, mergeCubes } from 'goodwill';
 * const options = { grain: 'month', zone: 'UTC', asOf: 0 };
 * mergeCubes(buildCube({}, [], options), buildCube({}, [], options)).slabs // → {}
 */
export function mergeCubes(a: Cube, b: Cube): Cube {
  for (const field of ['grain', 'zone', 'asOf'] as const) {
    if (a[field] !== b[field]) {
      throw usageError('mergeCubes', field, `${a[field]} and ${b[field]}`, 'must be the same in both cubes');
    }
  }
  const dims: Record<string, readonly string[]> = {};
  for (const dim of [...new Set([...Object.keys(a.dims), ...Object.keys(b.dims)])].sort()) {
    dims[dim] = [...new Set([...(a.dims[dim] ?? []), ...(b.dims[dim] ?? [])])].sort();
  }
  const names = [...new Set([...Object.keys(a.slabs), ...Object.keys(b.slabs)])].sort() as FactName[];
  const slabs: Partial<Record<FactName, Slab>> = {};
  for (const name of names) {
    const parts = [a, b].flatMap(cube => {
      const slab = cube.slabs[name];
      return slab === undefined ? [] : [{ slab, keys: rekey(cube, slab, dims) }];
    });
    slabs[name] = mergeSlabs(parts);
  }
  return { grain: a.grain, zone: a.zone, asOf: a.asOf, dims, slabs };
}

interface Part {
  readonly slab: Slab;
  readonly keys: Float64Array;
}

/** Keys of a slab over the joint dimension values. Order is kept, because values are sorted the same way in both. */
function rekey(cube: Cube, slab: Slab, dims: Readonly<Record<string, readonly string[]>>): Float64Array {
  const from = strides(cube, slab.dims);
  const to = strides({ dims }, slab.dims);
  const keys = new Float64Array(slab.keys.length);
  slab.dims.forEach((dim, d) => {
    const old = cube.dims[dim]!;
    const place = new Map(dims[dim]!.map((value, i) => [value, i]));
    const add = Float64Array.from(old, value => place.get(value)! * to[d]!);
    const size = Math.max(1, old.length);
    for (let c = 0; c < keys.length; c++) keys[c]! += add[Math.floor(slab.keys[c]! / from[d]!) % size]!;
  });
  return keys;
}

function mergeSlabs(parts: readonly Part[]): Slab {
  const first = parts[0]!.slab;
  for (const { slab } of parts) {
    if (slab.dims.join() !== first.dims.join()) {
      throw usageError(
        'mergeCubes',
        slab.table,
        slab.dims,
        `must have the dimensions ${first.dims.join(', ')}`,
      );
    }
  }
  const joint = Float64Array.from(parts.flatMap(part => [...part.keys])).sort();
  const keys = joint.filter((key, i) => i === 0 || key !== joint[i - 1]);
  const place = new Map<number, number>();
  for (let c = 0; c < keys.length; c++) place.set(keys[c]!, c);
  const cells = parts.map(part => Uint32Array.from(part.keys, key => place.get(key)!));
  const cols: Record<string, readonly Float64Array[]> = {};
  for (const id of idsOf(parts.map(part => part.slab.cols))) {
    const width = parts.find(part => id in part.slab.cols)!.slab.cols[id]!.length;
    cols[id] = Array.from({ length: width }, (_, b) => {
      const column = new Float64Array(keys.length);
      parts.forEach((part, p) => {
        const from = part.slab.cols[id]?.[b];
        if (from !== undefined) for (let c = 0; c < from.length; c++) column[cells[p]![c]!]! += from[c]!;
      });
      return column;
    });
  }
  const curves: Record<string, CurveCells> = {};
  for (const id of idsOf(parts.map(part => part.slab.curves))) {
    curves[id] = mergeCurves(
      parts.map((part, p) => ({ curve: part.slab.curves[id], cells: cells[p]! })),
      keys.length,
    );
  }
  return { table: first.table, unit: first.unit, dims: first.dims, keys, cols, curves };
}

const idsOf = (parts: readonly object[]): string[] =>
  [...new Set(parts.flatMap(part => Object.keys(part)))].sort();

function mergeCurves(
  parts: readonly { readonly curve: CurveCells | undefined; readonly cells: Uint32Array }[],
  length: number,
): CurveCells {
  const { kind, size } = parts.find(part => part.curve !== undefined)!.curve!;
  const perCell: Map<number, number>[] = Array.from({ length }, () => new Map());
  for (const { curve, cells } of parts) {
    if (curve === undefined) continue;
    for (let c = 0; c < cells.length; c++) {
      const cell = perCell[cells[c]!]!;
      for (let k = c === 0 ? 0 : curve.ends[c - 1]!; k < curve.ends[c]!; k++) {
        cell.set(curve.bins[k]!, (cell.get(curve.bins[k]!) ?? 0) + curve.counts[k]!);
      }
    }
  }
  const ends = new Float64Array(length);
  const bins: number[] = [];
  const counts: number[] = [];
  perCell.forEach((cell, c) => {
    for (const bin of [...cell.keys()].sort((x, y) => x - y)) {
      bins.push(bin);
      counts.push(cell.get(bin)!);
    }
    ends[c] = bins.length;
  });
  return { kind, size, ends, bins: Uint16Array.from(bins), counts: Float64Array.from(counts) };
}
