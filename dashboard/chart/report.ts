import { type CSSResultGroup, css, html, type TemplateResult } from 'lit';
import type { Selection } from '../../lib/report/report.ts';
import { GoodwillElement } from '../part/base.ts';
import type { ReportRequest } from '../part/source.ts';

/**
 * Gives one report to every element inside it, so that it is read once. Draws nothing of its own.
 *
 * @element goodwill-report
 * @attr src - Address of a report, as JSON.
 * @slot - The elements that show it.
 * @fires goodwill-error - The report could not be read.
 */
export class GoodwillReport extends GoodwillElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
    }
  `;
  #asking = new Map<EventTarget, ReportRequest['give']>();

  constructor() {
    super();
    this.addEventListener('goodwill-request', this.#answer as EventListener);
  }

  #answer = (event: Event): void => {
    const target = event.composedPath()[0] ?? event.target;
    // By shape and not by class: the one who asks may come from another copy of this module.
    const { give } = event as Partial<ReportRequest>;
    if (typeof give !== 'function' || target === this || target === null) return;
    event.stopPropagation();
    this.#asking.set(target, give);
    give(this.report, this.selection, this.#failed);
  };

  /** Why there will be no report, for those who wait for it. */
  get #failed(): string | undefined {
    const { reading } = this;
    if (reading.state === 'unreadable') return reading.message;
    return reading.state === 'given' && reading.given.kind === 'plain' ? this.say.w.parts.noInput : undefined;
  }

  protected override updated(): void {
    const selection: Selection = this.selection;
    for (const [target, give] of this.#asking) {
      if (target instanceof Node && !target.isConnected) this.#asking.delete(target);
      else give(this.report, selection, this.#failed);
    }
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-report': GoodwillReport;
  }
}
