// How the one-file bundle is made: `dist/embed/goodwill.js` from `dashboard/define.ts`, templates squeezed.

const TAGS = new Set(['html', 'svg', 'css']);

/** White space of Lit templates that contains a line end carries no meaning here, and weighs three kibibytes. */
export function squeezeTemplates() {
  return {
    name: 'squeeze-templates',
    enforce: 'post',
    transform(code, id) {
      if (!/[\\/]dashboard[\\/].*\.ts$/.test(id.split('?')[0]) || !/\b(html|svg|css)`/.test(code))
        return null;
      const edits = [];
      visit(this.parse(code), node => {
        if (node.type !== 'TaggedTemplateExpression' || !TAGS.has(node.tag?.name)) return;
        const squeeze = node.tag.name === 'css' ? squeezeCss : squeezeMarkup;
        for (const q of node.quasi.quasis) edits.push({ q, text: squeeze(q.value.raw) });
      });
      edits.sort((a, b) => b.q.start - a.q.start);
      let out = code;
      for (const { q, text } of edits) {
        const at = out.indexOf(q.value.raw, q.start);
        if (at < 0 || at > q.start + 2) throw new Error(`${id}: a template is not where the parser says`);
        out = `${out.slice(0, at)}${text}${out.slice(at + q.value.raw.length)}`;
      }
      return { code: out, map: null };
    },
  };
}

const TEXTS = new Set(['title', 'question', 'definition', 'source']);

/** A report carries the texts of its measures; the bundle needs only how they count. */
export function leaveTextsToReport() {
  return {
    name: 'leave-texts-to-report',
    enforce: 'post',
    transform(code, id) {
      if (!/[\\/]lib[\\/]measure[\\/].*\.ts$/.test(id.split('?')[0])) return null;
      const edits = [];
      visit(this.parse(code), node => {
        if (node.type !== 'ObjectExpression' || !node.properties.some(p => p.key?.name === 'tallies')) return;
        for (const p of node.properties)
          if (p.type === 'Property' && TEXTS.has(p.key?.name) && isText(p.value)) edits.push(p.value);
      });
      edits.sort((a, b) => b.start - a.start);
      let out = code;
      for (const { start, end } of edits) out = `${out.slice(0, start)}''${out.slice(end)}`;
      return edits.length === 0 ? null : { code: out, map: null };
    },
  };
}

const isText = node =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');

const squeezeMarkup = text => text.replace(/>\s*\n\s*</g, '><').replace(/\s*\n\s*/g, ' ');

const squeezeCss = text =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/:\s+/g, ':')
    .replace(/([\s:,(])0\./g, '$1.')
    .replace(/;}/g, '}');

/** Shows every node of a syntax tree. */
export function visit(node, see) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const child of node) visit(child, see);
    return;
  }
  if (typeof node.type === 'string') see(node);
  for (const key of Object.keys(node)) if (key !== 'loc' && key !== 'range') visit(node[key], see);
}

/** Further languages, each in a small file of its own beside the bundle. */
const LANGUAGES = { 'goodwill-nl': 'dashboard/nl.ts' };

/** Builds the language files once the bundle itself is written. */
function languages(root, outDir) {
  return {
    name: 'languages',
    async closeBundle() {
      const { build } = await import('vite');
      for (const [name, entry] of Object.entries(LANGUAGES))
        await build(oneFile(root, outDir, name, entry, []));
    },
  };
}

function oneFile(root, outDir, name, entry, plugins) {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    build: {
      outDir,
      emptyOutDir: plugins.length > 0,
      target: 'es2022',
      sourcemap: true,
      modulePreload: false,
      minify: 'terser',
      terserOptions: { ecma: 2020, module: true, compress: { passes: 3 }, format: { comments: false } },
      rollupOptions: {
        input: `${root.replace(/[\\/]$/, '')}/${entry}`,
        preserveEntrySignatures: 'strict',
        // What d3 makes while it loads, and nothing here asks for.
        treeshake: { manualPureFunctions: ['bisector', 'Blur2'], propertyReadSideEffects: false },
        output: { format: 'es', entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  };
}

/** The Vite configuration of the bundle, `goodwill.js` with everything in it; `root` is the folder of the package. */
export const bundleConfig = (root, outDir = 'dist/embed') =>
  oneFile(root, outDir, 'goodwill', 'dashboard/define.ts', [
    squeezeTemplates(),
    leaveTextsToReport(),
    languages(root, outDir),
  ]);
