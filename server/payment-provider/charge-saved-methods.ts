import { compareDates } from '#domain/civil-date';
import { money } from '#domain/money';
import { fromDateColumn } from '#server/civil-date-column';
import { now, today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import type { ChargeResult, PaymentProvider } from '#server/payment-provider/payment-provider';
import { findProvider } from '#server/payment-provider/providers';
import { recordExternalPayment } from '#server/payment-provider/record-external-payment';
import {
  findChargeable,
  findEndedWithMethod,
  findMethod,
  findOpenCharges,
  markCharge,
  startCharge,
  storeRefusedCharge,
  storeRemoval,
  type ChargeRow,
} from '#server/payment-provider/saved-method-store';
import { listOpenPayments } from '#server/pledge/open-payments';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** For how long the same key surely charges once, in milliseconds: providers keep keys for a day. */
const KEY_LIFETIME = 23 * 3_600_000;

/** Stores a charge for each instalment of a pledge that is due and open, and that the saved method is charged for (`charged_dues`). */
async function startCharges(reference: string, at: Date): Promise<void> {
  const pledge = await findPledgeSnapshot(reference);
  const method = pledge && (await findMethod(pledge.id));
  if (!pledge || !method) return;
  for (const { due, amount, isCharged } of listOpenPayments(pledge)) {
    if (isCharged && compareDates(due, today(at)) <= 0)
      await startCharge({
        pledgeId: pledge.id,
        version: pledge.version,
        due,
        amount: amount.amount,
        source: method.source,
        startedAt: at,
      });
  }
}

/** What became of a charge at the provider: asked for again if it was before, else charged now. */
function askProvider(provider: PaymentProvider, charge: ChargeRow, at: Date): Promise<ChargeResult> | ChargeResult {
  const { pledgeId, due, amount, externalId, startedAt, pledge } = charge;
  if (externalId !== null) return provider.fetchCharge(externalId);
  const method = pledge.savedMethod;
  const isLate = at.getTime() - startedAt.getTime() > KEY_LIFETIME;
  if (!method || method.removedAt || isLate) return { kind: 'refused', id: null };
  return provider.charge({
    key: `${pledgeId}:${fromDateColumn(due)}`,
    customer: method.customer,
    method: method.method,
    pledge: pledge.reference,
    amount: money(amount, toCurrency(pledge.currency)),
  });
}

async function charge(row: ChargeRow, at: Date): Promise<'paid' | 'waits' | 'refused'> {
  const provider = findProvider(row.source);
  if (!provider) throw new Error(`A charge of ${row.source}, which is not configured any more`);
  const result = await askProvider(provider, row, at);
  if (result.kind === 'refused') {
    const due = fromDateColumn(row.due);
    await storeRefusedCharge({ pledgeId: row.pledgeId, due, on: today(at), at });
    return 'refused';
  }
  const { id: externalId } = result;
  await markCharge(row, { externalId });
  if (result.kind === 'waits') return 'waits';
  const payment = await provider.findPayment(externalId);
  if (payment) await recordExternalPayment(provider.source, payment);
  await markCharge(row, { externalId, outcome: 'paid' });
  return 'paid';
}

/**
 * Charges the saved methods of recurring gifts for what is due, once for each due date, whatever is interrupted and however many workers run. Removes the methods of
 * gifts that were ended. Returns how many charges were paid. @throws after the others were tried, if a provider did not answer; the job then runs again.
 */
export async function chargeSavedMethods(at: Date = now()): Promise<number> {
  for (const pledgeId of await findEndedWithMethod()) await storeRemoval(pledgeId, null, at);
  for (const reference of await findChargeable()) await startCharges(reference, at);
  const failures: unknown[] = [];
  let paid = 0;
  for (const row of await findOpenCharges()) {
    try {
      if ((await charge(row, at)) === 'paid') paid += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} charges could not be made`);
  return paid;
}
