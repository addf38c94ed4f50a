import { today } from '#server/clock';
import { findLogoBytes } from '#server/organisation/logo-store';

const NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(svg|png|webp)$/;
const ENDINGS: Readonly<Record<string, string>> = { 'image/svg+xml': 'svg', 'image/png': 'png', 'image/webp': 'webp' };

/** The file name of a logo in its URL. */
export function toLogoFile(logo: Readonly<{ name: string; mediaType: string }>): string {
  return `${logo.name}.${ENDINGS[logo.mediaType] ?? 'png'}`;
}

/** A sponsor's logo by its file name, while it may be shown; otherwise null. */
export async function findLogo(
  file: string,
): Promise<Readonly<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> }> | null> {
  const [, name, ending] = NAME.exec(file) ?? [];
  const logo = name ? await findLogoBytes(name, today()) : null;
  return logo && ENDINGS[logo.mediaType] === ending ? logo : null;
}
