import { DESK_SIGHTS } from './desk-pages.ts';
import { expect, test } from './fixture.ts';
import { ROSA } from './sign-in.ts';
import { elementsBeyond, SPACED } from './spaced-text.ts';

/** The pages of the desk, each once, in the language with the longest words. */
const PATHS = [
  ...new Set(
    DESK_SIGHTS.flatMap(({ path, as }) =>
      path && as === ROSA ? path.replace(/^(\/(es|de))?\/admin/, '/de/admin') : [],
    ),
  ),
];

test.use({ expectedConsoleErrors: /status of (403|404)/ });

test('the list of pages is not empty', () => expect(PATHS.length).toBeGreaterThan(15));

for (const path of PATHS) {
  test(`${path} fits a window of 320 pixels with spaced text, without sideways scrolling`, async ({ pageOf }) => {
    const page = await pageOf(ROSA, { viewport: { width: 320, height: 900 } });
    await page.goto(path);
    await page.addStyleTag({ content: SPACED });
    expect(await elementsBeyond(page)).toEqual([]);
  });
}
