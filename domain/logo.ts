/** The backgrounds that a logo can be for. */
export const LOGO_THEMES = ['light', 'dark'] as const;

/** A background that a logo can be for. */
export type LogoTheme = (typeof LOGO_THEMES)[number];

/** What is asked of a logo, and where uploads end. Sizes in pixels, without the empty margin. */
export const LOGO_LIMITS = {
  /** Of the uploaded file, in bytes. */
  bytes: 5_000_000,
  /** Of the uploaded picture: it is held in memory once. */
  pixels: 25_000_000,
  /** Of the longer and the shorter side. The widest place on the wall has 280 CSS pixels, which a sharp screen doubles. */
  longSide: 240,
  shortSide: 40,
  /** The stored picture fits into a square of this side. */
  stored: 720,
  /** The smaller size fits into one of this side: three times as dense as a usual logo on a phone. */
  small: 360,
  /** WCAG 2.2, 1.4.11: against the wall's background. */
  contrast: 3,
  alt: 200,
} as const;

/** The width of a logo's smaller size, in pixels. */
export function smallWidthOf({ width, height }: Readonly<{ width: number; height: number }>): number {
  return Math.trunc((width * LOGO_LIMITS.small) / Math.max(width, height) + 0.5);
}

/** Red, green and blue from 0 to 255, and how opaque from 0 to 255. */
export type Pixels = Readonly<{ data: Uint8Array; width: number; height: number }>;

/** What was measured of a logo before one background: the greatest contrast that at least a quarter of what is seen reaches, and the share of the area that is seen. */
export type LogoMeasure = Readonly<{ contrast: number; ink: number }>;

/** A part of a logo with less contrast cannot be seen at all, such as a white box on a white page. */
const SEEN = 1.15;
const QUARTER = 0.25;

const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});
const linear = (value: number) => LINEAR[value] ?? 0;
const luminance = (red: number, green: number, blue: number) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Red, green and blue of a colour such as `#fbf8f0`. */
function toChannels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/**
 * Measures a logo before a background, a colour such as `#fbf8f0`. What is see-through is mixed with the background first. The contrast is WCAG's ratio, 1 to 21; of a logo
 * of which nothing is seen it is 1, with no ink.
 */
export function measureLogo({ data, width, height }: Pixels, background: string): LogoMeasure {
  const [red, green, blue] = toChannels(background);
  const behind = luminance(red, green, blue);
  const seen: number[] = [];
  for (let at = 0; at < width * height * 4; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255;
    const mix = (value: number, under: number) => Math.trunc(value * alpha + under * (1 - alpha) + 0.5);
    const own = luminance(mix(data[at] ?? 0, red), mix(data[at + 1] ?? 0, green), mix(data[at + 2] ?? 0, blue));
    const contrast = (Math.max(own, behind) + 0.05) / (Math.min(own, behind) + 0.05);
    if (contrast >= SEEN) seen.push(contrast);
  }
  if (seen.length === 0) return { contrast: 1, ink: 0 };
  seen.sort((a, b) => b - a);
  return { contrast: seen[Math.trunc((seen.length - 1) * QUARTER)] ?? 1, ink: seen.length / (width * height) };
}

/** The share of its area that a usual logo draws. */
const USUAL_INK = 0.4;

/**
 * How much wider a logo is drawn because of its ink: logos of one level have about the same weight if the width goes with the square root of the share that is drawn. A full
 * box is a little smaller than others, thin lines a little larger. Without a measure, 1.
 */
export function inkScale(ink: number | null): number {
  if (ink === null || ink <= 0) return 1;
  return Math.min(1.3, Math.max(0.75, Math.sqrt(USUAL_INK / ink)));
}
