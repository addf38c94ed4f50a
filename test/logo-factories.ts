import { randomUUID } from 'node:crypto';
import { storeLogoDraft, storeSentLogo, readLogoRights } from '#server/organisation/logo-draft-store';

/** A draft of a logo of an organisation, as if it had been drawn; its file does not exist. Returns the name in its address. */
export async function logoDraft(organisation: bigint, actor: string): Promise<string> {
  const { edited } = await readLogoRights(organisation, actor);
  const name = randomUUID();
  const kind = await storeLogoDraft({
    organisation,
    actor,
    edited,
    at: new Date(),
    name,
    theme: 'light',
    mediaType: 'image/webp',
    width: 400,
    height: 200,
    alt: 'A mark',
    fileKey: `${name}-${'0'.repeat(64)}.webp`,
    smallFileKey: null,
    ink: 0.5,
    contrastLight: 7,
    contrastDark: 2,
  });
  if (kind !== 'saved') throw new Error(kind);
  return name;
}

/** The same, sent to staff. */
export async function waitingLogo(organisation: bigint, actor: string): Promise<string> {
  const name = await logoDraft(organisation, actor);
  const kind = await storeSentLogo({ organisation, actor, name, text: 'We show it.', at: new Date() });
  if (kind !== 'sent') throw new Error(kind);
  return name;
}
