/** Where something stands in the policy's text: line and character from 1; 0 when it came as an object. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export type Scalar = string | number | boolean | null;

/** A policy as it was written, before anything is known of its meaning: every part knows its path and its place. */
export type Tree = TreeMap | TreeList | TreeScalar;

export interface TreeMap extends Node {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
}

export interface TreeList extends Node {
  readonly kind: 'list';
  readonly items: readonly Tree[];
}

export interface TreeScalar extends Node {
  readonly kind: 'scalar';
  readonly value: Scalar;
  /** As typed: `007` stays `007`. */
  readonly text: string;
}

export interface Entry {
  readonly key: string;
  readonly place: Place;
  readonly value: Tree;
}

interface Node {
  /** `calendars.office.zone`; empty for the whole policy. */
  readonly path: string;
  readonly place: Place;
}

/** The value under a key, or the map itself when it has none, so that a fault always has a place. */
export function under(tree: Tree, key: string | number): Tree {
  if (tree.kind === 'list' && typeof key === 'number') return tree.items[key] ?? tree;
  if (tree.kind === 'map') return tree.entries.find(entry => entry.key === key)?.value ?? tree;
  return tree;
}

/** The place of a key itself, for faults that are about the name and not about what it holds. */
export function keyOf(tree: Tree, key: string): Pick<Tree, 'path' | 'place'> {
  const entry = tree.kind === 'map' ? tree.entries.find(e => e.key === key) : undefined;
  return entry ? { path: entry.value.path, place: entry.place } : tree;
}

export function pathTo(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key + 1}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** Deeper than this nothing is read; no honest policy comes near. */
export const DEEPEST = 32;

const NOWHERE: Place = { line: 0, character: 0 };

/** The tree of a plain object; null when it holds something a policy cannot hold (a function, a cycle). */
export function treeOfObject(value: unknown, path = '', depth = 0): Tree | { readonly wrong: string } {
  if (depth > DEEPEST) return { wrong: `${path || 'the policy'} is nested more than ${DEEPEST} levels deep` };
  if (value instanceof Date && Number.isFinite(value.getTime())) return scalar(value.toISOString(), path);
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) {
    return scalar(value as Scalar, path);
  }
  if (Array.isArray(value)) {
    const items: Tree[] = [];
    for (let i = 0; i < value.length; i++) {
      const item = treeOfObject(value[i], pathTo(path, i), depth + 1);
      if ('wrong' in item) return item;
      items.push(item);
    }
    return { kind: 'list', path, place: NOWHERE, items };
  }
  if (typeof value !== 'object') return { wrong: `${path || 'the policy'} is a ${typeof value}` };
  const entries: Entry[] = [];
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const read = treeOfObject(item, pathTo(path, key), depth + 1);
    if ('wrong' in read) return read;
    entries.push({ key, place: NOWHERE, value: read });
  }
  return { kind: 'map', path, place: NOWHERE, entries };
}

function scalar(value: Scalar, path: string): TreeScalar {
  return { kind: 'scalar', path, place: NOWHERE, value, text: value === null ? '' : String(value) };
}
