import { PALETTE, TONES } from '../look/palette.ts';

const themed = TONES.map(t => `--${t}:light-dark(${PALETTE.light[t]},${PALETTE.dark[t]})`).join(';');
const fixed = (theme: 'light' | 'forced'): string => TONES.map(t => `--${t}:${PALETTE[theme][t]}`).join(';');
// Pictures are drawn in the light palette; here each of its colours becomes the one of the theme.
const inks = TONES.flatMap(t =>
  ['fill', 'stroke'].map(what => `.still svg [${what}="${PALETTE.light[t]}"]{${what}:var(--${t})}`),
).join('\n');

/** Style of the report as it reads with scripts off. One text, always the same, so that a policy can name its hash. */
export const staticSheet: string = `:root{color-scheme:light dark}
body{margin:0;background:light-dark(${PALETTE.light.paper},${PALETTE.dark.paper})}
.still{${themed};box-sizing:border-box;max-width:1200px;margin:0 auto;padding:24px clamp(16px,4vw,48px) 64px;color:var(--ink);background:var(--paper);font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;line-height:1.45;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:anywhere}
.still p,.still h1,.still h2,.still h3,.still dl,.still dd,.still ul,.still ol,.still figure{margin:0;padding:0}
.still ul,.still ol{list-style:none}
.still .top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 24px;padding-bottom:12px;border-bottom:1px solid var(--ink);margin-bottom:28px}
.still .top strong,.still h1,.still h2,.still h3,.still .value,.still .sentence,.still .state{font-weight:600}
.still .muted,.still dt{color:var(--muted);font-size:.875rem}
.still h1{font-size:clamp(1.625rem,1rem + 2.4vw,2.75rem);line-height:1.14;letter-spacing:-.02em;max-width:24em;text-wrap:balance}
.still h2{font-size:1.25rem;line-height:1.25}
.still h3{font-size:1rem;margin-bottom:8px}
.still dl{display:grid;gap:12px 48px;grid-template-columns:repeat(auto-fit,minmax(min(280px,100%),1fr));margin-top:20px;max-width:70em}
.still .figures{display:grid;gap:28px;margin-top:40px;grid-template-columns:repeat(auto-fit,minmax(min(190px,100%),1fr))}
.still .figures>li{border-top:3px solid var(--ink);padding-top:10px;font-size:.8125rem}
.still .figures .value{font-size:2.125rem;line-height:1.1;letter-spacing:-.02em;margin:2px 0 4px}
.still .figures .words{font-size:1.125rem;letter-spacing:0}
.still .figures svg{display:block;width:13.75rem;max-width:100%;margin:6px 0 2px}
.still .state{font-size:.875rem}
.still .concern{color:var(--concern)}
.still .improvement{color:var(--improvement)}
.still .pictures{display:grid;gap:56px;margin-top:56px;grid-template-columns:repeat(auto-fit,minmax(min(420px,100%),1fr))}
.still figure,.still section{min-width:0;border-top:1px solid var(--ink);padding-top:12px}
.still section{margin-top:56px}
.still section figure{border:0;padding:0;margin-top:16px}
.still figure .muted{font-size:.8125rem}
.still .sentence{font-size:1.125rem;line-height:1.32;margin:4px 0 16px;max-width:38em}
.still figure svg{display:block;width:100%;height:auto;overflow:visible}
.still svg{forced-color-adjust:none}
.still svg text{font-family:inherit;unicode-bidi:plaintext}
.still .roomy{max-width:40rem}
.still .whole .roomy{max-width:68rem}
.still .tight{display:none;max-width:26rem}
.still details{margin-top:8px;font-size:.8125rem}
.still summary{cursor:pointer;min-height:24px;text-decoration:underline;text-underline-offset:3px}
.still :focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.still .scroll{overflow-x:auto}
.still table{border-collapse:collapse;width:100%;font-size:.8125rem;line-height:1.4}
.still th,.still td{padding:6px 12px 6px 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
.still thead th{color:var(--muted)}
.still .end{text-align:end}
.still td.end,.still thead .end{white-space:nowrap}
.still tbody th{min-width:7em}
.still svg,.still .value{overflow-wrap:normal}
.still .findings li{display:grid;grid-template-columns:1.5rem minmax(0,1.25fr) minmax(0,1fr);gap:4px 32px;padding:14px 0;border-top:1px solid var(--line)}
.still .findings{margin-top:16px}
.still .findings li:first-child{border-top:0;padding-top:0}
.still .columns{display:grid;gap:24px 48px;margin-top:16px;grid-template-columns:repeat(auto-fit,minmax(min(300px,100%),1fr));font-size:.875rem}
.still .columns li+li{margin-top:8px}
.still code{font-size:.8125rem}
${inks}
@media (max-width:620px){.still .roomy{display:none}.still .tight{display:block}.still .findings li{grid-template-columns:1.25rem minmax(0,1fr);gap:4px 8px}.still .findings li>:last-child{grid-column:2}}
@media (forced-colors:active){.still{${fixed('forced')}}}
@media print{body{background:none}.still{${fixed('light')};color-scheme:only light;print-color-adjust:exact;-webkit-print-color-adjust:exact;max-width:none;padding:0}.still .pictures .roomy,.still summary{display:none}.still .pictures .tight,.still .whole .roomy{display:block}.still .whole .tight{display:none}.still .pictures{gap:28px 36px;margin-top:28px;grid-template-columns:repeat(2,minmax(0,1fr))}.still .sentence{font-size:1rem}.still .figures{grid-template-columns:repeat(5,minmax(0,1fr));gap:18px;margin-top:20px}.still .figures .value{font-size:1.375rem}.still .figures .words{font-size:1rem}.still figure,.still .figures>li,.still .findings li,.still tr{break-inside:avoid}.still h1{font-size:1.75rem}.still h2,.still h3{break-after:avoid}.still section{margin-top:28px}}
`;
