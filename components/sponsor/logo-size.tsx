/** How large a logo is drawn, in pixels of the page. */
export type LogoSize = { width: number; height: number };

/** The height of a square logo as a share of its level's width, about as on the foundation's own pages. */
const SQUARE = 0.36;
/** No logo is wider than this share of its level's width. */
const LONGEST = 0.8;

/**
 * Logos of one level weigh the same to the eye: equal areas, not equal widths, so a wide mark is lower and a square one narrower. `level` is the
 * width the level gives.
 */
export function toLogoSize({ width, height }: LogoSize, level: number): LogoSize {
  const ratio = width / height;
  const wide = Math.min(level * SQUARE * Math.sqrt(ratio), level * LONGEST);
  return { width: Math.trunc(wide), height: Math.trunc(wide / ratio) };
}

/** A level's width for each rem of a name in type: 350 makes 2.5 rem, as large as a heading; 175 makes 1.25. */
const WIDTH_A_REM = 140;

/** The size of a name shown in place of a logo, as CSS: it shows the level too. */
export function toNameSize(level: number): string {
  return `${level / WIDTH_A_REM}rem`;
}
