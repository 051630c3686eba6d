import type { Cube, Slab } from '../cube/cube.ts';
import type { FactName } from '../fact/fact.ts';
import type { CubeData, SlabData } from './report.ts';

/** The cube as plain JSON. */
export function cubeData(cube: Cube): CubeData {
  const slabs: Record<string, SlabData> = {};
  for (const [name, slab] of Object.entries(cube.slabs)) if (slab !== undefined) slabs[name] = slabData(slab);
  return { dims: cube.dims, slabs };
}

function slabData(slab: Slab): SlabData {
  const cols: Record<string, readonly (readonly number[])[]> = {};
  for (const [id, columns] of Object.entries(slab.cols)) cols[id] = columns.map(column => Array.from(column));
  const curves: Record<string, SlabData['curves'][string]> = {};
  for (const [id, c] of Object.entries(slab.curves)) {
    curves[id] = {
      grid: { kind: c.kind, size: c.size },
      ends: Array.from(c.ends),
      bins: Array.from(c.bins),
      counts: Array.from(c.counts),
    };
  }
  return { table: slab.table, unit: slab.unit, dims: slab.dims, keys: Array.from(slab.keys), cols, curves };
}

/** The cube that the JSON stands for. */
export function cubeFrom(data: CubeData, meta: Pick<Cube, 'grain' | 'zone' | 'asOf'>): Cube {
  const slabs: Partial<Record<FactName, Slab>> = {};
  for (const slab of Object.values(data.slabs)) {
    const table = slab.table as FactName;
    slabs[table] = {
      table,
      unit: slab.unit,
      dims: slab.dims,
      keys: Float64Array.from(slab.keys),
      cols: Object.fromEntries(
        Object.entries(slab.cols).map(([id, columns]) => [id, columns.map(c => Float64Array.from(c))]),
      ),
      curves: Object.fromEntries(
        Object.entries(slab.curves).map(([id, c]) => [
          id,
          {
            kind: c.grid.kind,
            size: c.grid.size,
            ends: Float64Array.from(c.ends),
            bins: Uint16Array.from(c.bins),
            counts: Float64Array.from(c.counts),
          },
        ]),
      ),
    };
  }
  return { grain: meta.grain, zone: meta.zone, asOf: meta.asOf, dims: data.dims, slabs };
}
