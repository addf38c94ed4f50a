import { randomUUID } from 'node:crypto';
import { LOGO_LIMITS, LOGO_THEMES, type LogoTheme } from '#domain/logo';
import { cleanText } from '#domain/plain-text';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { deleteUnlessUsed } from '#server/file/file-use-store';
import { files } from '#server/file/files';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { log } from '#server/log';
import type { LogoRefusal } from '#server/organisation/draw-logo';
import { drawLogoFile } from '#server/organisation/draw-logo-file';
import { readLogoRights, storeLogoDraft } from '#server/organisation/logo-draft-store';
import { findOrganisationId } from '#server/organisation/organisation-slug-store';

/** A posted logo. `edited`: the last event that the form knew. */
export type PostedLogo = Readonly<{
  slug: string;
  edited: bigint;
  theme: string;
  alt: string;
  file: Uint8Array;
}>;

/**
 * The result. `low-contrast` has the measured ratio. `conflict`: somebody else has changed the logos since the form was read. `unavailable`: files cannot be stored right now.
 */
export type UploadResult =
  | Readonly<{ kind: 'saved' | 'no-file' | 'no-theme' | 'no-alt' | 'alt-too-long' | 'conflict' | 'not-found' }>
  | Readonly<{ kind: 'too-slow' | 'busy' | 'unavailable' }>
  | Readonly<{ kind: 'low-contrast'; contrast: number }>
  | LogoRefusal;

const isTheme = (theme: string): theme is LogoTheme => (LOGO_THEMES as readonly string[]).includes(theme);

/** Stores an uploaded logo as a draft that its organisation's contacts see, in place of the draft for the same background. Nothing public changes. */
export async function uploadLogo(
  person: Person,
  { slug, edited, theme, alt, file }: PostedLogo,
): Promise<UploadResult> {
  const organisation = await findOrganisationId(slug);
  if (organisation === null) return { kind: 'not-found' };
  const rights = await readLogoRights(organisation, person.id);
  if (!rights.mayManage) return { kind: 'not-found' };
  if (!isTheme(theme)) return { kind: 'no-theme' };
  const text = cleanText(alt, { most: LOGO_LIMITS.alt });
  if (!text.ok) return { kind: text.code === 'too-long' ? 'alt-too-long' : 'no-alt' };
  if (text.text === null) return { kind: 'no-alt' };
  if (file.length === 0) return { kind: 'no-file' };
  // Before the work of drawing.
  if (rights.edited !== edited) return { kind: 'conflict' };
  const drawn = await drawLogoFile(file);
  if ('kind' in drawn) return drawn;
  const { contrast, ink } = drawn[theme];
  if (contrast < LOGO_LIMITS.contrast) return { kind: 'low-contrast', contrast };
  const key = await putFile(drawn.bytes);
  const smallKey = drawn.small && (await putFile(drawn.small.bytes));
  if (key === null || (drawn.small && smallKey === null)) return { kind: 'unavailable' };
  const kind = await storeLogoDraft({
    organisation,
    actor: person.id,
    edited,
    at: now(),
    name: randomUUID(),
    theme,
    mediaType: drawn.type,
    width: drawn.width,
    height: drawn.height,
    alt: text.text,
    fileKey: key,
    smallFileKey: smallKey,
    ink,
    contrastLight: drawn.light.contrast,
    contrastDark: drawn.dark.contrast,
  });
  return { kind };
}

async function putFile(bytes: Uint8Array): Promise<string | null> {
  try {
    const put = await files().put([bytes], { type: 'image/webp', most: LOGO_LIMITS.bytes });
    if (put.kind === 'too-large') throw new Error('A drawn logo is larger than an uploaded one may be');
    await deleteUnlessUsed(put.key);
    return put.key;
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error;
    log.error({ err: error }, 'a logo could not be stored');
    return null;
  }
}
