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

const COUNTING = new Set(['id', 'kind', 'tallies', 'estimate']);

/** A report carries what is said of its measures; the bundle needs only how they count. */
export function leaveTextsToReport() {
  return {
    name: 'leave-texts-to-report',
    enforce: 'post',
    transform(code, id) {
      if (!/[\\/]lib[\\/]measure[\\/].*\.ts$/.test(id.split('?')[0])) return null;
      const edits = [];
      visit(this.parse(code), node => {
        if (node.type !== 'ObjectExpression' || !node.properties.some(p => p.key?.name === 'tallies')) return;
        for (const p of node.properties) if (!COUNTING.has(p.key?.name)) edits.push(p);
      });
      edits.sort((a, b) => b.start - a.start);
      let out = code;
      for (const { start, end } of edits) out = `${out.slice(0, start)}...0${out.slice(end)}`;
      return edits.length === 0 ? null : { code: out, map: null };
    },
  };
}

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
        await build(
          oneFile(root, outDir, name, inside(root, entry), [squeezeTemplates()], { sourcemap: true }),
        );
    },
  };
}

/** What ends with `const` and begins with `let` is a word more to tell apart: in the bundle everything is `let`. */
function oneWordForNames() {
  return {
    name: 'one-word-for-names',
    renderChunk(code) {
      let out = code;
      visit(this.parse(code), node => {
        if (node.type === 'VariableDeclaration' && node.kind === 'const')
          out = `${out.slice(0, node.start)}let  ${out.slice(node.start + 5)}`;
      });
      return { code: out, map: null };
    },
  };
}

/** Terser folds more, and after it the minifier of Vite still finds a few hundred bytes. */
function secondMinifier() {
  return {
    name: 'second-minifier',
    renderChunk: {
      order: 'post',
      async handler(code) {
        const { minifySync } = await import('vite');
        const made = minifySync('bundle.js', code, {
          module: true,
          compress: { target: 'es2022' },
          mangle: { toplevel: true },
          codegen: { removeWhitespace: true },
          sourcemap: true,
        });
        if (made.errors.length > 0) throw new Error(made.errors[0].message);
        return { code: made.code, map: made.map };
      },
    },
  };
}

/** One file from one entry, as small as it gets. */
export function oneFile(root, outDir, name, input, plugins, more = {}) {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [...plugins, oneWordForNames(), secondMinifier()],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      minify: 'terser',
      terserOptions: { ecma: 2020, module: true, compress: { passes: 3 }, format: { comments: false } },
      ...more,
      rollupOptions: {
        input,
        preserveEntrySignatures: 'strict',
        // What d3 makes while it loads, and nothing here asks for.
        treeshake: { manualPureFunctions: ['bisector', 'Blur2'], propertyReadSideEffects: false },
        output: { format: 'es', entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  };
}

const inside = (root, path) => `${root.replace(/[\\/]$/, '')}/${path}`;

/** The Vite configuration of the bundle, `goodwill.js` with everything in it; `root` is the folder of the package. */
export const bundleConfig = (root, outDir = 'dist/embed') =>
  oneFile(
    root,
    outDir,
    'goodwill',
    inside(root, 'dashboard/define.ts'),
    [squeezeTemplates(), leaveTextsToReport(), languages(root, outDir)],
    { emptyOutDir: true, sourcemap: true },
  );
