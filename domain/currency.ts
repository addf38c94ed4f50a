/** Splits a list of codes at its spaces, in the type system. */
type Split<S extends string, Found = never> = S extends `${infer Head} ${infer Rest}`
  ? Split<Rest, Found | Head>
  : Found | S;

const NO_DECIMALS = ['BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'] as const;
const TWO_DECIMALS = [
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP',
  'CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS',
  'INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN',
  'MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE',
  'SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR',
  'ZMW ZWG',
] as const;
const THREE_DECIMALS = ['BHD IQD JOD KWD LYD OMR TND'] as const;

/** A currency in use, by its ISO 4217 code. Metals, test codes and funds codes are left out, because nobody pledges in them. */
export type Currency = Split<(typeof NO_DECIMALS | typeof TWO_DECIMALS | typeof THREE_DECIMALS)[number]>;

const table = (rows: readonly string[], exponent: number): [string, number][] =>
  rows.flatMap((row) => row.split(' ')).map((code) => [code, exponent]);
const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...table(NO_DECIMALS, 0),
  ...table(TWO_DECIMALS, 2),
  ...table(THREE_DECIMALS, 3),
]);

/** True for an ISO 4217 code in capital letters that this application knows. */
export function isCurrency(text: string): text is Currency {
  return EXPONENTS.has(text);
}

/**
 * Decimals between the major and the minor unit: JPY 0, USD 2, KWD 3. Source: ISO 4217, list one. The runtime's own table is not used, because it
 * follows common practice (HUF 0) where ISO says 2. @throws RangeError for a code that is not a currency (possible only if the types are bypassed).
 */
export function exponentOf(currency: Currency): number {
  const exponent = EXPONENTS.get(currency);
  if (exponent === undefined) throw new RangeError(`Not a known currency: ${String(currency)}`);
  return exponent;
}
