import { entriesForExtended, furtherInstalments } from '#domain/recurring-gift';
import { now, today } from '#server/clock';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { findGiftsToExtend, storeExtension } from '#server/recurring/recurring-store';

/**
 * Plans the next year of each recurring gift whose planned instalments run out. Returns how many gifts were extended. A second or parallel run extends none twice:
 * an extension is written only if the pledge has not changed since it was read. A pledge that was changed meanwhile is extended by the next run.
 */
export async function extendRecurringGifts(at: Date = now()): Promise<number> {
  let extended = 0;
  for (const reference of await findGiftsToExtend(today(at))) if (await extendGift(reference, at)) extended += 1;
  return extended;
}

async function extendGift(reference: string, at: Date): Promise<boolean> {
  const pledge = await findPledgeSnapshot(reference);
  if (!pledge || pledge.repeat === 'once' || pledge.repeatEnded) return false;
  const { id: pledgeId, version, currency, excess, lastDay, repeat: every } = pledge;
  const instalments = furtherInstalments(pledge.instalments, { every, lastDay, today: today(at) });
  const last = instalments.at(-1);
  if (!last) return false;
  const amount = String(instalments.reduce((sum, part) => sum + part.amount.amount, 0n));
  const data = { amount, currency, instalments: instalments.length, until: last.due };
  const entries = entriesForExtended(instalments, excess);
  return storeExtension({ pledgeId, version, at, bookedOn: today(at), instalments, data, entries });
}
