import { isSameSplit } from '#domain/change-instalments';
import { money } from '#domain/money';
import { eachAmount, extendInstalments, furtherDueDates } from '#domain/recurring-gift';
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
  if (!pledge?.recurring || pledge.recurring.hasEnded) return false;
  const { id: pledgeId, version, currency, excess, amount: promised, plan } = pledge;
  const due = furtherDueDates({ ...pledge.recurring, parts: plan.parts }, today(at));
  const until = due.at(-1);
  if (until === undefined) return false;
  const each = money(eachAmount({ amount: promised, parts: plan.parts }), currency);
  const { instalments: all, entries } = extendInstalments(pledge.instalments, { each, excess, due });
  const earlier = all.slice(0, pledge.instalments.length);
  const isNewPlan = !isSameSplit(earlier, pledge.instalments);
  const amount = each.amount * BigInt(due.length);
  return storeExtension({
    pledgeId,
    version,
    at,
    bookedOn: today(at),
    amount,
    parts: due.length,
    instalments: isNewPlan ? all : all.slice(pledge.instalments.length),
    isNewPlan,
    data: { amount: String(amount), currency, instalments: due.length, until },
    entries,
  });
}
