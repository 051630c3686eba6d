import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../dashboard/chart/index.ts';
import { aBrowser, aServer, embed, missing, open, root, settled } from './harness.ts';

const browser = aBrowser();

/** Text of an element with all that its shadow trees show. */
const textOf = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluate(element => {
    const walk = (node: Node): string =>
      node instanceof HTMLElement && node.shadowRoot
        ? walk(node.shadowRoot)
        : node instanceof Comment || node instanceof HTMLStyleElement || node instanceof HTMLScriptElement
          ? ''
          : node.childNodes.length === 0
            ? (node.textContent ?? '')
            : [...node.childNodes].map(walk).join(' ');
    return walk(element).replace(/\s+/g, ' ');
  });

describe.skipIf(missing !== null)('a plain page', () => {
  const server = aServer();

  test('takes figures from an address, from JSON inside, from a report around and from a property', async () => {
    const { page, faults, requests } = await open(browser.get(), server.at('plain.html'));
    await settled(page);
    expect(await textOf(page, '#by-address')).toMatch(/P1/);
    expect(await textOf(page, '#inside')).toMatch(/9\.0/);
    expect(await textOf(page, '#by-property')).toMatch(/premium/);
    expect(await textOf(page, 'goodwill-trend')).toMatch(/Targets met, month by month/);
    expect(await textOf(page, 'goodwill-figure')).toMatch(/%/);
    expect(faults).toEqual([]);
    // One report for all who name it.
    expect(requests.filter(r => r.endsWith('report.json')).length).toBe(1);
    await page.context().close();
  });

  test('every element is as high as what it shows, and follows when that changes', async () => {
    const { page } = await open(browser.get(), server.at('plain.html'));
    await settled(page);
    const height = (): Promise<number> =>
      page.locator('#by-address').evaluate(e => e.getBoundingClientRect().height);
    const before = await height();
    const inside = await page
      .locator('#by-address')
      .evaluate(e => e.shadowRoot!.querySelector('figure')!.getBoundingClientRect().height);
    expect(Math.abs(before - inside)).toBeLessThan(2);
    await page.locator('#by-address').locator('button').first().click();
    await expect.poll(height).toBeGreaterThan(before + 40);
    await page.locator('#by-address').locator('button').first().click();
    await expect.poll(height).toBeLessThan(before + 2);
    await page.context().close();
  });

  test('says which mark was chosen, in a typed event that reaches the document', async () => {
    const { page } = await open(browser.get(), server.at('plain.html'));
    await settled(page);
    const heard = page.evaluate(
      () =>
        new Promise(resolve =>
          document.addEventListener('goodwill-select', e =>
            resolve([e.constructor.name.length > 0, (e as unknown as { selection: object }).selection]),
          ),
        ),
    );
    await page.locator('#by-address').locator('.picture').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await heard).toEqual([true, { priority: 'P1' }]);
    await page.context().close();
  });

  test('a custom property and a part restyle a chart from outside', async () => {
    const { page } = await open(browser.get(), server.at('plain.html'));
    await settled(page);
    const colour = await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '#inside { --goodwill-theme-ink: rgb(1, 2, 3) } #inside::part(sentence) { color: rgb(4, 5, 6) }',
      );
      document.adoptedStyleSheets.push(sheet);
      const inside = document.querySelector('#inside')!;
      const sentence = inside.shadowRoot!.querySelector('.sentence')!;
      return [getComputedStyle(inside).color, getComputedStyle(sentence).color];
    });
    expect(colour).toEqual(['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
    await page.context().close();
  });

  test('JSON that is put inside later is read when it comes', async () => {
    const { page } = await open(browser.get(), server.at('plain.html'));
    await page.evaluate(async () => {
      const late = document.createElement('goodwill-ratio');
      late.id = 'late';
      document.body.append(late);
      await new Promise(resolve => setTimeout(resolve, 50));
      const script = document.createElement('script');
      script.type = 'application/json';
      script.append('{"positivesPerNegative":4,"low":2,"high":8,"n":50,"positive":40,"negative":10}');
      late.append(script);
    });
    await expect.poll(() => textOf(page, '#late')).toMatch(/4\.0/);
    await page.context().close();
  });
});

const ALONE = ['attainment', 'resolution', 'ratio', 'staff-link'].map(name => `goodwill-${name}`);

