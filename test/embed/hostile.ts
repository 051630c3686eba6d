import type { Names } from '../dashboard/fixtures/report.ts';

/** Names that try to break out of wherever they are shown. Each would call `alert` or ask for an address if it could. */
export const FAMILIES: readonly string[] = [
  '</script><script>alert(1)</script>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '</svg><img src=x onerror=alert(1)>',
  '</text></svg><iframe src="javascript:alert(1)"></iframe>',
  '"><img src=x onerror=alert(1)>',
  "'><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)" x="',
  "' onfocus='alert(1)' autofocus x='",
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '<a href="javascript:alert(1)">go</a>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<style>@import "http://evil.invalid/x.css"</style>',
  '<link rel=stylesheet href=http://evil.invalid/x.css>',
  '<base href=http://evil.invalid/>',
  '<meta http-equiv=refresh content="0;url=http://evil.invalid/">',
  '<form action=http://evil.invalid/><input autofocus onfocus=alert(1)></form>',
  '<!--<script>',
  '-->]]><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  `$\{alert(1)}`,
  '<template shadowrootmode=open><script>alert(1)</script></template>',
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  'url(http://evil.invalid/x.png)',
  '=HYPERLINK("http://evil.invalid/")',
  '+cmd|calc!A1',
  '&lt;img src=x onerror=alert(1)&gt;',
  '\u202Egnp.exe\u2066\u2069\u2069',
  '\u0000\u0007\u001B[31m\uFFFE',
  '__proto__',
  'constructor',
];

const long = 'Ø'.repeat(40) + 'w'.repeat(9960);

/** Names of which every family is used somewhere, one of them 10,000 characters long. */
export const hostileNames = (from: number): Names => {
  const name = (i: number): string => `${FAMILIES[(from + i) % FAMILIES.length]} ${i}`;
  return {
    team: i => (i === 2 ? long : name(i)),
    client: i => (i === 3 ? `${name(i)} ${long}` : name(i)),
    tier: i => name(i + 7),
    touchpoint: i => name(i + 14),
  };
};
