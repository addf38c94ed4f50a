import type { FieldError } from '#domain/field-error';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { storeDetailsDecision, type DecidedDetails } from '#server/organisation/organisation-details-store';
import { findOrganisationId } from '#server/organisation/organisation-slug-store';
import type { Edited } from '#server/organisation/send-details';

/** The result. `conflict`: it was changed or decided since it was read; `own-organisation`: staff do not decide about what they look after themselves. */
export type DecisionResult =
  Readonly<{ kind: DecidedDetails }> | Readonly<{ kind: 'invalid'; errors: readonly FieldError[] }>;

async function decide(
  staff: Staff<'moderate'>,
  { slug, edited }: Edited,
  said: Readonly<{ show: boolean; reason: string | null }>,
): Promise<DecisionResult> {
  const organisation = await findOrganisationId(slug);
  if (organisation === null) return { kind: 'not-found' };
  return { kind: await storeDetailsDecision({ organisation, actor: staff.id, edited, at: now(), ...said }) };
}

/** Shows to the public what a contact has sent about their organisation. They get an email. */
export function showDetails(staff: Staff<'moderate'>, edited: Edited): Promise<DecisionResult> {
  return decide(staff, edited, { show: true, reason: null });
}

/** Refuses it with a reason, which the contact reads. The public goes on reading what was shown before. */
export async function refuseDetails(
  staff: Staff<'moderate'>,
  edited: Edited,
  typedReason: string,
): Promise<DecisionResult> {
  const reason = cleanText(typedReason, { most: TEXT_LIMITS.reason, lines: true });
  if (!reason.ok) return { kind: 'invalid', errors: [{ field: 'reason', code: reason.code, limit: reason.limit }] };
  if (reason.text === null) return { kind: 'invalid', errors: [{ field: 'reason', code: 'required' }] };
  return decide(staff, edited, { show: false, reason: reason.text });
}
