import { html, type TemplateResult } from 'lit';
import type { Scene } from '../scene/scene.ts';

/** The table that says what the picture says. Names stand as they came, apart from the text around them. */
export function sceneTable(scene: Scene): TemplateResult {
  const { columns, rows } = scene.table;
  return html`<div class="scroll" part="table" tabindex="0" role="group" aria-label=${scene.title}>
    <table>
      <caption class="visually-hidden">
        ${scene.title}
      </caption>
      <thead>
        <tr>
          ${columns.map(c => html`<th scope="col" class=${c.align}>${c.title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          row =>
            html`<tr>
              ${row.map((c, i) =>
                i === 0
                  ? html`<th scope="row"><bdi>${c.text}</bdi></th>`
                  : html`<td class=${columns[i]?.align ?? 'start'}>${c.text}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
