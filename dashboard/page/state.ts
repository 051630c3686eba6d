import { defaultFrom } from '../../lib/report/defaultFrom.ts';
import type { ReportData, Selection } from '../../lib/report/report.ts';

export { defaultFrom };

export type PageId = 'overview' | 'promises' | 'complaints' | 'moments' | 'goodwill' | 'people' | 'sure';
export const PAGES: readonly PageId[] = [
  'overview',
  'promises',
  'complaints',
  'moments',
  'goodwill',
  'people',
  'sure',
];

/** What the reader chose: everything that makes one view differ from the default. */
export interface PageState {
  readonly page: PageId;
  readonly selection: Selection;
  /** The finding that a link led to. */
  readonly finding?: string;
  /** The open ticket whose clock is explained, and which of its clocks. */
  readonly ticket?: string;
  readonly clock?: string;
  /** The client whose account is opened. */
  readonly client?: string;
}

/** What can be chosen on one page only. */
export const CHOSEN = { ticket: 'promises', clock: 'promises', client: 'goodwill' } as const;
const KEYS = Object.keys(CHOSEN) as (keyof typeof CHOSEN)[];

export const FILTERS = ['tier', 'priority', 'team', 'channel', 'touchpoint'] as const;

/** The selection with its default beginning filled in. */
export function effective(selection: Selection, data: ReportData): Selection {
  const from = defaultFrom(data);
  if (from === null || selection.from !== undefined) return selection;
  return selection.to !== undefined && selection.to < from ? selection : { ...selection, from };
}

/** A time that ends before it begins is meant the other way round. */
export function inOrder(selection: Selection): Selection {
  const { from, to } = selection;
  return from !== undefined && to !== undefined && from > to
    ? { ...selection, from: to, to: from }
    : selection;
}

/** The fragment of the address: only what differs from the default, with readable keys. */
export function toFragment(state: PageState): string {
  const parts = new URLSearchParams();
  if (state.page !== 'overview') parts.set('p', state.page);
  for (const key of ['from', 'to', ...FILTERS]) {
    const value = state.selection[key];
    if (typeof value === 'string') parts.set(key, value);
  }
  if (state.finding !== undefined) parts.set('f', state.finding);
  for (const key of KEYS) {
    const value = state[key];
    if (state.page === CHOSEN[key] && value !== undefined) parts.set(key, value);
  }
  return parts.toString();
}

/** A fragment read back; whatever the report does not know is dropped, so an old link never shows nothing. */
export function fromFragment(fragment: string, data: ReportData): PageState {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const page = PAGES.find(p => p === parts.get('p')) ?? 'overview';
  const selection: Record<string, string> = {};
  for (const dim of FILTERS) {
    const value = parts.get(dim);
    if (value !== null && data.cube.dims[dim]?.includes(value)) selection[dim] = value;
  }
  for (const end of ['from', 'to']) {
    const value = parts.get(end);
    if (value !== null && data.meta.periods.includes(value)) selection[end] = value;
  }
  const finding = data.findings.find(f => f.id === parts.get('f'))?.id;
  const chosen = KEYS.filter(
    key => CHOSEN[key] === page && parts.has(key) && (key === 'client' || data.traces !== undefined),
  );
  return {
    page,
    selection: inOrder(selection),
    ...(finding === undefined ? {} : { finding }),
    ...Object.fromEntries(chosen.map(key => [key, parts.get(key)!])),
  };
}
