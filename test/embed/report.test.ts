import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staticReport } from '../../dashboard/static/report.ts';
import { inventedReport } from '../dashboard/fixtures/report.ts';
import { aBrowser, aServer, missing, open, report, reportFile, settled } from './harness.ts';
import { FAMILIES, hostileNames } from './hostile.ts';

const browser = aBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that axe finds broken, each with the first place; WCAG 2.2 A and AA and best practice of tables and lists. */
async function broken(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
      };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return violations.map(v => `${v.id}: ${v.nodes[0]?.html.slice(0, 200)}`);
  });
}

const wide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Does what a reader can do: every page and mark; with `wholly` also every tool, every menu, print and the way back. */
async function useAll(page: Page, wholly: boolean): Promise<void> {
  const inside = page.locator('goodwill-dashboard');
  await page.waitForFunction(
    () => document.querySelector('goodwill-dashboard')?.shadowRoot?.querySelector('nav') !== null,
  );
  const links = inside.locator('nav a');
  for (let i = 0; i < (await links.count()); i++) {
    await links.nth(i).click();
    await settled(page);
    await page.evaluate(async () => {
      const pictures: HTMLElement[] = [];
      const walk = (root: ParentNode): void => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element.shadowRoot) walk(element.shadowRoot);
          if (element.matches('.picture')) pictures.push(element);
        }
      };
      walk(document);
      for (const picture of pictures) {
        picture.focus();
        for (const key of ['ArrowRight', 'ArrowDown', 'End', 'Home', 'Escape']) {
          picture.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
          await new Promise(requestAnimationFrame);
        }
      }
    });
    if ((await inside.locator('.picture').count()) > 0) await inside.locator('.picture').first().hover();
    const tool = inside.locator('.tools').first();
    if (wholly && (await tool.count()) > 0) {
      await tool.locator('button').first().click();
      await tool.locator('button').nth(1).click();
      for (const name of ['Table as CSV', 'Picture as SVG', 'Picture as PNG']) {
        const saved = page.waitForEvent('download');
        await tool.locator('button', { hasText: name }).click();
        await saved;
      }
      await tool.locator('button', { hasText: 'Copy as text' }).click();
    }
  }
  if (!wholly) return;
  await links.first().click();
  const menus = inside.locator('select');
  for (let i = 0; i < (await menus.count()); i++) {
    const options = await menus.nth(i).locator('option').count();
    if (options > 1) await menus.nth(i).selectOption({ index: 1 });
    await settled(page);
    await menus.nth(i).selectOption({ index: 0 });
  }
  await inside.locator('summary:visible').first().click();
  await inside.locator('button', { hasText: 'Copy' }).last().click();
  await page.emulateMedia({ media: 'print' });
  await page.waitForTimeout(100);
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.waitForTimeout(100);
  await page.goBack();
  await settled(page);
}

/** What stands in the dashboard at each frame: the copy alone, the live page alone, or anything else. */
interface Frames {
  readonly still: number;
  readonly live: number;
  readonly other: number;
}

const watchFrames = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const seen = { still: 0, live: 0, other: 0 };
    Object.assign(globalThis, { seen });
    const look = (): void => {
      const root = document.querySelector('goodwill-dashboard')?.shadowRoot;
      // Beside the frame there is nothing but a style: no second frame, no word of reading.
      const parts = [...(root?.children ?? [])].filter(e => !e.matches('style'));
      if (root && parts.length !== 1) seen.other++;
      else if (parts[0]?.matches('.still')) seen.still++;
      else if (parts[0]?.matches('.frame')) seen.live++;
      else if (root) seen.other++;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
};

const framesSeen = (page: Page): Promise<Frames> =>
  page.evaluate(() => (globalThis as unknown as { seen: Frames }).seen);

