// custom-elements.json: what every element takes, gives and lets a host style. Words come from the comments of the
// classes, own and inherited; attributes and their types from the classes themselves.

const KINDS = {
  attr: 'attributes',
  fires: 'events',
  slot: 'slots',
  csspart: 'cssParts',
  cssproperty: 'cssProperties',
};
const EVENTS = {
  'goodwill-select': 'GoodwillSelectEvent',
  'goodwill-state': 'GoodwillStateEvent',
  'goodwill-error': 'GoodwillErrorEvent',
};

/** Comments by class: `files` are { path, text } of the sources, paths from the root of the package. */
function comments(files) {
  const found = new Map();
  const pattern =
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export\s+)?(?:abstract\s+)?class\s+(\w+)\s+extends\s+(\w+)/g;
  for (const { path, text } of files)
    for (const [, comment, name, parent] of text.matchAll(pattern)) {
      const lines = comment.split('\n').map(line => line.replace(/^\s*\*\s?/, '').trimEnd());
      const tags = { attributes: [], events: [], slots: [], cssParts: [], cssProperties: [] };
      let tag = null;
      for (const line of lines) {
        const [, kind, rest] = /^@(\w+)\s*(.*)$/.exec(line) ?? [];
        if (kind === 'element') tag = rest;
        else if (kind in KINDS) {
          const [, item, description] = /^([\w-]*)\s*-?\s*(.*)$/.exec(
            rest.startsWith('- ') ? ` ${rest}`.trim() : rest,
          );
          tags[KINDS[kind]].push({
            name: rest.startsWith('- ') ? '' : item,
            description: rest.startsWith('- ') ? rest.slice(2) : description,
          });
        }
      }
      const description = lines
        .slice(0, lines.findIndex(l => l.startsWith('@')) >>> 0)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
      found.set(name, { name, parent, path, tag, tags, description });
    }
  return found;
}

/** The manifest. `classes` maps tags to classes; a tag without a comment is an error. */
export function manifest(files, classes) {
  const known = comments(files);
  const chain = name => (known.has(name) ? [known.get(name), ...chain(known.get(name).parent)] : []);
  const modules = new Map();
  for (const [tag, element] of Object.entries(classes)) {
    const own = [...known.values()].find(c => c.tag === tag);
    if (own === undefined) throw new Error(`No comment says @element ${tag}`);
    const line = chain(own.name);
    const merged = kind => {
      const items = new Map();
      for (const { name: from, tags } of line)
        for (const item of tags[kind])
          if (!items.has(item.name))
            items.set(item.name, from === own.name ? item : { ...item, inheritedFrom: { name: from } });
      return items;
    };
    const said = merged('attributes');
    const attributes = element.observedAttributes.map(name => {
      const [field, options] = [...element.elementProperties].find(
        ([key, { attribute }]) =>
          (typeof attribute === 'string' ? attribute : String(key).toLowerCase()) === name,
      );
      const type = options.type === Boolean ? 'boolean' : options.type === Number ? 'number' : 'string';
      return { ...said.get(name), name, type: { text: type }, fieldName: String(field) };
    });
    const declaration = {
      kind: 'class',
      customElement: true,
      name: own.name,
      tagName: tag,
      description: own.description,
      superclass: { name: own.parent },
      attributes,
      members: [
        {
          kind: 'field',
          name: 'data',
          type: { text: 'unknown' },
          description: 'A report, or the result of a function.',
        },
        {
          kind: 'field',
          name: 'selection',
          type: { text: 'Selection' },
          description: 'Filters, as in `{ tier: "premium" }`.',
        },
      ],
      events: [...merged('events').values()].map(e => ({ ...e, type: { text: EVENTS[e.name] ?? 'Event' } })),
      slots: [...merged('slots').values()],
      cssParts: [...merged('cssParts').values()],
      cssProperties: [...merged('cssProperties').values()],
    };
    const path = own.path.replace(/\.ts$/, '.js');
    const module = modules.get(path) ?? {
      kind: 'javascript-module',
      path: `dist/${path}`,
      declarations: [],
      exports: [],
    };
    module.declarations.push(declaration);
    module.exports.push({
      kind: 'custom-element-definition',
      name: tag,
      declaration: { name: own.name, module: 'dist/embed/goodwill.js' },
    });
    modules.set(path, module);
  }
  return { schemaVersion: '1.0.0', readme: 'docs/embedding.md', modules: [...modules.values()] };
}
