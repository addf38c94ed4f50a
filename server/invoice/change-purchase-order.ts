import type { FieldError } from '#domain/field-error';
import { formParser } from '#domain/field-parser';
import { isStorable, TEXT_LIMITS } from '#domain/plain-text';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { findBilledPledge } from '#server/invoice/invoice-queries';
import { storePurchaseOrder } from '#server/invoice/invoice-store';

/** What became of a change of a purchase order. `conflict`: somebody else has changed it since it was shown; `not-found`: there is no such sponsorship whose bills they may read. */
export type PurchaseOrderResult =
  | Readonly<{ kind: 'changed' | 'conflict' | 'not-found' }>
  | Readonly<{ kind: 'refused'; errors: readonly FieldError[] }>;

/**
 * Changes the purchase order number of a sponsorship, or removes it, as a contact with a right to the bills or as staff. Invoices from now on have it, and one that is corrected.
 * `shown` is the number that the form showed.
 */
export async function changePurchaseOrder(
  person: Person,
  form: Readonly<{ reference: string; purchaseOrder: string; shown: string }>,
): Promise<PurchaseOrderResult> {
  const pledge = await findBilledPledge(person, form.reference);
  if (!pledge) return { kind: 'not-found' };
  const parser = formParser({ purchaseOrder: form.purchaseOrder }, ['purchaseOrder']);
  const purchaseOrder = parser.text('purchaseOrder', { most: TEXT_LIMITS.purchaseOrder }) ?? '';
  if (parser.errors.length > 0) return { kind: 'refused', errors: parser.errors };
  // No number that a form has shown looks like this.
  if (!isStorable(form.shown)) return { kind: 'conflict' };
  const row = { pledgeId: pledge.id, purchaseOrder, shown: form.shown, actor: person.id, at: now() };
  return { kind: await storePurchaseOrder(row) };
}
