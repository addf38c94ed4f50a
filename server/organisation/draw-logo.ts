import sharp, { type Metadata } from 'sharp';
import { LOGO_LIMITS, measureLogo, type LogoMeasure } from '#domain/logo';

// Only these are ever read, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadSvgBuffer',
  ],
});
// One core for one picture: the two sizes of a logo are encoded at the same time.
sharp.concurrency(1);
sharp.cache(false);

const FORMATS: ReadonlySet<string> = new Set(['png', 'jpeg', 'webp', 'svg']);
/** Measured at this size, which takes some milliseconds. */
const MEASURED = 200;
const SVG_DPI = 72;
/** A picture is read no larger than this: twice what is stored, so that its margin can be cut off. */
const READ = 2 * LOGO_LIMITS.stored;
/** In bytes, with loss: what is larger is no drawing of flat colours. */
const LARGEST_FLAT = 40_000;

/** A logo as it is stored: its own drawing without margin and metadata, measured before the light and the dark wall. */
export type DrawnLogo = Readonly<{
  type: 'image/webp';
  bytes: Uint8Array;
  width: number;
  height: number;
  /** A smaller size of the same picture; null if it is no larger itself. */
  small: Readonly<{ bytes: Uint8Array; width: number; height: number }> | null;
  light: LogoMeasure;
  dark: LogoMeasure;
}>;

/** Why a file cannot be a logo, with what was measured. */
export type LogoRefusal =
  | Readonly<{ kind: 'not-an-image' | 'nothing-drawn' }>
  | Readonly<{ kind: 'too-many-pixels' | 'too-small'; width: number; height: number }>;

/** The pixels of a picture as it is turned for the reader: some cameras store it on its side. */
export const sizeOf = ({ width, height, orientation = 1 }: Metadata) =>
  orientation >= 5 ? { width: height, height: width } : { width, height };

/** How densely an SVG is drawn, so that its longer side is this long. */
function densityOf({ width, height }: Metadata, side: number): number {
  return Math.min(72_000, Math.max(1, (SVG_DPI * side) / Math.max(width, height)));
}

type Raw = Readonly<{ data: Uint8Array; width: number; height: number }>;

/** What a file says of itself; null if it is none of the formats. */
export async function readMetadata(file: Uint8Array): Promise<Metadata | null> {
  try {
    // Reads the header alone, so that what is too large is refused with its size before any of it is held.
    const about = await sharp(file, { limitInputPixels: false }).metadata();
    return FORMATS.has(about.format) ? about : null;
  } catch {
    // The library has one kind of error for every file that it cannot read.
    return null;
  }
}

/** The first picture of a file, upright, in sRGB, fitted into a square of `side` pixels. Null if it is cut off. */
export async function readPixels(file: Uint8Array, about: Metadata, side: number): Promise<Raw | null> {
  try {
    const density = about.format === 'svg' ? densityOf(about, side) : undefined;
    const { data, info } = await sharp(file, { limitInputPixels: LOGO_LIMITS.pixels, animated: false, density })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}

/** A picture of these pixels. */
export const ofRaw = ({ data, width, height }: Raw) => sharp(data, { raw: { width, height, channels: 4 } });

/** The smaller of the two encodings: flat colours are smaller nearly without loss, photographs with it. */
async function encode(picture: Raw): Promise<Buffer> {
  const lossy = await ofRaw(picture).webp({ quality: 88, alphaQuality: 100, smartSubsample: true }).toBuffer();
  if (lossy.length > LARGEST_FLAT) return lossy;
  // No difference can be seen, and a logo is a quarter smaller than without any loss.
  const flat = await ofRaw(picture).webp({ nearLossless: true, quality: 60, effort: 2 }).toBuffer();
  return lossy.length < flat.length ? lossy : flat;
}

async function fit(picture: Raw, side: number): Promise<Raw> {
  const resized = ofRaw(picture).resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  const { data, info } = await resized.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function encodeSmall(stored: Raw): Promise<DrawnLogo['small']> {
  if (Math.max(stored.width, stored.height) <= LOGO_LIMITS.small) return null;
  const small = await fit(stored, LOGO_LIMITS.small);
  return { bytes: await encode(small), width: small.width, height: small.height };
}

/**
 * Draws an uploaded PNG, JPEG, WebP or SVG anew: no byte of the file itself is kept. An animated one becomes its first picture, CMYK becomes sRGB, an SVG pixels.
 * `walls`: the background of the light and of the dark wall.
 */
export async function drawLogo(file: Uint8Array, walls: readonly [string, string]): Promise<DrawnLogo | LogoRefusal> {
  const about = await readMetadata(file);
  if (!about) return { kind: 'not-an-image' };
  const isSvg = about.format === 'svg';
  if (!isSvg && about.width * about.height > LOGO_LIMITS.pixels) return { kind: 'too-many-pixels', ...sizeOf(about) };
  const whole = await readPixels(file, about, READ);
  if (!whole) return { kind: 'not-an-image' };
  const { data, info } = await ofRaw(whole)
    .trim({ threshold: 10, lineArt: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  // In the pixels of the file.
  const scale = isSvg ? 1 : Math.max(1, Math.max(about.width, about.height) / Math.max(whole.width, whole.height));
  const own = { width: Math.trunc(width * scale + 0.5), height: Math.trunc(height * scale + 0.5) };
  const [short = 0, long = 0] = [own.width, own.height].toSorted((a, b) => a - b);
  if (long < LOGO_LIMITS.longSide || short < LOGO_LIMITS.shortSide) return { kind: 'too-small', ...own };
  const stored = await fit({ data, width, height }, LOGO_LIMITS.stored);
  const tiny = await fit(stored, MEASURED);
  const [light, dark] = [measureLogo(tiny, walls[0]), measureLogo(tiny, walls[1])];
  if (light.ink === 0 && dark.ink === 0) return { kind: 'nothing-drawn' };
  const [bytes, small] = await Promise.all([encode(stored), encodeSmall(stored)]);
  return { type: 'image/webp', bytes, width: stored.width, height: stored.height, small, light, dark };
}
