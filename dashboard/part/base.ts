import { LitElement, type PropertyDeclarations } from 'lit';
import type { Report, Selection } from '../../lib/report/report.ts';
import type { Say } from '../words/say.ts';
import { GoodwillErrorEvent } from './events.ts';
import { nearest, voiceFor } from './language.ts';
import { once } from './remember.ts';
import { fetchGiven, type Given, given, inlineGiven, ReportRequest } from './source.ts';

export type Reading =
  | { readonly state: 'loading' }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly message: string }
  | { readonly state: 'given'; readonly given: Given };

// Whoever draws changes the page, and the next who asks how wide it is has it laid out anew. So all are asked before the
// first of them draws, and one observer tells all at once.
const unmeasured = new Set<GoodwillElement>();
let observer: ResizeObserver | undefined;
// Whatever language or direction is set while the page is open.
let tongue: MutationObserver | undefined;

/**
 * What every element shares: where its figures come from, in which language it speaks, how wide it is.
 *
 * Figures come from the `data` property, else from `src`, else from a JSON script inside, else from a
 * `<goodwill-report>` around it.
 *
 * @attr src - Address of a report or of a result, as JSON.
 * @attr lang - Language; the nearest one around unless said.
 * @fires goodwill-error - The figures could not be read.
 * @cssproperty --goodwill-theme-ink - Colour of text and marks.
 * @cssproperty --goodwill-theme-muted - Colour of what is said beside.
 * @cssproperty --goodwill-theme-faint - Colour of thin marks.
 * @cssproperty --goodwill-theme-line - Colour of lines.
 * @cssproperty --goodwill-theme-band - Colour of the usual range.
 * @cssproperty --goodwill-theme-paper - Colour behind.
 * @cssproperty --goodwill-theme-improvement - Colour of improvement.
 * @cssproperty --goodwill-theme-concern - Colour of concern.
 * @cssproperty --goodwill-font - Font family.
 */
