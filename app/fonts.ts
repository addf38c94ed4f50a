import localFont from 'next/font/local';

const display = localFont({
  src: '../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2',
  variable: '--face-display',
  weight: '100 900',
  adjustFontFallback: 'Times New Roman',
});

const text = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--face-text',
  weight: '100 900',
  // A late text face would move every line: who comes over a slow line reads the fallback, and this one next time.
  display: 'optional',
  adjustFontFallback: 'Arial',
});

// Letters beyond Latin-1 (Łukasz, Dvořák) come from a second file that is fetched only where a page needs it.
const displayExt = localFont({
  src: '../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-ext-opsz-normal.woff2',
  variable: '--face-display-ext',
  weight: '100 900',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF' }],
});

const textExt = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  variable: '--face-text-ext',
  weight: '100 900',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF' }],
});

/** The class of `<html>` that names the faces. */
export const FACES = `${display.variable} ${text.variable} ${displayExt.variable} ${textExt.variable}`;
