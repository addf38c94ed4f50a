import { z } from 'zod';
import { LANGUAGE_LIST, type Lang, type Localised } from '#content/languages';
import { defineHowToPay, type HowToPay } from '#domain/how-to-pay';
import { issuerText } from '#domain/issuer';

const Texts = z.record(z.string(), z.string());

const KeptAccount = z.object({
  account: z.object({
    holder: z.string(),
    bank: z.string(),
    iban: z.string().nullable(),
    bic: z.string().nullable(),
    numbers: z.array(z.object({ term: Texts, text: z.string() })),
  }),
  cheque: z.object({ payee: z.string(), address: z.array(z.string()) }).nullable(),
  note: Texts.nullable(),
});

/** A text in each of today's languages; in the first that it has where it was kept before the site had that language. */
function toLocalised(texts: Readonly<Record<string, string>>): Localised<string> {
  const entries = LANGUAGE_LIST.map(({ code }) => [code, issuerText(texts, code)] as const);
  return Object.fromEntries(entries) as Localised<string>;
}

/** How to pay as it was kept with an invoice. */
export function toKeptAccount(data: unknown): HowToPay<Lang> {
  const {
    account: { iban, bic, numbers, ...account },
    cheque,
    note,
  } = KeptAccount.parse(data);
  return defineHowToPay<Lang>({
    account: {
      ...account,
      ...(bic === null ? {} : { bic }),
      ...(iban === null ? { numbers: numbers.map(({ term, text }) => ({ term: toLocalised(term), text })) } : { iban }),
    },
    ...(cheque && { cheque }),
    ...(note && { note: toLocalised(note) }),
  });
}
