import { db } from '#server/db';
import { NAMED } from '#server/organisation/sponsor-store';

/** A logo to store: its size in pixels; `theme` is the background that it is for. */
export type NewLogo = Readonly<{
  theme: 'light' | 'dark';
  mediaType: 'image/svg+xml' | 'image/png' | 'image/webp';
  width: number;
  height: number;
  alt: string;
  bytes: Uint8Array<ArrayBuffer>;
}>;

/**
 * Stores a logo that was uploaded with a sponsorship, and the consent to show it. False if nothing changed: the organisation already has a logo for
 * this background, or there is no such sponsorship.
 */
export async function storeLogo(reference: string, logo: NewLogo): Promise<boolean> {
  const { theme, mediaType, width, height, alt, bytes } = logo;
  const [row] = await db().$queryRaw<{ given: boolean }[]>`
    SELECT give_logo(${reference}, ${theme}, ${mediaType}, ${width}::int, ${height}::int, ${alt}, ${bytes}::bytea) AS given`;
  return row?.given ?? false;
}

// Of an organisation with an accepted sponsorship that consents to its name and logo, in whichever year: the feed lists those of any year.
const SHOWABLE = { organisation: { pledges: { some: { ...NAMED, termFrom: { not: null }, showLogo: true } } } };

/** The bytes of a logo, or the key of its file, by the name in its URL, if an accepted sponsorship consents to the name and to the logo. */
export function findLogoBytes(name: string) {
  return db().organisationLogo.findFirst({
    where: { name, ...SHOWABLE },
    select: { mediaType: true, bytes: true, fileKey: true, smallFileKey: true },
  });
}

/** The logo that has replaced the one with this name, under the same condition. */
export function findReplacement(name: string) {
  return db().organisationLogo.findFirst({
    where: { earlierNames: { has: name }, ...SHOWABLE },
    select: { name: true, mediaType: true, smallFileKey: true },
  });
}

/** The same of a logo whether it may be shown or not, and whose it is. */
export function findHiddenFile(name: string) {
  return db().organisationLogo.findUnique({
    where: { name },
    select: { organisationId: true, mediaType: true, bytes: true, fileKey: true },
  });
}
