import type { Page } from 'playwright/test';

/** The spacing of text that a reader may set: WCAG 2.2, 1.4.12. */
export const SPACED = `* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }
  p { margin-block-end: 2em !important }`;

/** The elements that reach beyond the window, if the page can be scrolled sideways. */
export const elementsBeyond = (page: Page) =>
  page.evaluate(() =>
    document.documentElement.scrollWidth > window.innerWidth
      ? [...document.querySelectorAll('body *')]
          .filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1)
          .map((each) => each.outerHTML.slice(0, 160))
      : [],
  );
