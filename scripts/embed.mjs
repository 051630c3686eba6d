// dist/embed/: what a page loads. `goodwill.js` has every element; `goodwill-attainment.js` and its fellows have one
// each, and fetch the code that opens a whole report only when they are given one.
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bundleConfig,
  leaveTextsToReport,
  oneFile,
  squeezeTemplates,
  visit,
} from '../dashboard/vite.bundle.mjs';

/** Elements that also come alone, one for each of the four functions: tag → class and file under dashboard/chart. */
export const ALONE = {
  'goodwill-attainment': ['GoodwillAttainment', 'attainment'],
  'goodwill-resolution': ['GoodwillResolution', 'resolution'],
  'goodwill-ratio': ['GoodwillRatio', 'ratio'],
  'goodwill-staff-link': ['GoodwillStaffLink', 'staffLink'],
};

/** Builds everything that a page can load into `outDir`. */
export async function buildEmbed(root, outDir = join(root, 'dist/embed')) {
  const { build } = await import('vite');
  const whole = bundleConfig(root, outDir);
  await build({ ...whole, plugins: [latePolicy(), quietLit(), leaveCountingToReport(), ...whole.plugins] });
  for (const [, source, file] of LATER) await build(alone(root, outDir, file, source, []));
  for (const [tag, [name, file]] of Object.entries(ALONE)) {
    const entry = `import { ${name} } from '${root}/dashboard/chart/${file}.ts';
import { register } from '${root}/dashboard/part/register.ts';
export { addLanguage } from '${root}/dashboard/words/index.ts';
register({ '${tag}': ${name} });`;
    await build(alone(root, outDir, tag, 'virtual:one', [one(entry), later(), ownWords()]));
  }
  const files = readdirSync(outDir).filter(name => name.endsWith('.js'));
  for (const name of files) notice(join(outDir, name));
  writeFileSync(join(outDir, 'goodwill.licenses.txt'), licences(root));
  const hash = createHash('sha256')
    .update(readFileSync(join(outDir, 'goodwill.js')))
    .digest('hex')
    .slice(0, 12);
  copyFileSync(join(outDir, 'goodwill.js'), join(outDir, `goodwill.${hash}.js`));
}

/** One line at the end of a file, before the address of its map, about whose work is in it. */
function notice(path) {
  const text = readFileSync(path, 'utf8');
  const [, code, map] = /^([\s\S]*?)(\n\/\/# sourceMappingURL=.*)?\s*$/.exec(text);
  writeFileSync(
    path,
    `${code}\n/*! Goodwill, Apache-2.0, with Lit and d3: goodwill.licenses.txt */${map ?? ''}\n`,
  );
}

const CARRIED = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'd3', 'd3-array'];

