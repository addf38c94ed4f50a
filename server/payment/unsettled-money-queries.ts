import type { CivilDate } from '#domain/civil-date';
import { isCurrency } from '#domain/currency';
import { money, type Money } from '#domain/money';
import type { Staff } from '#server/auth';
import { findOwedBack, findUnmatched } from '#server/payment/unsettled-money-store';

/** Money without a pledge, newest first: what of it is not sent back. `note` is the bank's reference as it was typed, null if there is none. */
export type UnmatchedView = Readonly<{
  id: string;
  left: Money;
  receivedOn: CivilDate;
  note: string | null;
  source: string;
}>;

/** A pledge that was declined or withdrawn, for which money has arrived that is owed back. */
export type OwedBackView = Readonly<{ reference: string; amount: Money }>;

/** Money that counts nowhere: without a pledge, or owed back. `isMore`: there is more than the lists show. */
export type UnsettledMoney = Readonly<{
  unmatched: readonly UnmatchedView[];
  owedBack: readonly OwedBackView[];
  isMore: boolean;
}>;

const MOST = 50;

const inCurrency = (amount: bigint, currency: string): Money[] =>
  isCurrency(currency) ? [money(amount, currency)] : [];

/** What staff have to find the pledge of, or to send back. */
export async function listUnsettledMoney(_staff: Staff): Promise<UnsettledMoney> {
  const [unmatched, owedBack] = await Promise.all([findUnmatched(MOST + 1), findOwedBack(MOST + 1)]);
  return {
    unmatched: unmatched
      .slice(0, MOST)
      .flatMap(({ id, left, currency, receivedOn, note, source }) =>
        inCurrency(left, currency).map((amount) => ({ id: String(id), left: amount, receivedOn, note, source })),
      ),
    owedBack: owedBack
      .slice(0, MOST)
      .flatMap(({ reference, waiting, currency }) =>
        inCurrency(waiting, currency).map((amount) => ({ reference, amount })),
      ),
    isMore: unmatched.length > MOST || owedBack.length > MOST,
  };
}
