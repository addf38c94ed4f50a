import { LOGO_LIMITS } from '#domain/logo';
import { ofRaw, readMetadata, readPixels, sizeOf, type LogoRefusal } from '#server/organisation/draw-logo';

/** The longest side of what is stored, in pixels, to which an SVG is drawn. */
const LONGEST = 8_000;
const SVG_SIDE = 3_000;

/** A picture as it is stored: its own drawing, without metadata. */
export type RedrawnImage = Readonly<{
  type: 'image/png' | 'image/webp';
  bytes: Uint8Array;
  width: number;
  height: number;
}>;

/**
 * Draws an uploaded PNG, JPEG, WebP or SVG anew, upright and in sRGB, at its own size: no byte of the file itself is kept. A photograph becomes a WebP, everything else a
 * PNG.
 */
export async function redrawImage(file: Uint8Array): Promise<RedrawnImage | LogoRefusal> {
  const about = await readMetadata(file);
  if (!about) return { kind: 'not-an-image' };
  const isSvg = about.format === 'svg';
  if (!isSvg && about.width * about.height > LOGO_LIMITS.pixels) return { kind: 'too-many-pixels', ...sizeOf(about) };
  const pixels = await readPixels(file, about, isSvg ? SVG_SIDE : LONGEST);
  if (!pixels) return { kind: 'not-an-image' };
  const type = about.format === 'jpeg' || about.format === 'webp' ? 'image/webp' : 'image/png';
  const drawing = ofRaw(pixels);
  const bytes = await (type === 'image/png' ? drawing.png() : drawing.webp({ quality: 92 })).toBuffer();
  return { type, bytes, width: pixels.width, height: pixels.height };
}
