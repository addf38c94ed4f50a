'use client';

import { css } from './site.css?text';

/**
 * The style of a public page, in the page itself: a file beside it would cost a slow line another round trip before
 * anything is seen. A client component, since a server's would travel a second time as data; the browser's copy of `css`
 * is empty, and React keeps the sheet of this name that came with the page.
 */
export function SiteStyle() {
  return (
    <style href="site" precedence="site">
      {css}
    </style>
  );
}
