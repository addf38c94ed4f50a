import { inkScale } from '#domain/logo';

/** The size of a logo in CSS pixels. */
export type LogoSize = { width: number; height: number };

/** The height of a square logo as a share of its level's width, similar to the foundation's own pages. */
const SQUARE = 0.36;
/** The maximum width of a logo, as a share of its level's width. */
const LONGEST = 0.8;

/** A logo with the share of its area that is drawn, if it was measured. */
type Measured = LogoSize & { ink?: number | null };

/** Logos of one level have the same weight, not the same width: what is drawn counts. Unmeasured ones have the same area, not the same width, so a wide logo is lower and a square one narrower. `level` is the width for the level. */
export function toLogoSize({ width, height, ink = null }: Measured, level: number): LogoSize {
  const ratio = width / height;
  const wide = Math.min(level * SQUARE * Math.sqrt(ratio) * inkScale(ink), level * LONGEST);
  return { width: Math.trunc(wide), height: Math.trunc(wide / ratio) };
}

/** A level's width for each rem of a name's font size: 350 gives 2.5 rem, the size of a heading; 175 gives 1.25. */
const WIDTH_A_REM = 140;

/** The font size of a name that is shown without a logo, as CSS. It depends on the level too. */
export function toNameSize(level: number): string {
  return `${level / WIDTH_A_REM}rem`;
}
