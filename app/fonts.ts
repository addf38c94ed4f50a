import localFont from 'next/font/local';

const display = localFont({
  src: '../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2',
  weight: '100 900',
  display: 'swap',
  // The framework measures a font at its smallest optical size, but headings use a narrower one. styles/fallback.css has the measures of the narrower one.
  adjustFontFallback: false,
  variable: '--face-display',
});

// Letters beyond Latin-1 (Łukasz, Dvořák). A browser downloads this file only if a page has such letters.
const displayBeyondLatin = localFont({
  src: '../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-ext-opsz-normal.woff2',
  weight: '100 900',
  display: 'swap',
  adjustFontFallback: false,
  preload: false,
  declarations: [{ prop: 'unicode-range', value: 'U+100-2BA, U+2BD-2C5, U+2C7-2CC, U+1E00-1E9F, U+1EF2-1EFF' }],
  variable: '--face-display-more',
});

// If the font arrives late, a page keeps the system font, because changing the font moves everything below the text.
const text = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'optional',
  adjustFontFallback: 'Arial',
  variable: '--face-text',
});

const textBeyondLatin = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  weight: '100 900',
  display: 'optional',
  adjustFontFallback: false,
  preload: false,
  declarations: [{ prop: 'unicode-range', value: 'U+100-2BA, U+2BD-2C5, U+2C7-2CC, U+1E00-1E9F, U+1EF2-1EFF' }],
  variable: '--face-text-more',
});

/** The class of a document that sets the two fonts, as the custom properties that styles/tokens.css reads. */
export const fontClass = [display, displayBeyondLatin, text, textBeyondLatin].map(({ variable }) => variable).join(' ');
