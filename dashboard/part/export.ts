import { toCsv } from '../../lib/report/csv.ts';
import { svgDocument } from '../draw/svg.ts';
import type { Scene } from '../scene/scene.ts';

/** The table as a spreadsheet reads it; numbers are numbers, text cannot become a formula. */
export const sceneCsv = (scene: Scene): string =>
  toCsv(
    {
      columns: scene.table.columns.map((c, i) => ({
        title: c.title,
        kind: scene.table.rows.some(r => r[i]?.raw !== undefined) ? ('number' as const) : ('text' as const),
      })),
      // Where there is no number, the words that stand in its place; a dash is an empty cell.
      rows: scene.table.rows.map(r =>
        r.map(c => c.raw ?? (c.raw === null && c.text === '–' ? null : c.text)),
      ),
    },
    { bom: true },
  );

/** Title, sentence and table as plain text, for the minutes of a meeting. */
export function sceneText(scene: Scene, footer: string): string {
  const { columns, rows } = scene.table;
  const clean = (t: string): string => t.replace(/[\t\r\n]+/g, ' ');
  const lines = [columns.map(c => c.title), ...rows.map(r => r.map(c => c.text))];
  return [
    scene.title,
    scene.summary,
    '',
    ...lines.map(l => l.map(clean).join('\t')),
    '',
    ...scene.notes,
    footer,
  ]
    .join('\n')
    .trimEnd();
}

export const sceneSvg = (scene: Scene, footer: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${svgDocument(scene, footer)}`;

/** A picture at twice its size, drawn from the same SVG. Rejects where the page's policy forbids it. */
export async function scenePng(scene: Scene, footer: string): Promise<Blob> {
  const svg = svgDocument(scene, footer);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** Offers a file. In a sandbox without downloads nothing happens, which cannot be seen from here. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name from a title: letters and digits only. */
export const fileName = (title: string, ending: string): string => {
  const slug = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${slug || 'goodwill'}.${ending}`;
};
