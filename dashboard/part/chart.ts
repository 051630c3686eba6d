import type { Report, Selection } from '../../lib/report/report.ts';
import { isObject, selectionOf } from '../chart/find.ts';
import type { Draw, Scene, Size } from '../scene/scene.ts';
import type { Say } from '../words/say.ts';

/** Attributes of an element that say which part of a report it shows. */
export type Want = Readonly<Record<string, string>>;

/** What a chart found in what it was given. */
export type Found<I> =
  | { readonly kind: 'ready'; readonly input: I; readonly ignored?: readonly string[] }
  | { readonly kind: 'nothing'; readonly reason: string }
  | { readonly kind: 'hidden'; readonly reason: string };

export interface Asked {
  readonly report: Report;
  readonly selection: Selection;
  readonly want: Want;
  readonly say: Say;
}

/** A chart is this declaration: how to find its input and how to draw it. */
export interface ChartDeclaration<I> {
  /** Title while there is nothing to draw. */
  readonly title: (say: Say) => string;
  readonly fromReport: (asked: Asked) => Found<I>;
  /** Null when the plain data are not of its kind. */
  readonly fromPlain?: (data: unknown, want: Want, say: Say) => Found<I> | null;
  readonly draw: Draw<I>;
}

/** A scene that only waits to know its size. */
export type Drawing = (say: Say, size: Size) => Scene;

/** A chart as shared code sees it: what its input is made of is nobody else's business. */
export interface Chart {
  readonly title: (say: Say) => string;
  readonly fromReport: (asked: Asked) => Found<Drawing>;
  readonly fromPlain: (data: unknown, want: Want, say: Say) => Found<Drawing> | null;
}

const hidden = { kind: 'hidden', reason: '' } as const;

export function chart<I>(declared: ChartDeclaration<I>): Chart {
  const drawing = (found: Found<I>): Found<Drawing> =>
    found.kind === 'ready'
      ? { ...found, input: (say, size) => declared.draw(found.input, say, size) }
      : found;
  return {
    title: declared.title,
    // Teams too small to be shown are so in every chart, whether it could tell them apart or not.
    fromReport: asked =>
      asked.report.select(selectionOf(asked)).hidden ? hidden : drawing(declared.fromReport(asked)),
    fromPlain: (data, want, say) => {
      if (isObject(data) && data.hidden === true) return hidden;
      const found = declared.fromPlain?.(data, want, say) ?? null;
      return found === null ? null : drawing(found);
    },
  };
}
