import { randomUUID } from 'node:crypto';
import { ask, seedCampaign } from '#test/factories';
import { newKnownSponsor, type KnownSponsor } from '#test/organisation-factories';
import { newCatalogue, own } from '#test/place-factories';
import { goTo } from '#test/reminder-factories';
import { addDays, addMonths, type CivilDate } from '#domain/civil-date';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { findRenewal } from '#server/renewal/renewal-queries';
import { renewSponsorship } from '#server/renewal/renew-sponsorship';

/** The day on which the sponsorships of these tests begin. */
export const START = today();
/** The last day of a term of a year that begins then. */
export const END = addDays(addMonths(START, 12), -1);
/** The day so many days before the last one; negative: after it. */
export const daysBefore = (days: number): CivilDate => addDays(END, -days);

/** The campaign, open for years. */
export async function seedLongCampaign(): Promise<void> {
  await seedCampaign();
  await ask("UPDATE campaign SET last_day = last_day + interval '6 years'");
}

/** Back to the first day, with a catalogue whose places are all free. */
export async function startAnew(): Promise<void> {
  goTo(START);
  await newCatalogue();
}

/** An organisation with an accepted sponsorship at a level of this test's catalogue. */
export const sponsorAt = (level: string, more: object = {}) => newKnownSponsor(undefined, own(level), more);

/** The renewal that a contact sees. */
export const view = (person: Person, { id }: KnownSponsor) => findRenewal(person, id, 'en');

/** Presses the button as the page shows it, or with other fields. */
export async function renew(
  person: Person,
  sponsor: KnownSponsor,
  over: Partial<Parameters<typeof renewSponsorship>[1]> = {},
) {
  const shown = await view(person, sponsor);
  const amount = String(shown?.amount?.amount);
  return renewSponsorship(person, {
    slug: sponsor.slug,
    reference: shown?.reference ?? '',
    amount,
    key: randomUUID(),
    lang: 'en',
    ...over,
  });
}

/** Renews, and returns the reference of the renewal. */
export async function renewed(person: Person, sponsor: KnownSponsor): Promise<string> {
  const result = await renew(person, sponsor);
  if (result.kind !== 'renewed') throw new Error(JSON.stringify(result));
  return result.reference;
}
