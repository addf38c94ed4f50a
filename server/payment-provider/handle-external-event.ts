import { now } from '#server/clock';
import { findExternalEvent, markHandled } from '#server/payment-provider/external-event-store';
import { findProvider } from '#server/payment-provider/providers';
import { saveMethod } from '#server/payment-provider/save-method';
import { recordExternalPayment } from '#server/payment-provider/record-external-payment';

/**
 * Handles an event that was kept: asks the provider for the current truth about its payment and records what the book does not have yet. Twice, out of order and
 * days late, the result is the same. @throws if the provider is not configured or does not answer; the job then runs again.
 */
export async function handleExternalEvent(source: string, externalId: string): Promise<void> {
  const event = await findExternalEvent(source, externalId);
  if (!event || event.handledAt) return;
  const provider = findProvider(source);
  if (!provider) throw new Error(`An event of ${source}, which is not configured any more`);
  const payment = await provider.fetchPayment(event);
  const outcome = payment ? await recordExternalPayment(source, payment) : 'no-money';
  if (payment) await saveMethod(source, payment);
  await markHandled(source, externalId, outcome, now());
}
