import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Report } from '../../lib/report/report.ts';
import { atRiskChart } from '../chart/atRisk.ts';
import { budgetChart } from '../chart/budget.ts';
import { bunchingChart } from '../chart/bunching.ts';
import { explainChart } from '../chart/explain.ts';
import { pick } from '../chart/find.ts';
import { keepChart } from '../chart/keep.ts';
import { latenessChart } from '../chart/lateness.ts';
import { pausedChart } from '../chart/paused.ts';
import { queueChart } from '../chart/queue.ts';
import { recordedChart } from '../chart/recorded.ts';
import { tierFitChart } from '../chart/tierFit.ts';
import { windowsChart } from '../chart/windows.ts';
import type { GoodwillSelectEvent } from '../part/events.ts';
import type { Say } from '../words/say.ts';
import { DetailPage, type Piece } from './detail.ts';

const ATTAINMENTS = ['attainment', 'attainment-counted', 'attainment-recorded'];
/** What tells targets apart, first where it does. */
const APART = ['tier', 'priority', 'channel', 'team', 'kind'];

/**
 * Do we keep our promises?
 *
 * @element goodwill-promises
 * @attr src - Address of a report, as JSON.
 * @fires goodwill-select - A mark was chosen; an open ticket is then explained below the list.
 */
export class GoodwillPromises extends DetailPage {
  static override properties: PropertyDeclarations = {
    ticket: { attribute: false },
    clock: { attribute: false },
  };
  /** The open ticket whose clock is explained: the one with the least time left unless said. */
  declare ticket: string | undefined;
  declare clock: string | undefined;
  protected readonly question = 'promises' as const;

  constructor() {
    super();
    this.addEventListener('goodwill-select', ({ selection }: GoodwillSelectEvent) => {
      if (selection.ticket !== undefined) Object.assign(this, selection);
    });
  }

  /** What was chosen in the list is below it. */
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('ticket') && this.ticket !== undefined)
      this.renderRoot.querySelector('goodwill-explain')?.scrollIntoView({ block: 'nearest' });
  }

  protected override pictures(report: Report, say: Say): TemplateResult {
    const { data } = report;
    const { selection } = this;
    const { parts } = say.w.page;
    const known = pick(report, ATTAINMENTS);
    const on = (dim: string): boolean =>
      known?.off === undefined &&
      known?.dims.includes(dim) === true &&
      (dim !== 'tier' || data.meta.tiers.length > 1);
    const measure = known?.id ?? 'attainment';
    const groups = (dim: string): number => (on(dim) ? this.groups(measure, dim) : 0);
    const apart = APART.find(dim => groups(dim) > 1 && groups(dim) <= 12) ?? 'tier';
    const by = (dim: string): Piece =>
      on(dim)
        ? html`<goodwill-multiples class="wide" .data=${data} .selection=${selection} .measure=${measure} .by=${dim}></goodwill-multiples>`
        : nothing;
    const goal: Piece[] = [
      ...(known?.off === undefined
        ? [
            html`<goodwill-attainment .data=${data} .selection=${selection} .measure=${measure} .by=${apart}></goodwill-attainment>`,
            html`<goodwill-trend .data=${data} .selection=${selection} .measure=${measure}></goodwill-trend>`,
          ]
        : []),
      by('tier'),
      this.given(
        'error-budget',
        budgetChart,
        html`<goodwill-budget .data=${data} .selection=${selection}></goodwill-budget>`,
      ),
      apart !== 'priority' && groups('priority') > 1
        ? html`<goodwill-attainment .data=${data} .selection=${selection} .measure=${measure} .by=${'priority'}></goodwill-attainment>`
        : nothing,
    ];
    const now: Piece[] = [
      this.given(
        'at-risk',
        atRiskChart,
        html`<goodwill-at-risk .data=${data} .selection=${selection}></goodwill-at-risk>`,
      ),
      this.given(
        'queue-age',
        queueChart,
        html`<goodwill-queue .data=${data} .selection=${selection}></goodwill-queue>`,
      ),
      explainChart.fromReport({ report, selection, want: {}, say }).kind === 'ready'
        ? html`<goodwill-explain class="noprint" .data=${data} .selection=${selection} .ticket=${this.ticket} .clock=${this.clock}></goodwill-explain>`
        : nothing,
    ];
    const could: Piece[] = [
      this.given(
        'keepable',
        keepChart,
        html`<goodwill-keep .data=${data} .selection=${selection}></goodwill-keep>`,
      ),
      this.given(
        'breach-size',
        latenessChart,
        html`<goodwill-lateness .data=${data} .selection=${selection}></goodwill-lateness>`,
      ),
    ];
    const why: Piece[] = [
      this.given(
        'tier-fit',
        tierFitChart,
        html`<goodwill-tier-fit .data=${data} .selection=${selection}></goodwill-tier-fit>`,
      ),
      this.given(
        'bunching',
        bunchingChart,
        html`<goodwill-bunching .data=${data} .selection=${selection}></goodwill-bunching>`,
      ),
      this.given(
        'paused-share',
        pausedChart,
        html`<goodwill-paused .data=${data} .selection=${selection}></goodwill-paused>`,
      ),
      this.given(
        'recorded-differs',
        recordedChart,
        html`<goodwill-recorded .data=${data} .selection=${selection}></goodwill-recorded>`,
      ),
      this.given(
        'exclusion-windows',
        windowsChart,
        html`<goodwill-windows .data=${data} .selection=${selection}></goodwill-windows>`,
      ),
    ];
    return html`${[
      this.section(parts.goal, { pictures: goal }),
      this.section(parts.now, { pictures: now, as: 'flow' }),
      this.section(parts.could, { pictures: could }),
      this.section(parts.why, { pictures: why, as: 'flow' }, { pictures: [by('team')] }),
      this.trends(report, say, [measure]),
    ]}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-promises': GoodwillPromises;
  }
}
