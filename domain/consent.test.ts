import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { RECOGNITIONS, toConsents, toShown } from '#domain/consent';
import { money } from '#domain/money';

describe('toConsents', () => {
  it.each([
    ['named', true, true],
    ['named-without-amount', true, false],
    ['anonymous', false, false],
  ] as const)('%s shows name: %s, amount: %s', (recognition, showName, showAmount) => {
    expect(toConsents(recognition)).toMatchObject({ showName, showAmount });
  });

  it.each(RECOGNITIONS)('%s does not include the consents that have their own question', (recognition) => {
    const { showMessage, showLogo, inAnnualReport, atEvents } = toConsents(recognition);
    expect([showMessage, showLogo, inAnnualReport, atEvents]).toEqual([false, false, false, false]);
  });
});

describe('toShown', () => {
  const dedication = { kind: 'honour', name: 'Grace' } as const;
  const pledge = { displayName: 'Ada', amount: money(2500n, 'USD'), message: 'Hello', dedication };
  const anyConsents = fc.record({ showName: fc.boolean(), showAmount: fc.boolean(), showMessage: fc.boolean() });

  it('shows each thing only with its own consent, and nothing without the name', () => {
    fc.assert(
      fc.property(anyConsents, (consents) => {
        const shown = toShown({ ...pledge, consents });
        const amount = consents.showAmount ? pledge.amount : null;
        const message = consents.showMessage ? 'Hello' : null;
        const words = { message, dedication: consents.showMessage ? dedication : null };
        expect(shown).toEqual(consents.showName ? { name: 'Ada', amount, ...words } : null);
      }),
    );
  });

  it('does not show a supporter without a name', () => {
    const consents = { showName: true, showAmount: true, showMessage: true };
    expect(toShown({ ...pledge, displayName: null, consents })).toBeNull();
  });

  it('shows no amount for a pledge of hours', () => {
    const consents = { showName: true, showAmount: true, showMessage: false };
    expect(toShown({ ...pledge, amount: null, consents })).toMatchObject({ name: 'Ada', amount: null, message: null });
  });
});
