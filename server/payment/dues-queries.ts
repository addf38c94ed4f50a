import type { DuesAct, DuesRefusal } from '#domain/dues';
import { money, type Money } from '#domain/money';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { findDues, type DuesRow } from '#server/payment/dues-store';

/** One chosen pledge. `amount`: what an act is about. `refusal`: why it cannot be done now; null if it can. `isDone`: the reader has just done it. */
export type ChosenDues = Readonly<{
  reference: string;
  version: number;
  name: string;
  amount: Money;
  refusal: DuesRefusal | null;
  isDone: boolean;
}>;

function whyNotReleased({ isOwn, isDisputed, isCharged, open }: DuesRow): DuesRefusal | null {
  if (isOwn) return 'own-pledge';
  if (open <= 0n) return 'nothing-to-release';
  return isDisputed ? 'dispute-open' : isCharged ? 'charge-open' : null;
}

/** The chosen pledges with what an act would do to each, and what was done. References of no pledge are left out. */
export async function listChosenDues(
  staff: Staff<'handle-money'>,
  act: DuesAct,
  references: readonly string[],
): Promise<ChosenDues[]> {
  const rows = await findDues(references, staff.id, today());
  return rows.map((row) => ({
    reference: row.reference,
    version: row.version,
    name: row.name,
    amount: money(act === 'release' ? row.open : row.overdue, toCurrency(row.currency)),
    refusal: act === 'release' ? whyNotReleased(row) : row.remind,
    isDone: act === 'release' ? row.isReleased : row.isReminded,
  }));
}
