import { readDelivery } from '#domain/delivery';
import type { FieldError } from '#domain/field-error';
import type { FormAnswers } from '#domain/form-answers';
import { cleanText, isStorable, TEXT_LIMITS } from '#domain/plain-text';
import { parseReference } from '#domain/reference';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import {
  storeDelivery,
  storeTakenBack,
  type RecordedDelivery,
  type TakenBackDelivery,
} from '#server/delivery/delivery-store';
import { findOrganisationId } from '#server/organisation/organisation-slug-store';

type Invalid = Readonly<{ kind: 'invalid'; errors: readonly FieldError[] }>;

/** What a form is about: a benefit in a year of a sponsorship of the organisation with this slug. */
export type DeliveryForm = Readonly<{ slug: string; reference: string; benefit: string; year: number; key: string }>;

/** Records what a sponsor got of a promised benefit. Their primary contacts get one email for all of a day, on the next. Staff record nothing for their own organisation. */
export async function recordDelivery(
  staff: Staff<'moderate'>,
  { slug, ...form }: DeliveryForm,
  answers: FormAnswers,
): Promise<RecordedDelivery | Invalid> {
  const read = readDelivery(answers);
  if (!read.ok) return { kind: 'invalid', errors: read.errors };
  const [organisation, reference] = [await findOrganisationId(slug), parseReference(form.reference)];
  if (organisation === null || !reference || !isStorable(form.benefit)) return { kind: 'not-found' };
  const at = now();
  const row = { ...form, ...read.value, reference, organisation, actor: staff.id, at, today: today(at) };
  return storeDelivery(row);
}

/** Takes back a delivery that was recorded by mistake, with a reason that contacts read too. */
export async function takeBackDelivery(
  staff: Staff<'moderate'>,
  { slug, delivery }: Readonly<{ slug: string; delivery: bigint }>,
  typedReason: string,
): Promise<Readonly<{ kind: TakenBackDelivery }> | Invalid> {
  const reason = cleanText(typedReason, { most: TEXT_LIMITS.reason, lines: true });
  if (!reason.ok) return { kind: 'invalid', errors: [{ field: 'reason', code: reason.code, limit: reason.limit }] };
  if (reason.text === null) return { kind: 'invalid', errors: [{ field: 'reason', code: 'required' }] };
  const organisation = await findOrganisationId(slug);
  if (organisation === null) return { kind: 'not-found' };
  const row = { organisation, delivery, reason: reason.text, actor: staff.id, at: now() };
  return { kind: await storeTakenBack(row) };
}