describe.skipIf(missing !== null)('the report file', () => {
  const file = { path: '', remove: (): void => undefined };
  beforeAll(() => {
    if (missing === null) Object.assign(file, reportFile());
  });
  afterAll(() => file.remove());
  const url = (): string => pathToFileURL(file.path).href;

  test('opened from the disk asks for nothing and breaks none of its own policy, whatever a reader does', async () => {
    const { page, faults, requests } = await open(browser.get(), url());
    await useAll(page, true);
    expect(faults).toEqual([]);
    expect(requests).toEqual([]);
    await page.context().close();
  });

  test('reads with scripts off: every page, its pictures and tables, and how sure', async () => {
    const { page, requests } = await open(browser.get(), url(), { javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toBe(report.findings[0]!.sentence);
    expect(await page.locator('.figures > .card').count()).toBeGreaterThan(2);
    expect(await page.locator('section.page').count()).toBe(7);
    // What the pages fold away is folded here, too.
    const charts = await page.locator('figure:has(svg):not(details *)').count();
    expect(charts).toBeGreaterThan(20);
    expect(await page.locator('figure svg:visible').count()).toBe(charts);
    const table = page.locator('section.page').nth(3).locator('figure details').first();
    expect(await table.locator('table').isVisible()).toBe(false);
    await table.locator('summary').click();
    expect(await table.locator('table').isVisible()).toBe(true);
    expect(requests).toEqual([]);
    await page.context().close();
  });

  test('with scripts off an address of the live pages leads to the same page, and so do the links', async () => {
    const { page } = await open(browser.get(), `${url()}#p=people`, { javaScriptEnabled: false });
    const top = async (question: string): Promise<number> =>
      Math.round((await page.locator('section.page', { hasText: question }).last().boundingBox())!.y);
    expect(Math.abs(await top('How are our people, and does it show?'))).toBeLessThan(60);
    await page.locator('nav a', { hasText: 'Moments' }).click();
    await page.waitForTimeout(100);
    expect(Math.abs(await top('What do people go through with us?'))).toBeLessThan(60);
    await page.context().close();
  });

  test('with scripts on, the elements take the place of what reads without them, and nothing is drawn twice', async () => {
    const { page } = await open(browser.get(), 'about:blank');
    await watchFrames(page);
    await page.goto(url());
    await settled(page);
    await page.waitForTimeout(100);
    expect(await page.locator('.still').count()).toBe(0);
    expect(await page.locator('h1:visible').count()).toBe(1);
    expect(await page.locator('nav:visible').count()).toBe(1);
    expect(await framesSeen(page)).toMatchObject({ other: 0 });
    await page.context().close();
  });

  test('a mark chosen and chosen again leaves the reader where they are, with the keyboard and on the page', async () => {
    const { page } = await open(browser.get(), `${url()}#p=promises`);
    await settled(page);
    await page.locator('goodwill-multiples .picture').first().focus();
    const place = (): Promise<readonly unknown[]> =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return [at?.className, window.scrollY > 100];
      });
    await page.keyboard.press('ArrowRight');
    for (const hash of [/tier=/, /^#p=promises$/]) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => location.hash)).toMatch(hash);
      expect(await place()).toEqual(['picture', true]);
    }
    await page.context().close();
  });

  test('a browser that knows no declared roots reads the findings with scripts off, and all of it with scripts on', async () => {
    // By another name it is a template that no browser opens.
    const path = file.path.replace('report.html', 'old.html');
    writeFileSync(
      path,
      readFileSync(file.path, 'utf8').replace('<template shadowrootmode', '<template data-mode'),
    );
    const off = await open(browser.get(), pathToFileURL(path).href, { javaScriptEnabled: false });
    expect(await off.page.locator('goodwill-dashboard > ul:visible > li').count()).toBe(
      report.findings.length,
    );
    await off.page.context().close();
    const on = await open(browser.get(), pathToFileURL(path).href);
    await settled(on.page);
    expect(await on.page.locator('h1:visible').count()).toBe(1);
    expect(await on.page.locator('goodwill-dashboard > ul').isVisible()).toBe(false);
    await on.page.context().close();
  });

  test('asked for in Dutch, it speaks Dutch with scripts off and on', async () => {
    const dutch = reportFile(undefined, 'nl');
    try {
      for (const javaScriptEnabled of [false, true]) {
        const { page, faults } = await open(browser.get(), pathToFileURL(dutch.path).href, {
          javaScriptEnabled,
        });
        if (javaScriptEnabled) await settled(page);
        expect(await page.locator('nav a').allInnerTexts()).toContain('Hoe zeker zijn we');
        expect(await page.locator('h1').first().textContent()).toMatch(/streeftijden|klanten|medewerkers/);
        expect(faults).toEqual([]);
        await page.context().close();
      }
    } finally {
      dutch.remove();
    }
  });

  // The file without its own script and policy, so that axe can be run in it.
  test.each(['light', 'dark'] as const)(
    'without the elements has no axe violation, %s',
    async colorScheme => {
      const path = file.path.replace('report.html', `${colorScheme}.html`);
      const still = readFileSync(file.path, 'utf8')
        .replace(/<script type="module">[\s\S]*<\/script>/, '')
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      writeFileSync(path, still);
      const { page } = await open(browser.get(), pathToFileURL(path).href, { colorScheme });
      expect(await page.locator('.still').count()).toBe(1);
      expect(await broken(page)).toEqual([]);
      await page.context().close();
    },
  );

  test('without scripts nothing is wider than a page of 320 px', async () => {
    const { page } = await open(browser.get(), url(), {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 800 },
    });
    const places = page.locator('.still figure, .still section, .still h1, .still h2, .still nav');
    const boxes = await Promise.all((await places.all()).map(e => e.boundingBox()));
    expect(Math.max(...boxes.map(b => (b?.x ?? 0) + (b?.width ?? 0)))).toBeLessThanOrEqual(320);
    await page.context().close();
  });
});

