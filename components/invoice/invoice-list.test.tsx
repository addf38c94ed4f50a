import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { InvoiceListPart } from '#components/invoice/invoice-list';
import { FORM } from '#content/messages/form';
import { INVOICES } from '#content/messages/invoices';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import type { InvoiceList } from '#server/invoice/invoice-queries';
import { readMessages, translateToEnglish } from '#server/i18n/translate';

const LIST: InvoiceList = {
  reference: 'PB-2222-2222',
  purchaseOrder: 'PO-1',
  invoices: [
    {
      number: 'INV-2026-00001',
      amount: majorUnits(10, 'USD'),
      due: civilDate('2026-11-26'),
      status: 'void',
      creditNote: 'CN-2026-00001',
    },
    {
      number: 'INV-2026-00002',
      amount: majorUnits(20, 'USD'),
      due: civilDate('2026-12-26'),
      status: 'part-paid',
      creditNote: null,
    },
  ],
  waits: false,
  later: [
    { due: civilDate('2027-01-26'), amount: majorUnits(30, 'USD') },
    { due: civilDate('2027-02-26'), amount: majorUnits(40, 'USD') },
  ],
};
const act = { action: () => Promise.resolve({ answers: {}, errors: [] }), words: readMessages('en', FORM) };
const show = (list: Partial<InvoiceList>, acts: object = {}) =>
  renderToStaticMarkup(<InvoiceListPart i18n={translateToEnglish(INVOICES)} list={{ ...LIST, ...list }} {...acts} />);

describe('the list of invoices', () => {
  it('says what became of each, with its credit note, and what comes next', () => {
    const html = show({});
    for (const each of ['Cancelled', 'Part paid', '$20.00, due on 26 December 2026', '$30.00, due on 26 January 2027'])
      expect(html).toContain(each);
    expect(html).toContain('/account/pledges/PB-2222-2222/invoices/INV-2026-00001/credit-note"');
    expect(html).not.toContain('$40.00');
    expect(html).not.toMatch(/<form|No invoice yet/);
  });

  it('offers the next invoice, and staff a correction of what counts', () => {
    const html = show({}, { request: act, correct: act });
    expect(html).toContain('name="due" value="2027-01-26"');
    expect(html.match(/name="number"/g)).toHaveLength(1);
    expect(html).toContain('value="INV-2026-00002"');
  });

  it('says that there is none, or that one waits', () => {
    expect(show({ invoices: [], later: [] })).toContain('No invoice yet.');
    expect(show({ invoices: [], later: [], waits: true })).toMatch(/within a minute/);
  });
});
