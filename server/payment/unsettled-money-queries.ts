import { z } from 'zod';
import { REASONS, type Reason } from '#domain/bank/judge-row';
import type { CivilDate } from '#domain/civil-date';
import { isCurrency } from '#domain/currency';
import { money, type Money } from '#domain/money';
import type { Staff } from '#server/auth';
import { findOwedBack, findUnmatched } from '#server/payment/unsettled-money-store';

/** What a bank said of money that an import brought, and the pledge that it names, with the reasons why it did not settle it by itself. */
export type BankProposal = Readonly<{
  payer: string;
  text: string;
  reference: string | null;
  reasons: readonly Reason[];
}>;

/** Money without a pledge, newest first: what of it is not sent back. `note` is the bank's reference as it was typed, null if there is none. `bank`: null for money that no import brought. */
export type UnmatchedView = Readonly<{
  id: string;
  left: Money;
  receivedOn: CivilDate;
  note: string | null;
  source: string;
  bank: BankProposal | null;
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
const Reasons = z.array(z.enum(REASONS));

type BankColumns = Readonly<
  Record<'payer' | 'text' | 'reference', string | null> & { reasons: readonly string[] | null }
>;

function toProposal({ payer, text, reference, reasons }: BankColumns): BankProposal | null {
  return payer === null ? null : { payer, text: text ?? '', reference, reasons: Reasons.parse(reasons) };
}

const inCurrency = (amount: bigint, currency: string): Money[] =>
  isCurrency(currency) ? [money(amount, currency)] : [];

/** What staff have to find the pledge of, or to send back. */
export async function listUnsettledMoney(_staff: Staff): Promise<UnsettledMoney> {
  const [unmatched, owedBack] = await Promise.all([findUnmatched(MOST + 1), findOwedBack(MOST + 1)]);
  return {
    unmatched: unmatched.slice(0, MOST).flatMap(({ id, left, currency, receivedOn, note, source, ...row }) =>
      inCurrency(left, currency).map((amount) => ({
        id: String(id),
        left: amount,
        receivedOn,
        note,
        source,
        bank: toProposal(row),
      })),
    ),
    owedBack: owedBack
      .slice(0, MOST)
      .flatMap(({ reference, waiting, currency }) =>
        inCurrency(waiting, currency).map((amount) => ({ reference, amount })),
      ),
    isMore: unmatched.length > MOST || owedBack.length > MOST,
  };
}
