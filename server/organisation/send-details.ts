import type { FieldError } from '#domain/field-error';
import type { FormAnswers } from '#domain/form-answers';
import { readDetails } from '#domain/organisation-details';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { storeDetails, type SentDetails } from '#server/organisation/organisation-details-store';
import { findOrganisationId } from '#server/organisation/organisation-slug-store';

/** An organisation by its name in addresses, and the id of the last event that the form knew. */
export type Edited = Readonly<{ slug: string; edited: bigint }>;

/** The result. `shown`: nothing differs from what the public reads; `conflict`: another contact or staff have changed it since the form was read. */
export type DetailsResult =
  Readonly<{ kind: SentDetails }> | Readonly<{ kind: 'refused'; errors: readonly FieldError[] }>;

/** Sends a description, a website and other pages of a person's organisation to staff, who look at them before they are public. */
export async function sendDetails(
  person: Person,
  { slug, edited }: Edited,
  answers: FormAnswers,
): Promise<DetailsResult> {
  const read = readDetails(answers);
  if (!read.ok) return { kind: 'refused', errors: read.errors };
  const organisation = await findOrganisationId(slug);
  if (organisation === null) return { kind: 'not-found' };
  return { kind: await storeDetails({ organisation, actor: person.id, edited, at: now(), ...read.value }) };
}