function licences(root) {
  return CARRIED.map(name => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, 'LICENSE'), 'utf8').trim()}\n`;
  }).join('\n\n');
}

const alone = (root, outDir, name, input, plugins) =>
  oneFile(root, outDir, name, input.startsWith('virtual:') ? input : join(root, input), [
    latePolicy(),
    quietLit(),
    leaveCountingToReport(),
    leaveTextsToReport(),
    squeezeTemplates(),
    ...plugins,
  ]);

const one = entry => ({
  name: 'one-element',
  resolveId: id => (id === 'virtual:one' ? '\0one.ts' : null),
  load: id => (id === '\0one.ts' ? entry : null),
});

/** What a single chart fetches when it is asked for: module in its place, source, file beside it. */
const LATER = [
  ['open', 'lib/report/open.ts', 'goodwill-open'],
  ['saving', 'dashboard/part/export.ts', 'goodwill-save'],
];

/** Puts `openLater.ts` in the place of `open.ts`, and leaves what it opens with in a file of its own; so for saving. */
const later = () => ({
  name: 'load-later',
  enforce: 'pre',
  resolveId(id, from, options) {
    const asked = LATER.find(([module]) => id === `./${module}.ts`);
    return asked !== undefined && /[\\/]dashboard[\\/]part[\\/]/.test(from ?? '')
      ? this.resolve(`./${asked[0]}Later.ts`, from, { ...options, skipSelf: true })
      : null;
  },
  // Under another name until all is put together: what Vite makes of an import weighs more than the rest of the file.
  transform(code, id) {
    const asked = LATER.find(([module]) => id.endsWith(`${module}Later.ts`));
    return asked === undefined ? null : code.replace(/import\('[^']*'\)(?! *>)/, `__${asked[0]}__()`);
  },
  renderChunk: code => ({
    code: LATER.reduce((c, [module, , file]) => c.replace(`__${module}__()`, `import('./${file}.js')`), code),
    map: null,
  }),
});

/**
 * Lit asks for its trusted-types policy when it loads, and a page with a strict policy refuses the second copy that
 * asks. Asked for at the first drawing instead, a copy that finds every tag taken never asks.
 */
function latePolicy() {
  return {
    name: 'late-policy',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/](?:.*[\\/])?lit-html\.js$/.test(id.split('?')[0])) return null;
      const made =
        /([$\w]+)=([$\w]+)\?\2\.createPolicy\("lit-html",\{createHTML:\s*([$\w]+)\s*=>\s*\3\}\):void 0/.exec(
          code,
        );
      if (made === null) throw new Error('Lit makes its policy differently now; see latePolicy');
      const [text, policy, types] = made;
      const used = `void 0!==${policy}?${policy}.createHTML(`;
      if (code.split(used).length !== 2)
        throw new Error('Lit uses its policy differently now; see latePolicy');
      return {
        code: `let latePolicy;${code
          .replace(text, `${policy}=void 0`)
          .replace(
            used,
            `void 0!==(latePolicy??=${types}?.createPolicy("lit-html",{createHTML:t=>t}))?latePolicy.createHTML(`,
          )}`,
        map: null,
      };
    },
  };
}

/** What Lit tells those who write components wrongly; these are written. */
function quietLit() {
  return {
    name: 'quiet-lit',
    transform(code, id) {
      if (!/[\\/](@?lit|lit-html)[\\/]/.test(id)) return null;
      const edits = [];
      visit(this.parse(code), ({ callee, arguments: [first, ...more] = [] }) => {
        if (callee?.name === 'Error' && first) edits.push([first.start, (more.at(-1) ?? first).end]);
      });
      let out = code;
      for (const [start, end] of edits.sort(([a], [b]) => b - a)) out = out.slice(0, start) + out.slice(end);
      return edits.length === 0 ? null : { code: out, map: null };
    },
  };
}

const COUNTING = new Set(['count', 'sum', 'curve']);
/** Names of function and parameter go into these only to be said in an error. */
const CHECKS = /^(check[A-Z]\w*|riskTable|fromBins)$/;
/** What is left to do of a function when all it gets are the bins of a report, which are fewer than those it thins. */
const ONLY = { riskTable: 'return fromBins(fn, lives);', thinned: '' };
/** What a figure has beside it that a chart shows; the rest stands in the report and nowhere on screen. */
const SHOWN = new Set(['p90', 'closedOnly', 'negativeShare']);
/** `if (…) throw …`: a page does not call a statistic wrongly. */
const isGuard = ({ type, alternate, consequent }) =>
  type === 'IfStatement' &&
  alternate === null &&
  (consequent.body?.[0] ?? consequent).type === 'ThrowStatement';
const isText = node =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
/** What stands in a page for a module of the library, by who asks for what. */
const INSTEAD = [
  // No chart shows the range of such a median.
  [
    /[\\/]lib[\\/]measure[\\/]middle\.ts$/,
    /^\.\.\/stats\/quantileInterval\.ts$/,
    'export const quantileRanks = () => ({ low: null, high: null });',
  ],
  // A reader is told what to do; which parameter of which function was wrong is for programmers.
  [/[\\/]lib[\\/]/, /^\.\.?\/(table\/)?usage\.ts$/, 'export const usageError = remedy => new Error(remedy);'],
  // A page takes its periods from the report, so none can be spelled wrongly.
  [/[\\/]lib[\\/]cube[\\/]selection\.ts$/, /^\.\/period\.ts$/, 'export const checkPeriod = () => undefined;'],
];

/**
 * A page adds up what was counted; it never counts rows. So how a row is counted, what a programmer is told who calls a
 * statistic wrongly, and the statistics that no chart shows stay behind.
 */
function leaveCountingToReport() {
  return {
    name: 'leave-counting-to-report',
    enforce: 'pre',
    resolveId(id, from) {
      const at = INSTEAD.findIndex(([who, what]) => who.test(from ?? '') && what.test(id));
      return at < 0 ? null : `\0instead-${at}.js`;
    },
    load(id) {
      const at = /^\0instead-(\d)\.js$/.exec(id)?.[1];
      return at === undefined ? null : INSTEAD[at][2];
    },
    transform: {
      order: 'post',
      handler(code, id) {
        const [, room] = /[\\/]lib[\\/](stats|cube|measure|report)[\\/]/.exec(id) ?? [];
        if (room === undefined) return null;
        const edits = [];
        visit(this.parse(code), node => {
          if (node.type === 'FunctionDeclaration' && node.id.name in ONLY)
            edits.push([node.body, `{ ${ONLY[node.id.name]} }`]);
          if (room === 'cube' && node.key?.name === 'bin') edits.push([node.value, 'null']);
          if (room === 'stats' && isGuard(node)) edits.push([node, '']);
          if (room === 'measure' && node.key?.name === 'parts' && node.value.type === 'ObjectExpression')
            for (const part of node.value.properties)
              if (!SHOWN.has(part.key?.name)) edits.push([part, '...0']);
          if (node.type !== 'CallExpression') return;
          const { name } = node.callee;
          const last = node.arguments.at(-1);
          if (room !== 'report' && COUNTING.has(name) && node.arguments.length >= 3)
            edits.push([last, 'null']);
          if (name === 'usageError') {
            const told = room === 'report' || id.endsWith('pack.ts');
            const span = { start: node.arguments[0].start, end: last.end };
            edits.push([span, told ? code.slice(last.start, last.end) : '']);
          } else if (CHECKS.test(name))
            for (const argument of node.arguments) if (isText(argument)) edits.push([argument, '0']);
        });
        const within = ([a], [b]) => a !== b && b.start <= a.start && a.end <= b.end;
        const outer = edits.filter(edit => !edits.some(other => within(edit, other)));
        let out = code;
        for (const [{ start, end }, text] of outer.sort(([a], [b]) => b.start - a.start))
          out = out.slice(0, start) + text + out.slice(end);
        return edits.length === 0 ? null : { code: out, map: null };
      },
    },
  };
}

/** Leaves out the words of other charts: those whose name nothing in this file mentions outside the words. */
function ownWords() {
  return {
    name: 'own-words',
    renderChunk(code) {
      const tree = this.parse(code);
      let words = null;
      visit(tree, node => {
        const keys = node.type === 'ObjectExpression' ? node.properties.map(p => p.key?.name) : [];
        if (['parts', 'read', 'time', 'state'].every(key => keys.includes(key))) words = node;
      });
      if (words === null) throw new Error('The words are not where they were; see ownWords');
      // `w.group.key` keeps one text, any other use of `w.group` the whole group.
      const [named, whole, seen] = [new Set(), new Set(), new Set()];
      const isWords = node =>
        /^(w|words)(\$\d+)?$/.test(node.name ?? '') ||
        (node.type === 'MemberExpression' && node.property.name === 'w');
      const group = node =>
        node.type === 'MemberExpression' && !node.computed && isWords(node.object)
          ? node.property.name
          : null;
      visit(tree, node => {
        const above = node.type === 'MemberExpression' && group(node.object);
        if (above) {
          seen.add(node.object);
          if (node.computed) whole.add(above);
          else named.add(`${above}.${node.property.name}`);
        } else if (group(node) !== null && !seen.has(node)) whole.add(group(node));
      });
      const drop = [];
      for (const { key, value, ...part } of words.properties) {
        if (whole.has(key.name)) continue;
        const kept = value.properties.filter(p => named.has(`${key.name}.${p.key.name}`));
        if (kept.length === 0) drop.push(part);
        else drop.push(...value.properties.filter(p => !kept.includes(p)));
      }
      let out = code;
      for (const { start, end } of drop.sort((a, b) => b.start - a.start)) {
        const comma = /^\s*,/.exec(out.slice(end))?.[0].length ?? 0;
        out = out.slice(0, start) + out.slice(end + comma);
      }
      return { code: out, map: null };
    },
  };
}
