import { dashboardSheet } from '../look/dashboard.ts';
import { figureSheet } from '../look/figure.ts';
import { pageSheet } from '../look/page.ts';
import { PALETTE } from '../look/palette.ts';
import { tokens } from '../look/tokens.ts';

const own = `.still [hidden]{display:none}
.still .page+.page{margin-top:72px;border-top:4px solid var(--goodwill-ink);padding-top:20px}
.still .page>h2:first-of-type{font-size:clamp(1.5rem,1rem + 1.8vw,2.25rem);line-height:1.16;letter-spacing:-.02em;max-width:24em;text-wrap:balance}
.still .page+.page h3{font-size:1.25rem;line-height:1.25;letter-spacing:-.01em}
.still .page+.page h4{font-size:1rem;line-height:1.35;font-weight:600;margin:0 0 8px}
.still .chart,.still figure{min-width:0}
.still .tight{display:none;max-width:26rem}
.still .roomy{max-width:42rem}
.still .wide .roomy{max-width:none}
.still figure>details,.still .card>details{margin-top:8px;font-size:.8125rem}
.still summary{cursor:pointer;min-height:24px;text-decoration:underline;text-decoration-color:var(--goodwill-faint);text-decoration-thickness:1px;text-underline-offset:3px}
.still .card{font-size:.8125rem;overflow-wrap:anywhere}
.still .figures>.card{display:block}
.still .card .value{font-size:2.125rem;line-height:1.1;letter-spacing:-.02em;font-weight:600;margin:2px 0 4px}
.still .card .words{font-size:1.125rem;letter-spacing:0}
.still .card .state{border:0;padding:0;font-size:.875rem;font-weight:600}
.still .card .muted{font-size:.8125rem}
.still .card svg{width:13.75rem;max-width:100%;margin:6px 0 2px}
.still .block .chart{border:0;padding:0}
.still .part{margin-top:48px}
.still .compact .kicker,.still .compact>:not(:first-child) .notes{display:none}
@container goodwill (max-width:600px){.still .roomy{display:none}.still .tight{display:block}.still .card .value{font-size:1.625rem}}
@media print{.still .part{margin-top:20px}.still .block{margin-top:14px}.still td,.still th{padding-block:4px}.still .pictures .chart:not(.wide) .roomy{display:none}.still .pictures .chart:not(.wide) .tight{display:block;max-width:20rem}.still .wide .roomy{display:block}.still .wide .tight{display:none}.still summary,.still nav{display:none}.still .card .value{font-size:1.375rem}.still .card .words{font-size:1rem}.still .chart,.still .card,.still tr,.still li{break-inside:avoid}.still .page+.page{break-before:page;margin-top:0}}
`;

const squeezed = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .trim();

/**
 * Style of the report as it reads with scripts off: the sheets of the elements, and what differs. One text, always
 * the same, so that a policy can name its hash.
 */
export const staticSheet: string = squeezed(
  [...[tokens, figureSheet, pageSheet, dashboardSheet].map(sheet => sheet.cssText), own].join('\n'),
);

/** Style of the page around it, in a file that holds nothing else. */
export const staticBodySheet: string = `:root{color-scheme:light dark}body{margin:0;background:light-dark(${PALETTE.light.paper},${PALETTE.dark.paper})}@media print{body{background:none}}@page{margin:13mm 12mm 15mm;@bottom-right{content:counter(page) ' / ' counter(pages);font:9pt sans-serif;color:#555}}`;