export abstract class GoodwillElement extends LitElement {
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    selection: { attribute: false },
    src: { type: String },
    reading: { state: true },
    width: { state: true },
    textScale: { state: true },
  };

  declare data: unknown;
  declare selection: Selection;
  declare src: string | null;
  declare protected reading: Reading;
  declare protected width: number;
  /** 1 at 16 px text. Measured with the width and not while drawing, which would lay out the page for every element. */
  declare protected textScale: number;
  #children: MutationObserver | null = null;
  #asked = 0;
  #voice: Say | null = null;
  #made: { report: Report | null; say: Say | null; known: Map<string, unknown> } = {
    report: null,
    say: null,
    known: new Map(),
  };
  #read: { data: unknown; src: string | null } = { data: undefined, src: null };
  #speakAgain = (): void => this.requestUpdate();
  // Paper does not wait for the next frame.
  #atOnce = (): void => {
    this.fitWidth();
    if (this.isUpdatePending) this.performUpdate();
  };

  constructor() {
    super();
    this.data = undefined;
    this.selection = {};
    this.src = null;
    this.reading = { state: 'loading' };
    this.width = 0;
    this.textScale = 1;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('goodwill-language', this.#speakAgain);
    addEventListener('beforeprint', this.#atOnce);
    addEventListener('afterprint', this.#atOnce);
    tongue ??= new MutationObserver(() => dispatchEvent(new Event('goodwill-language')));
    for (const place of [this, document.documentElement])
      tongue.observe(place, { attributeFilter: ['lang', 'dir'] });
    unmeasured.add(this);
    observer ??= new ResizeObserver(changes => {
      for (const { target } of changes) (target as GoodwillElement).fitWidth();
    });
    observer.observe(this);
    // A framework may put the JSON script inside after the element.
    this.#children = new MutationObserver(changes => {
      const added = changes.flatMap(c => [...c.addedNodes]);
      if (this.data == null && !this.src && added.some(n => n instanceof HTMLScriptElement)) this.read();
    });
    this.#children.observe(this, { childList: true });
    this.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('goodwill-language', this.#speakAgain);
    removeEventListener('beforeprint', this.#atOnce);
    removeEventListener('afterprint', this.#atOnce);
    unmeasured.delete(this);
    observer?.unobserve(this);
    this.#children?.disconnect();
    this.#children = null;
    this.#asked += 1;
  }

  /** Reads the width that the page gives. */
  fitWidth(): void {
    const width = Math.floor(this.getBoundingClientRect().width);
    if (width > 0 && Math.abs(width - this.width) >= 1) this.width = width;
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.textScale = Number.isFinite(size) ? Math.min(2.5, Math.max(0.85, size / 16)) : 1;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.#voice = null;
    if (unmeasured.has(this)) {
      for (const element of unmeasured) element.fitWidth();
      unmeasured.clear();
    }
    // Also before the first drawing: data may be set right after the element was put into the page.
    if (
      (changed.has('data') || changed.has('src')) &&
      (this.data !== this.#read.data || this.src !== this.#read.src)
    )
      this.read();
  }

  /** Looks for figures in the four places, in order. */
  protected read(): void {
    this.#asked += 1;
    this.#read = { data: this.data, src: this.src };
    const turn = this.#asked;
    try {
      const found = this.#own();
      if (found === 'later') {
        // What stands inside may still be on its way.
        const again = (): void => {
          if (turn === this.#asked) this.read();
        };
        this.reading = { state: 'loading' };
        document.addEventListener('DOMContentLoaded', again, { once: true });
        return;
      }
      if (found !== null) {
        this.#take(found, turn);
        return;
      }
      this.reading = { state: 'absent' };
      this.dispatchEvent(
        new ReportRequest((report, selection, failed) => {
          if (turn !== this.#asked) return;
          this.selection = selection;
          this.reading = report
            ? { state: 'given', given: { kind: 'report', report } }
            : failed === undefined
              ? { state: 'loading' }
              : { state: 'unreadable', message: failed };
        }),
      );
    } catch (error) {
      this.fail(error);
    }
  }

  /** What this element itself was given, if anything. */
  #own(): Given | Promise<Given> | 'later' | null {
    if (this.data !== undefined && this.data !== null) return given(this.data);
    if (this.src) return fetchGiven(this.src);
    return document.readyState === 'loading' ? 'later' : inlineGiven(this);
  }

  #take(found: Given | Promise<Given>, turn: number): void {
    if (!(found instanceof Promise)) {
      this.reading = { state: 'given', given: found };
      return;
    }
    this.reading = { state: 'loading' };
    found.then(
      given => {
        if (turn === this.#asked) this.reading = { state: 'given', given };
      },
      error => {
        if (turn === this.#asked) this.fail(error);
      },
    );
  }

  protected fail(error: unknown): void {
    this.reading = { state: 'unreadable', message: error instanceof Error ? error.message : String(error) };
    this.dispatchEvent(new GoodwillErrorEvent(error));
  }

  /** The report as its own language says it. */
  protected get report(): Report | null {
    const found = this.#found;
    return found && (this.say.tell?.(found) ?? found);
  }

  get #found(): Report | null {
    return this.reading.state === 'given' && this.reading.given.kind === 'report'
      ? this.reading.given.report
      : null;
  }

  /** Asked for once in each drawing: looking for the nearest language walks up the whole page. */
  protected get say(): Say {
    this.#voice ??= voiceFor(this, this.#found?.data.meta.zone ?? 'UTC');
    return this.#voice;
  }

  /**
   * What was made of the same report for the same selection, room and words; else what `make` makes. A reader goes
   * back and forth between selections, and points at marks.
   */
  protected remembered<T>(key: unknown, make: () => T): T {
    const { report, say } = this;
    if (report === null) return make();
    if (report !== this.#made.report || say !== this.#made.say || this.#made.known.size > 8)
      this.#made = { report, say, known: new Map() };
    return once(
      this.#made.known as Map<string, T>,
      [this.selection, this.width, this.textScale, this.rtl, key],
      make,
    );
  }

  protected get rtl(): boolean {
    return nearest(this, 'dir') === 'rtl';
  }
}
