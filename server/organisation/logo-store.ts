import { db } from '#server/db';
import { shownOn } from '#server/organisation/sponsor-store';
import type { CivilDate } from '#domain/civil-date';

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

/** The bytes of a logo, or the key of its file, by the name in its URL, if a sponsorship that may be shown on this day consents to the logo too. */
export function findLogoBytes(name: string, day: CivilDate) {
  return db().organisationLogo.findFirst({
    where: { name, organisation: { pledges: { some: { ...shownOn(day), showLogo: true } } } },
    select: { mediaType: true, bytes: true, fileKey: true },
  });
}

/** The same of a logo whether it may be shown or not, and whose it is. */
export function findHiddenFile(name: string) {
  return db().organisationLogo.findUnique({
    where: { name },
    select: { organisationId: true, mediaType: true, bytes: true, fileKey: true },
  });
}
