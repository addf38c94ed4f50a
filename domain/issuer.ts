import { z } from 'zod';

/**
 * What a receipt says of the foundation that issues it: its legal name, the lines of its address, its registration, and whether gifts to it can be deducted from taxes.
 * The law of its country keeps a copy of each receipt for `keptYears` years after the year of issue; 0 where none does. Texts are by language.
 */
export const Issuer = z.object({
  legalName: z.string(),
  address: z.array(z.string()),
  registration: z.record(z.string(), z.string()),
  deductibility: z.record(z.string(), z.string()),
  keptYears: z.number().int(),
});

/** An issuer as it is kept with its receipts: in the languages that the site had then. */
export type Issuer = z.infer<typeof Issuer>;

type InEachLanguage<L extends string> = Readonly<Record<L, string>>;

/** An issuer in each of the site's languages, and the month (1 to 12) in which its fiscal year begins. */
export type StatedIssuer<L extends string> = Readonly<
  Omit<Issuer, 'address' | 'registration' | 'deductibility'> & {
    address: readonly string[];
    registration: InEachLanguage<L>;
    deductibility: InEachLanguage<L>;
    fiscalYearFrom: number;
  }
>;

const isBlank = (text: string) => text.trim() === '';

/** The issuer, checked. @throws RangeError for a blank text, an address without lines, no month, or years that are none. */
export function defineIssuer<L extends string>(stated: StatedIssuer<L>): StatedIssuer<L> {
  const { legalName, address, registration, deductibility, keptYears, fiscalYearFrom } = stated;
  const texts = [
    legalName,
    ...address,
    ...Object.values<string>(registration),
    ...Object.values<string>(deductibility),
  ];
  if (address.length === 0 || texts.some(isBlank)) throw new RangeError('A receipt needs each text of its issuer');
  if (!Number.isInteger(keptYears) || keptYears < 0 || keptYears > 100)
    throw new RangeError(`Receipts cannot be kept for ${keptYears} years`);
  if (!Number.isInteger(fiscalYearFrom) || fiscalYearFrom < 1 || fiscalYearFrom > 12)
    throw new RangeError(`No fiscal year begins in the month ${fiscalYearFrom}`);
  return stated;
}

/** A text of an issuer in a language; in the first that it has where it was kept before the site had that language. */
export function issuerText(texts: Readonly<Record<string, string>>, lang: string): string {
  return texts[lang] ?? Object.values(texts)[0] ?? '';
}
