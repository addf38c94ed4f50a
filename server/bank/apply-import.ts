import { afterPayment, paysWhole } from '#domain/bank/judge-row';
import type { Staff } from '#server/auth';
import { findApplying, storeApplied } from '#server/bank/bank-apply-store';
import { findMatched, findSettling, type MatchedPledge } from '#server/bank/bank-plan-store';
import { planImport } from '#server/bank/plan-import';
import { now } from '#server/clock';
import { toReceived, withoutPledge } from '#server/payment/money-changes';
import { toMoneyEvent } from '#server/payment/write-money';
import { toEventInput } from '#server/pledge/pledge-store';

/**
 * The result of confirming an import. `changed`: what would happen is no longer what was shown, because a pledge has changed or another import brought some of the bookings; it has been decided
 * anew. `new-account`: it is of an account of which nothing was imported before, and nobody has confirmed that it is ours. `not-ready`: it has problems, or is still being read.
 */
export type ApplyResult = 'applied' | 'changed' | 'new-account' | 'not-ready' | 'gone';

type Settling = Awaited<ReturnType<typeof findSettling>>[number];

/** What `write_event` gets for each row that settles a pledge; null if one of them would not settle it any more. */
function toSettlements(rows: readonly Settling[], found: readonly MatchedPledge[], at: Date) {
  const pledges = new Map(found.map((pledge) => [pledge.id, pledge]));
  const settlements: Readonly<{ row: string; event: unknown }>[] = [];
  for (const { id, pledge: pledgeId, amount, bookedOn } of rows) {
    const pledge = pledges.get(pledgeId);
    if (!pledge || pledge.review !== 'approved' || pledge.isOwn || !paysWhole(pledge.instalments, amount)) return null;
    const { review, instalments, currency } = pledge;
    const received = { amount, receivedOn: bookedOn, source: 'bank', externalId: String(id) };
    const money = toReceived({ ...withoutPledge(currency), review, instalments }, received);
    const event: unknown = JSON.parse(toEventInput(toMoneyEvent(null, pledge, money, at), null));
    settlements.push({ row: String(id), event });
    pledges.set(pledgeId, { ...afterPayment(pledge, amount), version: pledge.version + 1 });
  }
  return settlements;
}

/** What the form that confirms an import says. `isOurs`: accounts that are new were confirmed. */
export type ApplyForm = Readonly<{ importId: bigint; isOurs: boolean }>;

/** Confirms an import as it was shown: all of it or nothing. Confirming it again changes nothing. */
export function applyImport(staff: Staff<'handle-money'>, form: ApplyForm): Promise<ApplyResult> {
  return applyImportAs(staff.id, form);
}

/** The same for a treasurer given by id. Callers check the right to do so. */
export async function applyImportAs(importer: string, { importId, isOurs }: ApplyForm): Promise<ApplyResult> {
  const applying = await findApplying(importId);
  if (!applying) return 'gone';
  if (applying.isApplied) return 'applied';
  if (!applying.isReady) return 'not-ready';
  if (applying.hasNewAccount && !isOurs) return 'new-account';
  const at = now();
  const rows = await findSettling(importId);
  const ids = [...new Set(rows.map(({ pledge }) => pledge))];
  const settlements = toSettlements(rows, await findMatched({ ids }, importer), at);
  const written = settlements
    ? await storeApplied({ import: String(importId), actor: importer, at, settlements, dialect: applying.dialect })
    : 'changed';
  if (written === 'changed') await planImport(importId, importer);
  return written;
}
