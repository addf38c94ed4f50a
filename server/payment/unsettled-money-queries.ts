import { z } from 'zod';
import { REASONS, type Reason } from '#domain/bank/judge-row';
import type { CivilDate } from '#domain/civil-date';
import { isCurrency } from '#domain/currency';
import { money, type Money } from '#domain/money';
import { isStorable } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { toCurrency } from '#server/currency-column';
import { findExcess, findOwedBack, findUnmatched } from '#server/payment/unsettled-money-store';

/** What a bank said of money that an import brought, and the pledge that it names, with the reasons why it did not settle it by itself. */
export type BankProposal = Readonly<{
  payer: string;
  text: string;
  reference: string | null;
  reasons: readonly Reason[];
}>;

/** Money without a pledge: what of it is not sent back. `note` is the bank's reference as it was typed, null if there is none. `bank`: null for money that no import brought. `reason`: why it was set aside. */
export type UnmatchedView = Readonly<{
  id: string;
  left: Money;
  receivedOn: CivilDate;
  note: string | null;
  source: string;
  bank: BankProposal | null;
  reason: string | null;
}>;

/** A page of money without a pledge, newest first, the search and the cursor of it (empty without one), and that of the next page (null on the last). */
export type UnmatchedList = Readonly<{
  items: readonly UnmatchedView[];
  find: string;
  cursor: string;
  next: string | null;
}>;

/** A pledge that was declined or withdrawn, for which money has arrived that is owed back. */
export type OwedBackView = Readonly<{ reference: string; amount: Money }>;

/** Money that counts nowhere: without a pledge, or owed back. `isMoreOwed`: there is more than the list shows. */
export type UnsettledMoney = Readonly<{
  unmatched: UnmatchedList;
  owedBack: readonly OwedBackView[];
  isMoreOwed: boolean;
}>;

const MOST = 50;
const LONGEST_FIND = 100;
const Reasons = z.array(z.enum(REASONS));

type BankColumns = Readonly<
  Record<'payer' | 'text' | 'reference', string | null> & { reasons: readonly string[] | null }
>;

function toProposal({ payer, text, reference, reasons }: BankColumns): BankProposal | null {
  return payer === null ? null : { payer, text: text ?? '', reference, reasons: Reasons.parse(reasons) };
}

const inCurrency = (amount: bigint, currency: string): Money[] =>
  isCurrency(currency) ? [money(amount, currency)] : [];

type Asked = Readonly<Record<string, unknown>>;

const toCursor = ({ cursor }: Asked) => (typeof cursor === 'string' && /^\d{1,18}$/.test(cursor) ? cursor : '');

async function listUnmatched(asked: Asked, isSetAside: boolean): Promise<UnmatchedList> {
  const cursor = toCursor(asked);
  const typed = typeof asked.find === 'string' ? asked.find.trim().slice(0, LONGEST_FIND) : '';
  const find = isStorable(typed) ? typed : '';
  const filter = { isSetAside, before: cursor ? BigInt(cursor) : null, text: find };
  const rows = await findUnmatched(MOST + 1, filter);
  return {
    find,
    cursor,
    next: rows.length > MOST ? String(rows[MOST - 1]?.id) : null,
    items: rows.slice(0, MOST).flatMap(({ id, left, currency, receivedOn, note, source, reason, ...row }) =>
      inCurrency(left, currency).map((amount) => ({
        id: String(id),
        left: amount,
        receivedOn,
        note,
        source,
        reason,
        bank: toProposal(row),
      })),
    ),
  };
}

/** What staff have to find the pledge of, as the address asks (`find`, `cursor`), or to send back. */
export async function listUnsettledMoney(_staff: Staff, asked: Asked = {}): Promise<UnsettledMoney> {
  const [unmatched, owedBack] = await Promise.all([listUnmatched(asked, false), findOwedBack(MOST + 1)]);
  return {
    unmatched,
    owedBack: owedBack
      .slice(0, MOST)
      .flatMap(({ reference, waiting, currency }) =>
        inCurrency(waiting, currency).map((amount) => ({ reference, amount })),
      ),
    isMoreOwed: owedBack.length > MOST,
  };
}

/** Money that is for no pledge, as the address asks (`find`, `cursor`). */
export function listSetAside(_staff: Staff, asked: Asked): Promise<UnmatchedList> {
  return listUnmatched(asked, true);
}

/** A pledge for which more has arrived than it promises, with the name of its supporter or organisation. */
export type ExcessView = Readonly<{ reference: string; name: string; excess: Money }>;

/** A page of them, newest first, its cursor (empty on the first) and that of the next page (null on the last). */
export type ExcessList = Readonly<{ items: readonly ExcessView[]; cursor: string; next: string | null }>;

/** Where more has arrived than was promised, as the address asks (`cursor`). */
export async function listExcess(_staff: Staff, asked: Asked): Promise<ExcessList> {
  const cursor = toCursor(asked);
  const rows = await findExcess(cursor ? BigInt(cursor) : null, MOST + 1);
  return {
    cursor,
    next: rows.length > MOST ? String(rows[MOST - 1]?.id) : null,
    items: rows.slice(0, MOST).map(({ reference, name, excess, currency }) => ({
      reference,
      name,
      excess: money(excess, toCurrency(currency)),
    })),
  };
}
