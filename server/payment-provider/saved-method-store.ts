import type { CivilDate } from '#domain/civil-date';
import { db } from '#server/db';
import type { ExternalMethod } from '#server/payment-provider/payment-provider';

/** A method to save, with what its supporter agreed to. `payment` is the provider's id of the payment that it was saved with. */
type MethodToSave = ExternalMethod &
  Readonly<{ pledgeId: string; source: string; payment: string; text: string; lang: string; at: Date }>;

/** Saves a method for a recurring gift, with its event. Returns whether it is new: once for a payment. */
export async function storeSavedMethod(row: MethodToSave): Promise<boolean> {
  const [answer] = await db().$queryRaw<{ saved: boolean }[]>`
    SELECT save_payment_method(${JSON.stringify(row)}::jsonb) AS saved`;
  return answer?.saved ?? false;
}

/** The method of a pledge that was saved and not removed, also one that was refused; null if there is none. */
export function findMethod(pledgeId: bigint) {
  return db().savedMethod.findUnique({ where: { pledgeId, removedAt: null } });
}

/** What a supporter knows the method by that their gift is charged to; null if none is saved, or it was refused. */
export async function findChargedLabel(pledgeId: bigint): Promise<string | null> {
  const method = await findMethod(pledgeId);
  return method && !method.refusedOn ? method.label : null;
}

/** Stops using the method of a pledge, with its event and the job that removes it at the provider. `actor` is null for the site itself. Nothing happens without one. */
export async function storeRemoval(pledgeId: bigint, actor: string | null, at: Date): Promise<void> {
  const input = JSON.stringify({ pledgeId: String(pledgeId), actor, at });
  await db().$queryRaw`SELECT remove_payment_method(${input}::jsonb)`;
}

/** The method of a pledge that is to be removed at the provider; null if there is none any more. */
export function findRemoved(pledgeId: bigint) {
  return db().savedMethod.findUnique({ where: { pledgeId, removedAt: { not: null } } });
}

/** Deletes a method that is removed at the provider. */
export async function deleteRemoved(pledgeId: bigint): Promise<void> {
  await db().$queryRaw`SELECT delete_removed_method(${pledgeId})::text`;
}

/** The pledges whose method is not to be used any more: they were ended, or their supporter has taken a payment back through a bank. */
export async function findEndedWithMethod(): Promise<bigint[]> {
  const rows = await db().$queryRaw<{ id: bigint }[]>`
    SELECT p.id FROM saved_method m JOIN pledge p ON p.id = m.pledge_id
    WHERE m.removed_at IS NULL AND (p.review IN ('declined', 'withdrawn') OR p.review = 'approved' AND has_repeat_ended(p.id)
      OR EXISTS (SELECT FROM payment d JOIN dispute_outcome o ON o.payment_id = d.id WHERE d.pledge_id = p.id AND o.outcome = 'lost'))`;
  return rows.map(({ id }) => id);
}

/** The accepted pledges with a method that was not refused. What it is charged for is what `charged_dues` says. */
export async function findChargeable(): Promise<string[]> {
  const rows = await db().$queryRaw<{ reference: string }[]>`
    SELECT p.reference FROM saved_method m JOIN pledge p ON p.id = m.pledge_id AND p.review = 'approved'
    WHERE m.removed_at IS NULL AND m.refused_on IS NULL
    ORDER BY p.id`;
  return rows.map(({ reference }) => reference);
}

/** A charge, with the reference of its pledge and the currency. */
export type ChargeRow = Awaited<ReturnType<typeof findOpenCharges>>[number];

/** Stores the charge of what is due on a day, once, before the provider is asked; not if the pledge has changed since. */
export async function startCharge(
  row: Readonly<{
    pledgeId: bigint;
    version: number;
    due: CivilDate;
    amount: bigint;
    source: string;
    startedAt: Date;
  }>,
): Promise<void> {
  const input = JSON.stringify({ ...row, pledgeId: String(row.pledgeId), amount: String(row.amount) });
  await db().$queryRaw`SELECT start_charge(${input}::jsonb)`;
}

/** The charges that are neither paid nor refused yet. */
export function findOpenCharges() {
  return db().methodCharge.findMany({
    where: { outcome: null },
    include: { pledge: { select: { reference: true, currency: true, savedMethod: true } } },
    orderBy: [{ pledgeId: 'asc' }, { due: 'asc' }],
  });
}

/** Records the provider's id of a charge, and that it is paid. */
export async function markCharge(
  { pledgeId, due }: Pick<ChargeRow, 'pledgeId' | 'due'>,
  data: Readonly<{ externalId: string; outcome?: 'paid' }>,
): Promise<void> {
  await db().methodCharge.updateMany({ where: { pledgeId, due, outcome: null }, data });
}

/** Records that a charge was refused, with its event and the email to the supporter. Once for a charge. */
export async function storeRefusedCharge(
  row: Readonly<{ pledgeId: bigint; due: CivilDate; on: CivilDate; at: Date }>,
): Promise<void> {
  const input = JSON.stringify({ ...row, pledgeId: String(row.pledgeId) });
  await db().$queryRaw`SELECT refuse_charge(${input}::jsonb)`;
}
