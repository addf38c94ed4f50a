import { db } from '#server/db';

/** A logo as it is kept: pixels of its own size, `theme` the ground it is for. */
export type NewLogo = Readonly<{
  theme: 'light' | 'dark';
  mediaType: 'image/svg+xml' | 'image/png' | 'image/webp';
  width: number;
  height: number;
  alt: string;
  bytes: Uint8Array<ArrayBuffer>;
}>;

/** Keeps an organisation's logo unless it has one for that ground. */
export async function putLogo(organisationId: bigint, logo: NewLogo): Promise<void> {
  await db().organisationLogo.createMany({ data: { organisationId, ...logo }, skipDuplicates: true });
}

/** The bytes of a logo whose sponsor is shown, by the name in its address. */
export function findLogoBytes(name: string) {
  return db().organisationLogo.findFirst({
    where: { name, organisation: { pledges: { some: { review: 'approved', showName: true } } } },
    select: { mediaType: true, bytes: true },
  });
}

/** The organisation that a pledge is of. */
export async function findOrganisationId(reference: string): Promise<bigint | null> {
  const pledge = await db().pledge.findUnique({ where: { reference }, select: { organisationId: true } });
  return pledge?.organisationId ?? null;
}
