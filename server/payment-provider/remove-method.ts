import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { deleteRemoved, findRemoved, storeRemoval } from '#server/payment-provider/saved-method-store';
import { findProvider } from '#server/payment-provider/providers';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** Removes the saved payment method of a person's own pledge: it is not charged any more, and a job removes it at the provider. Doing it twice changes nothing. */
export async function removeMethod(
  person: Person,
  reference: string,
): Promise<Readonly<{ kind: 'removed' | 'not-found' }>> {
  const pledge = await findPledgeSnapshot(reference);
  if (pledge?.supporterId !== person.id) return { kind: 'not-found' };
  await storeRemoval(pledge.id, person.id, now());
  return { kind: 'removed' };
}

/** Removes the method of a pledge at the provider, then here. @throws if the provider is not configured any more, or does not answer; the job then runs again. */
export async function removeMethodAtProvider(pledgeId: bigint): Promise<void> {
  const removed = await findRemoved(pledgeId);
  if (!removed) return;
  const provider = findProvider(removed.source);
  if (!provider) throw new Error(`A saved method of ${removed.source}, which is not configured any more`);
  await provider.forgetCustomer(removed.customer);
  await deleteRemoved(pledgeId);
}
