import { hasRight, type Person } from '#server/auth';
import { findContactRights } from '#server/contact/contact-store';
import { files } from '#server/file/files';
import { findDraftFile } from '#server/organisation/logo-draft-store';
import { findHiddenFile, findLogoBytes, findReplacement } from '#server/organisation/logo-store';

const NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(-small)?\.(svg|png|webp)$/;
const ENDINGS: Readonly<Record<string, string>> = { 'image/svg+xml': 'svg', 'image/png': 'png', 'image/webp': 'webp' };

/** The file name of a logo in its URL. */
export function toLogoFile(logo: Readonly<{ name: string; mediaType: string }>): string {
  return `${logo.name}.${ENDINGS[logo.mediaType] ?? 'png'}`;
}

/** The file name of its smaller size; null if it has none. */
export function toSmallLogoFile({
  name,
  smallFileKey,
}: Readonly<{ name: string; smallFileKey: string | null }>): string | null {
  return smallFileKey === null ? null : `${name}-small.webp`;
}

/** A logo as it is served. `read` gives its bytes, null if its file is gone. @throws FilesUnavailable */
export type ServedLogo = Readonly<{ mediaType: string; read: () => Promise<Uint8Array<ArrayBuffer> | null> }>;

type Found = Readonly<{ mediaType: string; bytes?: Uint8Array<ArrayBuffer> | null; fileKey: string | null }>;

const nameOf = (file: string) => NAME.exec(file)?.[1] ?? null;
const isSmall = (file: string) => NAME.exec(file)?.[2] !== undefined;

function toServed(file: string, found: Found | null): ServedLogo | null {
  if (!found || !file.endsWith(`.${ENDINGS[found.mediaType]}`)) return null;
  const { mediaType, bytes, fileKey } = found;
  const read = async () => {
    if (bytes) return bytes;
    const stored = fileKey === null ? null : await files().get(fileKey);
    return stored && new Response(stored.body).bytes();
  };
  return { mediaType, read };
}

/** A sponsor's logo by its file name, while a sponsorship consents to it, also one of another year, in one of its sizes; otherwise null. */
export async function findLogo(file: string): Promise<ServedLogo | null> {
  const name = nameOf(file);
  const found = name === null ? null : await findLogoBytes(name);
  if (!found || !isSmall(file)) return toServed(file, found);
  return found.smallFileKey === null ? null : toServed(file, { mediaType: 'image/webp', fileKey: found.smallFileKey });
}

/** The file name of the logo that has replaced the one of this file name, while it may be shown; otherwise null. */
export async function findReplacedBy(file: string): Promise<string | null> {
  const name = nameOf(file);
  const logo = name === null ? null : await findReplacement(name);
  return logo && ((isSmall(file) ? toSmallLogoFile(logo) : null) ?? toLogoFile(logo));
}

/** A logo that is not public, for the contacts who look after it and the staff who look at it; null for everybody else. */
export async function findUnshownLogo(file: string, person: Person): Promise<ServedLogo | null> {
  const name = isSmall(file) ? null : nameOf(file);
  const logo = name === null ? null : ((await findDraftFile(name)) ?? (await findHiddenFile(name)));
  if (!logo || logo.organisationId === null) return null;
  const maySee =
    hasRight(person.roles, 'moderate') ||
    (await findContactRights(person.id, logo.organisationId)).some(({ isConfirmed }) => isConfirmed);
  return maySee ? toServed(file, logo) : null;
}
