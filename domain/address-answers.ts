import { supportingPresets } from '#domain/membership-pledge';
import { PLEDGED_CLASSES } from '#domain/membership';
import { compare, toShortMajor, type Currency, type Money } from '#domain/money';
import { parseAmount, toTyped } from '#domain/parse-amount';
import type { FormAnswers } from '#domain/form-answers';
import type { PledgeKind } from '#domain/pledge-kind';
import { REPEATS } from '#domain/schedule';
import type { PledgeOffer } from '#domain/pledge-parsing';

/** The query of an address, as a page gets it. */
export type AddressQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

const textOf = (value: AddressQuery[string]) => (typeof value === 'string' ? value : undefined);

function choiceOf(value: AddressQuery[string], choices: readonly string[]): string | undefined {
  return choices.find((choice) => choice === value);
}

/**
 * The answers `amount` and `otherAmount` for an amount in major units: a preset, or another amount as people type it in the language of `numbers`. An address means the same in
 * every language: its amount is written as in English. Nothing if it is no amount.
 */
function amountAnswers(
  value: AddressQuery[string],
  currency: Currency,
  presets: readonly Money[],
  numbers: string,
): FormAnswers {
  const text = textOf(value)?.trim();
  const parsed = text === undefined ? null : parseAmount(text, currency);
  if (!parsed?.ok) return {};
  const isPreset = presets.some((preset) => compare(preset, parsed.money) === 0);
  return isPreset
    ? { amount: toShortMajor(parsed.money) }
    : { amount: 'other', otherAmount: toTyped(parsed.money, numbers) };
}

/**
 * What the address of a form has chosen (`/give/one-time?amount=50&programme=grants`), as answers of that form. What is not on offer is left out: the form then
 * shows its own choice. The answers are written as in the language of `numbers`.
 */
export function readAddressAnswers(
  kind: PledgeKind,
  query: AddressQuery,
  { terms, tiers }: PledgeOffer,
  numbers: string,
): FormAnswers {
  const { currency, presets, programmes } = terms;
  const found: Record<string, string | undefined> = {
    'one-time': () => ({
      ...amountAnswers(query.amount, currency, presets, numbers),
      repeat: choiceOf(query.repeat, REPEATS),
      programme: choiceOf(
        query.programme,
        programmes.map(({ slug }) => slug),
      ),
    }),
    membership: () => ({
      class: choiceOf(query.class, PLEDGED_CLASSES),
      ...amountAnswers(query.amount, currency, supportingPresets(terms), numbers),
    }),
    sponsorship: () => ({
      tier: choiceOf(
        query.tier,
        tiers.filter(({ published }) => published).map(({ slug }) => slug),
      ),
    }),
  }[kind]();
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
