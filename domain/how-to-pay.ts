import { inGroupsOfFour, parseBic, parseIban, type Bic, type Iban } from '#domain/bank-account';
import type { CivilDate } from '#domain/civil-date';
import { toEpcPayload } from '#domain/epc-payload';
import type { Money } from '#domain/money';
import { toCreditorReference } from '#domain/reference';

type InEachLanguage<L extends string> = Readonly<Record<L, string>>;

/** How a foundation is paid, as its content states it: the account, and where it takes cheques. Texts are in the languages `L`. */
export type StatedHowToPay<L extends string> = Readonly<{
  account: Readonly<{ holder: string; bank: string }> &
    (
      | Readonly<{ iban: string; bic?: string; numbers?: never }>
      /** An account without an IBAN, by the numbers that its country uses. */
      | Readonly<{
          iban?: never;
          bic?: string;
          numbers: readonly Readonly<{ term: InEachLanguage<L>; text: string }>[];
        }>
    );
  /** Whom a cheque is made out to, and the lines of the address it is sent to. Left out where cheques are not taken. */
  cheque?: Readonly<{ payee: string; address: readonly string[] }>;
  /** What else a payer needs to know. */
  note?: InEachLanguage<L>;
}>;

/** How a foundation is paid. An account has an IBAN or `numbers`. */
export type HowToPay<L extends string> = Readonly<{
  account: Readonly<{
    holder: string;
    bank: string;
    iban: Iban | null;
    bic: Bic | null;
    numbers: readonly Readonly<{ term: InEachLanguage<L>; text: string }>[];
  }>;
  cheque: Readonly<{ payee: string; address: readonly string[] }> | null;
  note: InEachLanguage<L> | null;
}>;

/** What is to be paid next: the open amount of an instalment, and its due date. */
export type NextPayment = Readonly<{ amount: Money; due: CivilDate }>;

/** How a foundation is paid, checked. @throws RangeError for an IBAN or BIC that is none, or a holder's name of more than 70 characters, which no bank takes. */
export function defineHowToPay<L extends string>({ account, cheque, note }: StatedHowToPay<L>): HowToPay<L> {
  const { holder, bank, numbers = [] } = account;
  const [iban, bic] = [parseIban(account.iban ?? ''), parseBic(account.bic ?? '')];
  if (account.iban !== undefined && iban === null) throw new RangeError(`Not an IBAN: ${account.iban}`);
  if (account.bic !== undefined && bic === null) throw new RangeError(`Not a BIC: ${account.bic}`);
  if (holder.length > 70) throw new RangeError(`A name of more than 70 characters: ${holder}`);
  return { account: { holder, bank, iban, bic, numbers }, cheque: cheque ?? null, note: note ?? null };
}

/**
 * The reference to give with a payment: a creditor reference where the account has an IBAN, because banks check it as it is typed; otherwise the pledge's own. The treasurer finds a pledge by
 * either.
 */
export function paymentReference({ account }: HowToPay<string>, reference: string): string {
  return account.iban ? inGroupsOfFour(toCreditorReference(reference)) : reference;
}

/** The text of the QR code for a payment. Null where there is no such code: the account has no IBAN, or the payment is not in euros or beyond the standard's limits. */
export function paymentCode({ account }: HowToPay<string>, { amount }: NextPayment, reference: string): string | null {
  const { iban, holder, bic } = account;
  return iban && toEpcPayload({ holder, iban, bic, amount, reference: toCreditorReference(reference) });
}

/** One fact of an account: its label and its value. */
type Fact = Readonly<{ term: string; text: string }>;

/** The labels of an account's facts. */
export type AccountKey = 'holder' | 'iban' | 'bic' | 'bank';

/** The account as labelled facts in one language. */
export function accountFacts<L extends string>(
  { account: { holder, iban, bic, bank, numbers } }: HowToPay<L>,
  lang: L,
  t: (key: AccountKey) => string,
): Fact[] {
  return [
    { term: t('holder'), text: holder },
    ...(iban ? [{ term: t('iban'), text: inGroupsOfFour(iban) }] : []),
    ...numbers.map(({ term, text }) => ({ term: term[lang], text })),
    ...(bic ? [{ term: t('bic'), text: bic }] : []),
    { term: t('bank'), text: bank },
  ];
}
