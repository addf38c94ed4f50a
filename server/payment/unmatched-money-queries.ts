import type { CivilDate } from '#domain/civil-date';
import { money, type Money } from '#domain/money';
import { rankLikely, type LikelyReason } from '#domain/unmatched-money';
import type { Staff } from '#server/auth';
import { toCurrency } from '#server/currency-column';
import { judgeMoney, judgePledge, type GivingRefusal } from '#server/payment/judge-giving';
import { previewAllocation, type AllocationPreview } from '#server/payment/preview-allocation';
import {
  findLikely,
  findOpenPledges,
  findUnmatchedRow,
  type UnmatchedRow,
} from '#server/payment/unmatched-money-store';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** A pledge that money may be for. `open`: what is expected of it, the first on `due`. */
export type LikelyPledge = Readonly<{
  reference: string;
  name: string;
  open: Money;
  due: CivilDate | null;
  reasons: readonly LikelyReason[];
}>;

/** What giving money to a pledge would do. `version`: that of the pledge. */
export type GivingPreview = AllocationPreview & Readonly<{ reference: string; version: number }>;

/** Money without a pledge. `refusal`: why it can be given to none now. `chosen`: the pledge that was chosen, or why it cannot be that one; null if none was. */
export type UnmatchedMoneyView = Readonly<{
  id: string;
  amount: Money;
  receivedOn: CivilDate;
  note: string | null;
  source: string;
  bank: Readonly<{ payer: string; text: string; account: string }> | null;
  refusal: ReturnType<typeof judgeMoney>;
  setAside: Readonly<{ reason: string }> | null;
  givenTo: string | null;
  likely: readonly LikelyPledge[];
  chosen: GivingPreview | Readonly<{ refusal: GivingRefusal }> | null;
}>;

const MOST_LIKELY = 6;

async function listLikely(row: UnmatchedRow): Promise<LikelyPledge[]> {
  const found = await findLikely(row);
  const open = new Map((await findOpenPledges(found.map(({ pledge }) => pledge))).map((each) => [each.id, each]));
  const likely = rankLikely(
    found.filter(({ pledge }) => open.has(pledge)),
    MOST_LIKELY,
  );
  return likely.flatMap(({ pledge, reasons }) => {
    const each = open.get(pledge);
    if (!each) return [];
    const { reference, name, due, open: amount, currency } = each;
    return [{ reference, name, due, reasons, open: money(amount, toCurrency(currency)) }];
  });
}

async function preview(
  staff: Staff<'handle-money'>,
  row: UnmatchedRow,
  reference: string,
): Promise<UnmatchedMoneyView['chosen']> {
  const pledge = await findPledgeSnapshot(reference);
  const refusal = await judgePledge(staff, pledge, row.currency);
  if (refusal !== null || !pledge) return { refusal: refusal ?? 'no-such-pledge' };
  return { reference, version: pledge.version, ...previewAllocation(pledge, row.amount) };
}

/** Money that has or had no pledge, with the pledges that it may be for, and what giving it to the pledge `chosen` would do. Null if there is none of this id. */
export async function findUnmatchedMoney(
  staff: Staff<'handle-money'>,
  id: string,
  chosen: string | null,
): Promise<UnmatchedMoneyView | null> {
  const row = /^\d{1,18}$/.test(id) ? await findUnmatchedRow(BigInt(id)) : null;
  if (!row) return null;
  const refusal = judgeMoney(row);
  const { receivedOn, note, source, payer, text, account, givenTo } = row;
  return {
    id,
    amount: money(row.amount, toCurrency(row.currency)),
    receivedOn,
    note,
    source,
    bank: payer === null ? null : { payer, text: text ?? '', account: account ?? '' },
    refusal,
    setAside: row.isSetAside && row.left > 0n ? { reason: row.reason ?? '' } : null,
    givenTo,
    likely: refusal === null ? await listLikely(row) : [],
    chosen: refusal === null && chosen !== null ? await preview(staff, row, chosen) : null,
  };
}
