import type { Page } from 'playwright/test';
import { passNames } from './database.ts';
import { expect, test } from './fixture.ts';
import { gift, makePledge, openRecord, sponsorship } from './pledging.ts';
import { ADA, ROSA, newAddress } from './sign-in.ts';

const LONG = `Wolfe${crypto.randomUUID().replaceAll('-', '')}`.repeat(6).slice(0, 200);
const NAMES = [LONG, 'مؤسسة البرمجيات الحرة (ش.م.م)', '👩‍🚀🇪🇸 Sol & Luna'];

/** How many pixels a page is wider than its window. */
const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Texts that are drawn outside the window, except those in a scrolling frame and those only for screen readers. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const isHeard = (element: Element) => getComputedStyle(element).clipPath !== 'none' || element.clientWidth === 1;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        !parent?.checkVisibility({ checkVisibilityCSS: true }) ||
        !node.textContent?.trim() ||
        scrolls(parent) ||
        isHeard(parent)
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const out = [...range.getClientRects()].some(({ right, width }) => width > 1 && right > window.innerWidth + 1);
      if (out) found.push(node.textContent);
    }
    return found;
  });

test('names of any length and script are complete in a window of 320 pixels', async ({ page, pageOf }) => {
  const [ada, desk] = [await pageOf(ADA), await pageOf(ROSA)];
  for (const displayName of NAMES) {
    const shown = { recognition: 'named', displayName, message: LONG.slice(0, 150) };
    await passNames([(await makePledge((await pageOf(newAddress('named'))).request, gift(500, shown))).reference]);
  }
  for (const name of NAMES) {
    const { reference } = await makePledge(ada.request, sponsorship('associate', name, { recognition: 'named' }));
    await openRecord(desk, reference);
    await desk.getByRole('button', { name: 'Approve' }).click();
    await expect(desk.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  }
  await page.setViewportSize({ width: 320, height: 900 });
  for (const path of ['/supporters', '/es/supporters', '/', '/es', '/sponsors', '/es/sponsors']) {
    await expect
      .poll(async () => (await (await page.request.get(path)).text()).includes(NAMES[2]?.slice(-4) ?? '?'), {
        timeout: 5_000,
      })
      .toBe(true);
    await page.goto(path);
    for (const name of NAMES) {
      const shown = page.locator('main bdi').filter({ hasText: name }).first();
      await expect(shown).toHaveText(name);
      const box = await shown.boundingBox();
      expect(box?.x, `${name} on ${path}`).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), `${name} on ${path}`).toBeLessThanOrEqual(320);
    }
    expect(await beyond(page), path).toBeLessThanOrEqual(0);
  }
});

test.describe('a logo that does not load', () => {
  test.use({ expectedConsoleErrors: /logos|net::ERR_FAILED/ });

  test('is replaced by rings and the name as text', async ({ page }) => {
    await page.route('**/logos/**', (route) => route.abort());
    await page.goto('/sponsors');
    const logo = page.locator('.wall-logo').first();
    await logo.scrollIntoViewIfNeeded();
    await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.complete)).toBe(true);
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(0);
    const place = await logo.boundingBox();
    const cover = await logo.evaluate((image) => {
      const { content, position, width, height, backgroundImage } = getComputedStyle(image, '::after');
      return { content, position, width: parseFloat(width), height: parseFloat(height), backgroundImage };
    });
    expect(cover).toMatchObject({ content: '""', position: 'absolute' });
    expect(cover.backgroundImage).toContain('radial-gradient');
    expect([cover.width, cover.height]).toEqual([place?.width, place?.height]);
    // The browser's own icon for a broken image is not visible: its place shows only our yellow.
    const name = page.locator('.wall li a').first().locator('bdi');
    await expect(name).toBeVisible();
    await expect(name).not.toBeEmpty();
  });
});

const PAGES = ['/', '/es', '/story', '/give', '/give/one-time', '/give/membership', '/es/give/sponsorship', '/figures'];
const MORE = ['/sponsors', '/supporters', '/impact', '/es/impact/grants', '/story/visionary-level', '/privacy'];

test('text at twice the size is twice as large in a window of 360 pixels, and nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const sizes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) =>
          [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
        )
        .map((element) => ({
          text: element.textContent?.slice(0, 40),
          size: parseFloat(getComputedStyle(element).fontSize),
        })),
    );
  for (const path of [...PAGES, ...MORE]) {
    await page.goto(path);
    const before = await sizes();
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    const after = await sizes();
    const small = before.filter(({ size }, index) => (after[index]?.size ?? 0) < size * 1.99);
    expect(small, path).toEqual([]);
    expect(await beyond(page), path).toBeLessThanOrEqual(0);
    expect(await cutOff(page), path).toEqual([]);
  }
});

test('the labels of the chart by month do not overlap, in small windows and with large text too', async ({ page }) => {
  for (const path of ['/figures', '/es/figures']) {
    await page.goto(path);
    for (const size of ['100%', '200%']) {
      await page.addStyleTag({ content: `html { font-size: ${size} }` });
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const { shown, meeting } = await page.locator('.month-chart').evaluate((chart) => {
          const labels = [...chart.querySelectorAll('span')]
            .filter((span) => span.textContent && span.checkVisibility({ checkVisibilityCSS: true }))
            .map((span) => {
              const range = document.createRange();
              range.selectNodeContents(span);
              return { text: span.textContent, box: range.getBoundingClientRect() };
            });
          const meet = (a: DOMRect, b: DOMRect) =>
            a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          const { left, right } = chart.getBoundingClientRect();
          return {
            shown: labels.length,
            meeting: labels
              .filter(
                ({ box }, i) =>
                  box.left < left - 1 ||
                  box.right > right + 1 ||
                  labels.some((other, j) => i < j && meet(box, other.box)),
              )
              .map(({ text }) => text),
          };
        });
        const where = `${path} at ${width} pixels, letters of ${size}`;
        expect(shown, where).toBeGreaterThan(4);
        expect(meeting, where).toEqual([]);
        expect(await beyond(page), where).toBeLessThanOrEqual(0);
      }
    }
  }
});
