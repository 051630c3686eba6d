import { type Dictionary, dictionary } from './dictionary.ts';

/** A key of the rows: `status.name` is the key `name` of the object under `status`. */
export interface Key {
  readonly path: string;
  readonly place: number;
  readonly below: (Key | undefined)[];
  /** Row in which it was last seen, to notice it twice. */
  last: number;
}

/** The keys of rows read so far; each has a place, as columns of a CSV file have. */
export interface KeyTree {
  readonly root: Key;
  readonly names: string[];
  /** Place of a path; new ones get the next. */
  place(path: string): number;
  child(parent: Key, code: number): Key;
  readonly keys: Dictionary;
  rows: number;
}

export function keyTree(): KeyTree {
  const keys = dictionary();
  const names: string[] = [];
  const places = new Map<string, number>();
  const place = (path: string): number => {
    let at = places.get(path);
    if (at === undefined) {
      at = names.length;
      places.set(path, at);
      names.push(path);
    }
    return at;
  };
  const root: Key = { path: '', place: -1, below: [], last: 0 };
  return {
    root,
    names,
    keys,
    place,
    rows: 0,
    child: (parent, code) => {
      let key = parent.below[code];
      if (key === undefined) {
        const path = parent === root ? keys.text(code) : `${parent.path}.${keys.text(code)}`;
        key = { path, place: place(path), below: [], last: 0 };
        parent.below[code] = key;
      }
      return key;
    },
  };
}