describe.skipIf(missing !== null)('one chart with its small file', () => {
  const pageOf = (tag: string, script: string): string =>
    `<!doctype html><title>One</title><link rel="icon" href="data:,"><script type="module" src="${script}.js"></script><${tag} src="report.json"></${tag}>`;
  const server = aServer(() =>
    Object.fromEntries(
      ALONE.flatMap(tag =>
        [tag, 'goodwill'].map(script => [`${tag}-by-${script}.html`, pageOf(tag, script)]),
      ),
    ),
  );

  test('draws the result of a function with that file alone', async () => {
    const { page, faults, requests } = await open(browser.get(), server.at('one-chart.html'));
    await settled(page);
    expect(await textOf(page, '#result')).toMatch(/premium/);
    expect(faults).toEqual([]);
    expect(requests.map(r => r.split('/').pop()).sort()).toEqual([
      'goodwill-attainment.js',
      'page.css',
      'sla.json',
    ]);
    await page.context().close();
  });

  const weight = (name: string): number =>
    gzipSync(readFileSync(join(embed, `${name}.js`)), { level: 9 }).length / 1024;

  test.each(ALONE)('%s.js weighs less than 20 KiB, compressed', tag => {
    expect(weight(tag)).toBeLessThan(20);
  });

  test('goodwill.js, with every chart and page, weighs less than 79 KiB, compressed', () => {
    expect(weight('goodwill')).toBeLessThan(79);
  });

  test('fetches what saves a chart when somebody saves', async () => {
    const { page, faults, requests } = await open(browser.get(), server.at('one-chart.html'));
    await settled(page);
    const fetched = (): boolean => requests.some(r => r.endsWith('goodwill-save.js'));
    await page.locator('#result .tools button').last().click();
    expect(fetched()).toBe(false);
    const saving = page.waitForEvent('download');
    await page.locator('#result .menu button').nth(1).click();
    const file = await (await saving).path();
    expect(readFileSync(file, 'utf8')).toMatch(/^<\?xml[^>]*>\s*<svg /);
    expect(fetched()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('says of a report of another version what to do, not which function was called', async () => {
    const { page } = await open(browser.get(), server.at('one-chart.html'));
    await settled(page);
    await page.locator('#result').evaluate(e => {
      (e as unknown as { data: unknown }).data = { format: 'goodwill-report', version: 99 };
    });
    await expect.poll(() => textOf(page, '#result')).toMatch(/version that this Goodwill cannot read/);
    expect(await textOf(page, '#result')).not.toMatch(/openReport/);
    await page.context().close();
  });

  test('fetches what opens a report only when it is given one', async () => {
    const { page, faults, requests } = await open(browser.get(), server.at('one-chart.html'));
    await settled(page);
    await page.locator('#result').evaluate(e => {
      (e as unknown as { src: string }).src = 'report.json';
    });
    await expect.poll(() => textOf(page, '#result')).toMatch(/gold/);
    expect(requests.some(r => r.endsWith('goodwill-open.js'))).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each(ALONE)('%s.js shows what the whole module shows', async tag => {
    const shown = async (script: string): Promise<string> => {
      const { page, faults } = await open(browser.get(), server.at(`${tag}-by-${script}.html`));
      await page.locator(`${tag} .picture`).waitFor();
      const text = await textOf(page, tag);
      expect(faults).toEqual([]);
      await page.context().close();
      return text;
    };
    const alone = await shown(tag);
    expect(alone).not.toMatch(/undefined/);
    expect(alone).toBe(await shown('goodwill'));
  });
});

describe.skipIf(missing !== null)('two copies on one page', () => {
  const other = (): string => readFileSync(join(embed, 'goodwill.js'), 'utf8');
  const same = aServer();
  // The copy under another name says that it is of another version.
  const newer = aServer(() => ({
    'two-copies.html': readFileSync(join(root, 'examples/embed/two-copies.html'), 'utf8').replace(
      'other/goodwill.js',
      'newer.js',
    ),
    'newer.js': other().replace(/(["'`])0\.\d+\.\d+\1/g, (_, quote) => `${quote}99.0.0${quote}`),
  }));

  test('do not break each other under a strict policy, and say nothing when they are the same', async () => {
    const { page, faults } = await open(browser.get(), same.at('two-copies.html'));
    await settled(page);
    expect(await textOf(page, 'goodwill-attainment')).toMatch(/gold/);
    expect(await textOf(page, 'goodwill-trend')).toMatch(/%/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a difference of version is said once', async () => {
    const { page, faults } = await open(browser.get(), newer.at('two-copies.html'));
    await settled(page);
    await expect.poll(() => faults.length).toBeGreaterThan(0);
    expect(faults).toEqual([expect.stringMatching(/^console: Goodwill .*99\.0\.0/)]);
    expect(await textOf(page, 'goodwill-attainment')).toMatch(/gold/);
    await page.context().close();
  });
});

describe.skipIf(missing !== null)('a frame', () => {
  const server = aServer();
  const frameHeight = (page: Page): Promise<number> =>
    page.locator('iframe').evaluate(frame => frame.getBoundingClientRect().height);
  const contentHeight = (page: Page): Promise<number> =>
    page
      .frames()[1]!
      .locator('#content')
      .evaluate(content => Math.ceil(content.getBoundingClientRect().height));

  test.each(['host.html', 'sandbox.html'])(
    'in %s is as high as its content, grows with it and shrinks again',
    async name => {
      const { page, faults } = await open(browser.get(), server.at(name));
      const frame = page.frames()[1]!;
      await frame.locator('goodwill-attainment .picture').waitFor();
      await expect.poll(() => frameHeight(page)).toBeGreaterThan(200);
      await expect.poll(async () => (await frameHeight(page)) - (await contentHeight(page))).toBe(0);
      const before = await frameHeight(page);
      await frame.locator('goodwill-attainment button').first().click();
      await expect.poll(() => frameHeight(page)).toBeGreaterThan(before + 40);
      await frame.locator('goodwill-attainment button').first().click();
      await expect.poll(() => frameHeight(page)).toBe(before);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  test('in a sandbox without storage it draws, takes keys, and saves', async () => {
    const { page, faults } = await open(browser.get(), server.at('sandbox.html'));
    const frame = page.frames()[1]!;
    await frame.locator('goodwill-attainment .picture').waitFor();
    const storage = await frame.evaluate(() => {
      try {
        return typeof localStorage;
      } catch {
        return 'refused';
      }
    });
    expect(storage).toBe('refused');
    await frame.locator('.picture').focus();
    await page.keyboard.press('ArrowDown');
    expect(await frame.locator('.tip').isVisible()).toBe(true);
    await frame.locator('button', { hasText: 'Save or copy' }).click();
    const saved = page.waitForEvent('download');
    await frame.locator('button', { hasText: 'Table as CSV' }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(missing !== null)('the gallery', () => {
  const server = aServer();

  test('shows every chart in every state, and nothing is refused', async () => {
    const { page, faults } = await open(browser.get(), server.at('gallery.html'));
    const charts = page.locator('[data-wanted]');
    await expect.poll(() => charts.count()).toBe(Object.keys(CHARTS).length * 5);
    await expect
      .poll(() =>
        charts.evaluateAll((all: HTMLElement[]) => all.filter(e => e.dataset.state === undefined).length),
      )
      .toBe(0);
    const wrong = await charts.evaluateAll((all: HTMLElement[]) =>
      all
        .filter(e => e.dataset.wanted !== e.dataset.state)
        .map(e => `${e.localName} ${e.dataset.wanted}: ${e.dataset.state}`),
    );
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

const react = existsSync(join(root, 'node_modules/react-dom/package.json'));
if (!react) console.warn('The test of React is left out: react and react-dom are not installed.');

describe.skipIf(missing !== null || !react)('React 19', () => {
  const built = { react: '' };
  const server = aServer(() => ({
    get 'react.js'() {
      return built.react;
    },
  }));

  test('sets properties, hears events, and draws again when its state changes', async () => {
    const { build } = await import('vite');
    const made = (await build({
      root: join(root, 'examples/embed'),
      configFile: false,
      logLevel: 'error',
      oxc: { jsx: { runtime: 'automatic', development: false } },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        target: 'es2022',
        modulePreload: false,
        rollupOptions: {
          input: join(root, 'examples/embed/react.jsx'),
          output: { entryFileNames: 'react.js' },
        },
      },
    })) as { output: readonly { code: string }[] };
    built.react = made.output[0]!.code;
    const { page, faults } = await open(browser.get(), server.at('react.html'));
    await page.locator('goodwill-attainment .picture').waitFor();
    const before = await textOf(page, 'goodwill-attainment');
    await page.locator('select').selectOption('gold');
    await expect.poll(() => textOf(page, 'goodwill-attainment')).not.toBe(before);
    await page.locator('.picture').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('output').textContent()).toMatch(/P1/);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
