import { isCurrency, type Currency } from '#domain/currency';

/** A currency's code out of the database. Throws for one ISO 4217 does not list. */
export function toCurrency(code: string): Currency {
  if (!isCurrency(code)) throw new Error(`ISO 4217 does not list ${code}`);
  return code;
}
