import type { FieldError } from '#domain/field-error';
import type { FormAnswers } from '#domain/form-answers';
import { readBilling } from '#domain/organisation-details';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { storeBilling, type ChangedBilling } from '#server/organisation/organisation-details-store';
import { findOrganisationId } from '#server/organisation/organisation-slug-store';
import type { Edited } from '#server/organisation/send-details';

/** The result. `too-many`: the billing email would be an eleventh contact; `conflict`: another contact has changed it since the form was read. */
export type BillingResult =
  Readonly<{ kind: ChangedBilling }> | Readonly<{ kind: 'refused'; errors: readonly FieldError[] }>;

/** Changes the legal name, billing address, tax number and billing email of a person's organisation. */
export async function changeBilling(
  person: Person,
  { slug, edited }: Edited,
  answers: FormAnswers,
): Promise<BillingResult> {
  const read = readBilling(answers);
  if (!read.ok) return { kind: 'refused', errors: read.errors };
  const organisation = await findOrganisationId(slug);
  if (organisation === null) return { kind: 'not-found' };
  return { kind: await storeBilling({ organisation, actor: person.id, edited, at: now(), ...read.value }) };
}
