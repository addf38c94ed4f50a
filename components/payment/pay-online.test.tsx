import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PaidNotice } from '#components/payment/pay-online';
import { PAY } from '#content/messages/how-to-pay';
import { translate } from '#server/i18n/translate';

const event = (kind: string) => ({ kind, at: '', by: null, reason: null, amount: null, note: null });
const show = (paid: unknown, ...kinds: string[]) =>
  renderToStaticMarkup(
    <PaidNotice paid={paid} pledge={{ version: kinds.length, events: kinds.map(event) }} i18n={translate('en', PAY)} />,
  );

describe('coming back from the provider’s page', () => {
  it('says that the confirmation is to come, until a payment was recorded since', () => {
    expect(show('1', 'approved-by-policy')).toContain('We are waiting for the confirmation');
    expect(show('2', 'payment-recorded', 'approved-by-policy')).toContain('We are waiting');
    expect(show('2', 'consent-changed', 'payment-recorded', 'approved-by-policy')).toContain('We are waiting');
    expect(show('1', 'payment-recorded', 'approved-by-policy')).toBe('');
  });

  it('says that nothing was charged to a person who did not pay, and nothing without or with a strange address', () => {
    expect(show('no', 'approved-by-policy')).toContain('You have not paid');
    for (const strange of [undefined, '', 'x', ['1', '2'], '-1', '9999999999'])
      expect(show(strange, 'submitted')).toBe('');
  });
});
