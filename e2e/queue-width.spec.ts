import type { Page } from 'playwright/test';
import { expect, test } from './fixture.ts';
import { gift, makePledge, sponsorship } from './pledging.ts';
import { SPACED } from './spaced-text.ts';
import { ADA, ROSA } from './sign-in.ts';

/** What is wider than the window: the elements at its edge, and the list where it is cut. */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1)
      .map((each) => each.outerHTML.slice(0, 120));
    const list = document.querySelector('section[aria-keyshortcuts]');
    if (!list || list.scrollWidth > list.clientWidth) found.push('the list is cut');
    return document.documentElement.scrollWidth > window.innerWidth || !list || list.scrollWidth > list.clientWidth
      ? found
      : [];
  });

test('the queue fits a window of 320 pixels with spaced text, and one of 768 pixels, without sideways scrolling', async ({
  contextOf,
}) => {
  const ada = await contextOf(ADA);
  await makePledge(ada.request, gift(6_000_000));
  await makePledge(ada.request, sponsorship('participating', `Wolfeschlegelsteinhausenbergerdorff & Daughters`));
  const page = await (await contextOf(ROSA)).newPage();
  for (const path of ['/admin/pledges', '/de/admin/pledges', '/es/admin/pledges?state=approved']) {
    for (const [width, spaced] of [
      [320, true],
      [320, false],
      [768, false],
      [865, false],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await expect(page.locator('.queue-sheet tbody tr').first()).toBeVisible();
      if (spaced) await page.addStyleTag({ content: SPACED });
      expect(await beyond(page), `${path} at ${width}${spaced ? ', spaced' : ''}`).toEqual([]);
    }
  }
});
