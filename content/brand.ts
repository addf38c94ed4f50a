/**
 * The site's colours where no style sheet reaches: emails, icons, share images, the browser's own frame. They are those of `colours.css`
 * in sRGB; a test compares them.
 */
export const COLOURS = {
  paper: '#fbf8f0',
  paperDark: '#101623',
  ink: '#141d33',
  inkDark: '#f3f0e7',
  quiet: '#4b5264',
  quietDark: '#bbb5a8',
  sunk: '#f2ecdf',
  sunkDark: '#090e1a',
  sun: '#fcc327',
} as const;