describe.skipIf(missing !== null)('a host page with a strict policy', () => {
  const server = aServer();

  test('nothing is refused over every page, filter, mark, tool and print', async () => {
    const { page, faults, requests } = await open(browser.get(), server.at('strict.html'));
    await useAll(page, true);
    expect(faults).toEqual([]);
    expect([...new Set(requests.map(r => r.split('/').pop()!.split('#')[0]))].sort()).toEqual([
      'goodwill.js',
      'page.css',
      'report.json',
    ]);
    await page.context().close();
  });
});

describe.skipIf(missing !== null)('a dashboard that a server has drawn', () => {
  const server = aServer(
    () => ({
      'drawn.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Drawn</title><link rel="icon" href="data:,"><body><script type="module" src="/goodwill.js"></script><goodwill-dashboard local src="/report.json">${staticReport(report)}</goodwill-dashboard></body></html>`,
    }),
    null,
  );

  test('stays until the report has come, and never makes room for “reading”', async () => {
    const { page, faults } = await open(browser.get(), 'about:blank');
    await watchFrames(page);
    let answer = (): void => undefined;
    const asked = new Promise<void>(resolve => {
      answer = resolve;
    });
    await page.route('**/report.json', async route => {
      await asked;
      await route.continue();
    });
    await page.goto(server.at('drawn.html'));
    await page.waitForFunction(() => customElements.get('goodwill-dashboard'));
    await page.waitForTimeout(100);
    expect(await page.locator('.still').isVisible()).toBe(true);
    answer();
    await page.locator('.frame:not(.still)').waitFor();
    await page.waitForTimeout(100);
    const frames = await framesSeen(page);
    expect(frames.still).toBeGreaterThan(3);
    expect(frames.live).toBeGreaterThan(0);
    expect(frames.other).toBe(0);
    expect(await page.locator('h1:visible').count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(missing !== null)('names that try to break out', () => {
  const step = 12;
  const rounds = Array.from({ length: Math.ceil(FAMILIES.length / step) }, (_, i) => i * step);
  const reports = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      rounds.flatMap(from => {
        const page = readFileSync(new URL('../../examples/embed/strict.html', import.meta.url), 'utf8');
        return [
          [`hostile-${from}.json`, JSON.stringify(inventedReport(hostileNames(from)))],
          [`hostile-${from}.html`, page.replace('report.json', `hostile-${from}.json`)],
        ];
      }),
    );
  const strict = aServer(reports);
  const lax = aServer(reports, null);

  test.each(rounds.flatMap(from => [['with', from, strict] as const, ['without', from, lax] as const]))(
    'stay text %s a policy, from the %i-th family on',
    async (_, from, server) => {
      const { page, faults, requests } = await open(browser.get(), server.at(`hostile-${from}.html`));
      await useAll(page, false);
      expect(faults).toEqual([]);
      expect(requests.filter(r => !/\/(goodwill\.js|page\.css|hostile-\d+\.json)$/.test(r))).toEqual([]);
      expect(await wide(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );

  test('stay text in the file that reads with scripts off, and in it with scripts on', async () => {
    const file = reportFile(hostileNames(0));
    try {
      for (const javaScriptEnabled of [false, true]) {
        const { page, faults, requests } = await open(browser.get(), pathToFileURL(file.path).href, {
          javaScriptEnabled,
        });
        if (javaScriptEnabled) await settled(page);
        expect(faults).toEqual([]);
        expect(requests).toEqual([]);
        await page.context().close();
      }
    } finally {
      file.remove();
    }
  });
});
