import type { Person } from '#server/auth';
import { now } from '#server/clock';
import {
  storeRemovedLogo,
  storeSentLogo,
  type RemovedLogo,
  type SentLogo,
} from '#server/organisation/logo-draft-store';
import { findOrganisationId } from '#server/organisation/organisation-slug-store';

const NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A logo of an organisation by the name in its address, and the words of the form that was sent. */
export type NamedLogo = Readonly<{ slug: string; name: string; text: string }>;

async function find({ slug, name }: NamedLogo): Promise<bigint | null> {
  return NAME.test(name) ? findOrganisationId(slug) : null;
}

/** Sends a draft to staff, who look at it before it is public. Sending it is the consent to show it. */
export async function sendLogo(person: Person, logo: NamedLogo): Promise<SentLogo> {
  const organisation = await find(logo);
  if (organisation === null) return 'not-found';
  return storeSentLogo({ organisation, actor: person.id, name: logo.name, text: logo.text, at: now() });
}

/** Removes a logo, shown or not. With the last one the consent to show a logo is taken back. */
export async function removeLogo(person: Person, logo: NamedLogo): Promise<RemovedLogo> {
  const organisation = await find(logo);
  if (organisation === null) return 'not-found';
  return storeRemovedLogo({ organisation, actor: person.id, name: logo.name, text: logo.text, at: now() });
}
