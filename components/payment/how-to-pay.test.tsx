import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { HowToPay } from '#components/payment/how-to-pay';
import { PAY } from '#content/messages/how-to-pay';
import { civilDate } from '#domain/civil-date';
import { defineHowToPay, type StatedHowToPay } from '#domain/how-to-pay';
import { majorUnits } from '#domain/money';
import { translate } from '#server/i18n/translate';

const account = { holder: 'Foundation <b>', bank: 'A bank', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' };
const next = { amount: majorUnits(60, 'EUR'), due: civilDate('2026-12-01') };

/** The part as it is rendered, and its text alone. */
function show(stated: StatedHowToPay<'en'>, more: Partial<{ next: typeof next; today: string }> = {}) {
  const html = renderToStaticMarkup(
    <HowToPay
      i18n={translate('en', PAY)}
      lang="en"
      howToPay={defineHowToPay(stated)}
      next={more.next ?? next}
      today={civilDate(more.today ?? '2026-12-01')}
      reference="PB-7777-777D"
      calendar="/payments.ics"
    />,
  );
  return { html, text: html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ') };
}

describe('how to pay', () => {
  it('says how much by when, the account, and the creditor reference, each to be selected at once', () => {
    const { html, text } = show({ account });
    expect(text).toContain('Next payment: €60.00 by 1 December 2026.');
    expect(text).toContain('Account holder Foundation &lt;b&gt;');
    expect(text).toContain('IBAN DE89 3704 0044 0532 0130 00');
    expect(text).toContain('BIC COBADEFFXXX');
    expect(text).toContain('Reference RF69 7777 777D');
    expect(html).toMatch(/select-all[^>]*>RF69 7777 777D</);
    expect(html).toContain('href="/payments.ics"');
  });

  it('says that it was due, after the due date', () => {
    expect(show({ account }, { today: '2026-12-02' }).text).toContain(
      'Next payment: €60.00 . It was due on 1 December 2026.',
    );
  });

  it('draws a code for a payment in euros to an IBAN, and says in words what it holds', () => {
    expect(show({ account }).html).toContain(
      'aria-label="QR code for a banking app: €60.00 to Foundation &lt;b&gt;, IBAN DE89 3704 0044 0532 0130 00, reference RF69 7777 777D"',
    );
    const dollars = { amount: majorUnits(60, 'USD'), due: next.due };
    expect(show({ account }, { next: dollars as unknown as typeof next }).html).not.toContain('<svg');
  });

  it('gives the pledge’s reference, and draws no code, for an account without an IBAN', () => {
    const numbers = [{ term: { en: 'Routing number' }, text: '000000000' }];
    const { html, text } = show({ account: { holder: 'Foundation', bank: 'A bank', numbers } });
    expect(text).toContain('Routing number 000000000');
    expect(text).toContain('Reference PB-7777-777D');
    expect(html).not.toMatch(/<svg|IBAN/);
  });

  it('has a cheque and a note only where content has them', () => {
    expect(show({ account }).text).not.toContain('cheque');
    const cheque = { payee: 'The payee', address: ['1 Street', 'Town'] };
    const { text } = show({ account, cheque, note: { en: 'A note.' } });
    expect(text).toMatch(
      /By cheque Make it out to The payee, write RF69 7777 777D on the back.* 1 Street Town A note\./,
    );
  });
});
