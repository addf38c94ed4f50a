import { parseInvoiceNumber } from '#domain/invoice';
import { cleanReason, type ReviewRefusal } from '#domain/review';
import { parseReference } from '#domain/reference';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { storeCorrection } from '#server/invoice/invoice-store';
import { isOwnPledge } from '#server/organisation/access';
import { findPledgeOwner } from '#server/pledge/pledge-owner-store';

/** What became of a correction; `void`: the invoice no longer counts. */
export type CorrectionResult =
  | Readonly<{ kind: 'corrected' }>
  | Readonly<{ kind: 'refused'; code: Extract<ReviewRefusal, `reason-${string}` | 'own-pledge'> | 'void' }>
  | Readonly<{ kind: 'not-found' }>;

/**
 * Issues an invoice again with what is known of the organisation now, because the one before said something wrong: that one is void, with a credit note. The reason is
 * for the history.
 */
export async function correctInvoice(
  staff: Staff<'handle-money'>,
  form: Readonly<{ reference: string; number: string; reason: string }>,
): Promise<CorrectionResult> {
  const [reference, number] = [parseReference(form.reference), parseInvoiceNumber(form.number)];
  const pledge = reference && (await findPledgeOwner(reference));
  if (!pledge || !number) return { kind: 'not-found' };
  if (await isOwnPledge(staff, pledge)) return { kind: 'refused', code: 'own-pledge' };
  const reason = cleanReason(form.reason, true);
  if (typeof reason === 'string') return { kind: 'refused', code: reason };
  const said = await storeCorrection({
    ...number,
    pledgeId: pledge.id,
    actor: staff.id,
    reason: reason.text ?? '',
    at: now(),
  });
  return said === 'void' ? { kind: 'refused', code: 'void' } : { kind: said };
}
