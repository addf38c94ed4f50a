import { expect, type Locator, type Page } from 'playwright/test';

/** The focused element: whether its focus is visible, and whether something covers it. */
async function readFocus(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const outlined = (each: Element | null) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    const box = element.getBoundingClientRect();
    const line = element.getClientRects()[0] ?? box;
    // The middle of the visible part: of a tall field, the browser scrolls only the line with the cursor into view.
    const middle = (start: number, end: number, most: number) => (Math.max(start, 0) + Math.min(end, most)) / 2;
    const top = document.elementFromPoint(
      middle(line.left, line.right, innerWidth),
      middle(line.top, line.bottom, innerHeight),
    );
    const tile = element.closest('.choice');
    return {
      what: `${element.tagName.toLowerCase()} ${element.getAttribute('name') ?? element.textContent?.trim().slice(0, 60) ?? ''}`,
      isPage: element === document.body,
      isSeen: element.matches(':focus-visible') && (outlined(element) || outlined(tile)),
      isOnTop: top !== null && (element.contains(top) || top.contains(element) || (tile?.contains(top) ?? false)),
      // For who reads of a failure.
      where: `${location.pathname}: ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight}, scrolled ${scrollY}, under ${top?.outerHTML.slice(0, 80)}`,
    };
  });
}

/** Waits until the focus is visible. After the last stop the page itself has the focus, and nothing needs to be visible. */
export async function expectSeen(page: Page): Promise<void> {
  await expect(async () => {
    const { what, where, isPage, isSeen, isOnTop } = await readFocus(page);
    if (!isPage)
      expect({ what, isSeen, isOnTop }, `the focus can be seen, ${where}`).toEqual({
        what,
        isSeen: true,
        isOnTop: true,
      });
  }).toPass({ timeout: 3_000, intervals: [20, 50, 100] });
}

/** Presses Tab until this element has the focus. The focus must be visible at every stop. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await expect(target).toBeVisible();
  // What is loaded later moves what is below it.
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready);
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press('Tab');
    await expectSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${String(target)} cannot be reached within ${most} stops`);
}

/** Moves to a link or button and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Moves to a group of radios in which none or the first is selected, and selects this one with Space and the arrow keys. */
export async function choose(page: Page, first: Locator, wanted: Locator): Promise<void> {
  await tabTo(page, first);
  if (!(await first.isChecked())) await page.keyboard.press('Space');
  for (let presses = 0; presses < 20 && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown');
    await expectSeen(page);
  }
  await expect(wanted).toBeChecked();
}

/** Opens the search of the desk by its keys. A page takes keys only once its scripts run, so they are pressed until the box is there. */
export async function openSearch(page: Page, keys = 'Control+k'): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.keyboard.press(keys);
    await expect(dialog.getByRole('combobox')).toBeFocused({ timeout: 1000 });
  }).toPass();
}

/** Presses keys and counts them. Texts and numbers that are typed are not counted, because the person has to say them anyway. */
export function countKeys(page: Page) {
  let keys = 0;
  return {
    press: async (...names: string[]) => {
      for (const name of names) {
        keys += 1;
        await page.keyboard.press(name);
      }
    },
    read: () => keys,
  };
}
