import { ISSUER } from '#content/issuer';
import { agreementRule, type AgreementMove } from '#domain/agreement';
import { Issuer } from '#domain/issuer';
import { parseReference } from '#domain/reference';
import { cleanReason, type ReviewRefusal } from '#domain/review';
import { findAgreementRow, storeAgreement, storeAgreementMove } from '#server/agreement/agreement-store';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { isOwnPledge } from '#server/organisation/access';
import { findPledgeOwner } from '#server/pledge/pledge-owner-store';

/** The form of an act of staff on the agreement with the id `agreement`, as they saw it: with that `version`. */
export type AgreementForm = Readonly<{ reference: string; agreement: bigint; version: number; reason?: string }>;

/** What became of an act on an agreement. `conflict`: it has changed since it was seen. */
export type AgreementResult =
  | Readonly<{ kind: 'done' }>
  | Readonly<{ kind: 'refused'; code: Extract<ReviewRefusal, `reason-${string}` | 'own-pledge'> | 'conflict' }>
  | Readonly<{ kind: 'not-found' }>;

async function findFor(staff: Staff<'decide'>, text: string) {
  const reference = parseReference(text);
  const pledge = reference && (await findPledgeOwner(reference));
  if (!pledge) return { kind: 'not-found' } as const;
  if (await isOwnPledge(staff, pledge)) return { kind: 'refused', code: 'own-pledge' } as const;
  return { kind: 'found', pledge } as const;
}

async function move(staff: Staff<'decide'>, what: AgreementMove, form: AgreementForm): Promise<AgreementResult> {
  const found = await findFor(staff, form.reference);
  if (found.kind !== 'found') return found;
  const reason = cleanReason(form.reason, what === 'void');
  if (typeof reason === 'string') return { kind: 'refused', code: reason };
  const [rule, row] = [agreementRule(what, 'staff'), await findAgreementRow(found.pledge.id)];
  if (!rule || !row) return { kind: 'not-found' };
  // Another one was made since.
  if (row.id !== form.agreement) return { kind: 'refused', code: 'conflict' };
  const moved = await storeAgreementMove(rule, {
    agreement: row.id,
    version: form.version,
    actor: staff.id,
    at: now(),
    ...(reason.text !== null && { reason: reason.text }),
  });
  return moved ? { kind: 'done' } : { kind: 'refused', code: 'conflict' };
}

/** Sends an agreement: each primary contact gets an email with the link to it. */
export function sendAgreement(staff: Staff<'decide'>, form: AgreementForm): Promise<AgreementResult> {
  return move(staff, 'send', form);
}

/** Cancels an agreement, with a reason for its history. */
export function voidAgreement(staff: Staff<'decide'>, form: AgreementForm): Promise<AgreementResult> {
  return move(staff, 'void', form);
}

/** Makes another agreement, with what is known now, where the last one was cancelled. Once, whoever asks. */
export async function remakeAgreement(
  staff: Staff<'decide'>,
  { reference }: Pick<AgreementForm, 'reference'>,
): Promise<AgreementResult> {
  const found = await findFor(staff, reference);
  if (found.kind !== 'found') return found;
  const row = { pledgeId: found.pledge.id, issuer: Issuer.parse(ISSUER), actor: staff.id, at: now() };
  return (await storeAgreement(row)) ? { kind: 'done' } : { kind: 'not-found' };
}
