import { readFileSync } from 'node:fs';
import path from 'node:path';
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright/test';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { CONTACT_EMAIL } from '#content/foundation';
import { CHECKOUT } from '#scripts/process/paths';
import { expect, test } from './fixture.ts';
import { OTHER_PAGES } from './fixed-pages.ts';
import { SIGHTS } from './pages.ts';
import { elementsBeyond, SPACED } from './spaced-text.ts';

const config = JSON.parse(readFileSync(path.join(CHECKOUT, '.html-validate.json'), 'utf8')) as ConfigData;
const validator = new HtmlValidate(config);

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The widths of the windows, in CSS pixels. */
const WIDTHS = [320, 1440] as const;

/** The rules that dark mode can affect; everything else is the same as in light mode. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** React leaves a form's `action` attribute empty, which means the page's own URL. */
const REACTS_OWN = /^attribute-allowed-values: Attribute "action" has invalid value ""/;

/** SCREENS=1 npm run test:e2e -- e2e/pages.spec.ts saves a screenshot of every page in test-results/sights. */
async function takeScreens(page: Page, start: string): Promise<void> {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const file = `${start}-${width}-${colorScheme}.jpg`;
      await page.screenshot({ path: file, type: 'jpeg', quality: 80, fullPage: true, animations: 'disabled' });
    }
  }
}

/** Everything axe finds, each with the elements it is about. The page loads axe once: loading it for each of its runs takes as long as they do. */
async function findBarriers(page: Page, runOnly?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // Only violations are reported: describing passed rules takes most of the time.
  const options: RunOptions = { ...(runOnly && { runOnly }), resultTypes: ['violations'] };
  const { violations } = await page.evaluate((given) => window.axe.run(document, given), options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Where a page's footer leads first: to the address that answers questions, then to those about pledging (WCAG 3.2.6). */
const readHelp = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('body footer a')]
      .slice(0, 2)
      .map((link) => link.href.replace(/^.*(?=\/give)/, '')),
  );
const HELP = [`mailto:${CONTACT_EMAIL}`, '/give#questions'];

// The longest file. Without this, one worker runs all of it while the other has nothing left to do.
test.describe.configure({ mode: 'parallel' });
test.use({ expectedConsoleErrors: /status of (403|404)/ });

for (const { name, as, open } of SIGHTS) {
  test(`${name}: no accessibility violation, valid markup, no horizontal scrolling`, async ({ pageOf }, info) => {
    const page = await pageOf(as);
    await open(page, pageOf);
    if (process.env.SCREENS) await takeScreens(page, path.join(info.project.outputDir, 'sights', name));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const runOnly = colorScheme === 'dark' ? OF_COLOUR : undefined;
        const found = await findBarriers(page, runOnly);
        expect(found, `axe at ${width} px, ${colorScheme}`).toEqual([]);
      }
    }
    for (const width of [768, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await elementsBeyond(page), `beyond a window of ${width}`).toEqual([]);
    }
    await page.addStyleTag({ content: SPACED });
    expect(await elementsBeyond(page), 'beyond a window of 320, with spaced text').toEqual([]);

    expect(await readHelp(page), 'help').toEqual(HELP);

    const served = await (await page.request.get(page.url())).text();
    // For the 403 and 404 of pages rendered per request, the framework serves an empty page that only JavaScript fills.
    if (served.includes('id="__next_error__"')) return;
    const report = await validator.validateString(served, `${name}.html`);
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
    );
    expect(
      faults.filter((fault) => !REACTS_OWN.test(fault)),
      'the served HTML',
    ).toEqual([]);
  });
}

for (const { name, paths } of OTHER_PAGES) {
  test(`fixed pages in ${name}: no accessibility violation, no horizontal scrolling at 320 px`, async ({ pageOf }) => {
    const page = await pageOf(null, { viewport: { width: 320, height: 900 }, reducedMotion: 'reduce' });
    for (const address of paths) {
      await page.goto(address);
      expect(await readHelp(page), `help: ${address}`).toEqual(HELP);
      expect(await findBarriers(page), address).toEqual([]);
      expect(await elementsBeyond(page), `beyond a window of 320: ${address}`).toEqual([]);
    }
  });
}
