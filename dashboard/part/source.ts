import type { Report, Selection } from '../../lib/report/report.ts';
import { open } from './open.ts';

/** What an element was given: a report opened for reading, or the plain result of a function. */
export type Given =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'plain'; readonly data: unknown };

const opened = new WeakMap<object, Report | Promise<Report>>();
const fetched = new Map<string, Promise<Given>>();

const isReport = (data: unknown): data is object =>
  typeof data === 'object' && data !== null && (data as { format?: unknown }).format === 'goodwill-report';

/** One report is opened once, however many elements show it. At once where the code for it is at hand. */
export function given(data: unknown): Given | Promise<Given> {
  if (!isReport(data)) return { kind: 'plain', data };
  const found = opened.get(data) ?? open(data);
  opened.set(data, found);
  if (!(found instanceof Promise)) return { kind: 'report', report: found };
  return found.then(report => {
    opened.set(data, report);
    return { kind: 'report', report };
  });
}

/** Reads a report or a result from an address, once for all elements that name it. */
export function fetchGiven(src: string): Promise<Given> {
  const url = new URL(src, document.baseURI).href;
  const known = fetched.get(url);
  if (known !== undefined) return known;
  const reading = fetch(url, { headers: { accept: 'application/json' } }).then(async response => {
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    return given(await response.json());
  });
  fetched.set(url, reading);
  // A failed reading may be tried again by the next element.
  reading.catch(() => fetched.delete(url));
  return reading;
}

/** The JSON a page carries inside an element, or null. */
export function inlineGiven(element: Element): Given | Promise<Given> | null {
  const script = element.querySelector(':scope > script[type="application/json"]');
  const text = script?.textContent?.trim();
  return text ? given(JSON.parse(text)) : null;
}

/** Asks the elements around for a report. Whoever has one answers by calling `give`, now and at every change. */
export class ReportRequest extends Event {
  /** Without a report it is on its way, or `failed` says why there is none. */
  readonly give: (report: Report | null, selection: Selection, failed?: string) => void;

  constructor(give: ReportRequest['give']) {
    super('goodwill-request', { bubbles: true, composed: true });
    this.give = give;
  }
}
