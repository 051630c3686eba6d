/** A mark was chosen: what it says, and what it would filter by. */
export class GoodwillSelectEvent extends Event {
  readonly label: string;
  readonly selection: Readonly<Record<string, string>>;

  constructor(label: string, selection: Readonly<Record<string, string>>) {
    super('goodwill-select', { bubbles: true, composed: true });
    this.label = label;
    this.selection = selection;
  }
}

/** What an element shows now has changed: filters, page, or that it finished reading. */
export class GoodwillStateEvent extends Event {
  readonly state: 'loading' | 'ready' | 'nothing' | 'hidden' | 'unreadable';
  /** Part of the address that brings this state back; empty for a single chart. */
  readonly fragment: string;

  constructor(state: GoodwillStateEvent['state'], fragment = '') {
    super('goodwill-state', { bubbles: true, composed: true });
    this.state = state;
    this.fragment = fragment;
  }
}

/** The figures could not be read. */
export class GoodwillErrorEvent extends Event {
  readonly error: unknown;

  constructor(error: unknown) {
    super('goodwill-error', { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'goodwill-select': GoodwillSelectEvent;
    'goodwill-state': GoodwillStateEvent;
    'goodwill-error': GoodwillErrorEvent;
  }
}
