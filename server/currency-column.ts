import { isCurrency, type Currency } from '#domain/currency';

/** A currency code from the database. Throws if ISO 4217 does not list it. */
export function toCurrency(code: string): Currency {
  if (!isCurrency(code)) throw new Error(`ISO 4217 does not list ${code}`);
  return code;
}
