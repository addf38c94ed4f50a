import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LANGUAGE_LIST } from '#content/languages';
import { isCurrency } from '#domain/currency';
import { formatMoney, money } from '#domain/money';
import { parseAmount } from '#domain/parse-amount';

const currencies = Intl.supportedValuesOf('currency').filter(isCurrency);

it.each(LANGUAGE_LIST)('the amounts that $name writes are read in $name, in every currency', ({ numbers }) => {
  const amounts = fc.oneof(fc.bigInt(1n, 9_999_999n), fc.bigInt(1n, BigInt(Number.MAX_SAFE_INTEGER)));
  fc.assert(
    fc.property(fc.constantFrom(...currencies), amounts, (currency, amount) => {
      const written = formatMoney(money(amount, currency), numbers);
      expect(parseAmount(written, currency, numbers), written).toEqual({ ok: true, money: money(amount, currency) });
    }),
    { numRuns: 2_000 },
  );
});
