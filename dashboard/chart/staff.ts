import { type Chart, chart } from '../part/chart.ts';
import { ChartElement } from '../part/chartElement.ts';
import { type StaffWavesInput, staffWavesScene } from '../scene/staffWaves.ts';

export const staffChart: Chart = chart<StaffWavesInput>({
  title: say => say.w.staff.x,
  draw: staffWavesScene,
  fromReport: ({ report, selection, want, say }) => {
    const { staff } = report.data;
    if (staff === null) return { kind: 'nothing', reason: say.w.waves.none };
    const question = staff.questions.find(q => q === want.by) ?? staff.questions[0];
    if (question === undefined || staff.released.every(r => r.mean === null))
      return { kind: 'hidden', reason: '' };
    const groups = ['', ...staff.groups].map(name => ({
      name,
      means: staff.waves.map(wave => {
        const found = staff.released.find(
          r => r.wave === wave && r.group === name && r.question === question,
        );
        return {
          mean: found?.mean ?? null,
          people: found?.people ?? null,
          comparable: found?.comparable ?? false,
        };
      }),
    }));
    // Only released means can be shown, each of all people of its team in a wave.
    const ignored = Object.keys(selection).filter(d => d !== 'from' && d !== 'to');
    return { kind: 'ready', ignored, input: { question, waves: staff.waves, groups } };
  },
});

/**
 * Staff satisfaction by team and wave: released figures only, coarse on purpose.
 *
 * @element goodwill-staff
 * @attr src - Address of a report, as JSON.
 * @attr by - Which question; the first unless said.
 * @attr heading - Replaces the title; empty hides it.
 * @attr plain - Leaves out the table and the tools.
 * @fires goodwill-select - A team was chosen.
 * @fires goodwill-state - What is shown has changed.
 * @fires goodwill-error - The figures could not be read.
 * @csspart title - The small title.
 * @csspart sentence - The summary sentence.
 * @csspart picture - The picture.
 * @csspart notes - How to read it.
 * @csspart table - The table.
 */
export class GoodwillStaff extends ChartElement {
  static override chart: Chart = staffChart;
}

declare global {
  interface HTMLElementTagNameMap {
    'goodwill-staff': GoodwillStaff;
  }
}
