import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DocumentList } from '#components/document/document-list';
import { DocumentPage } from '#components/document/document-page';
import { StatementList } from '#components/document/statement-list';
import { DOCUMENTS } from '#content/messages/documents';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import type { Document } from '#server/document/document';
import { translateToEnglish } from '#server/i18n/translate';

const i18n = translateToEnglish(DOCUMENTS);

const DOCUMENT: Document = {
  lang: 'en',
  name: 'receipt-2026-00042',
  path: '/account/pledges/PB-2222-2222/receipts/2026-00042',
  title: 'Receipt 2026-00042',
  issuer: {
    name: 'A foundation',
    lines: ['1 Street', '00000 Town'],
    registration: { term: 'Registration', text: 'No. 1' },
  },
  recipient: { term: 'For', lines: ['محمد', '1 Street <b>', '1 Street <b>'] },
  notice: 'This receipt is void.',
  panel: { term: 'We received', amounts: ['$1.00', '€2.00'], note: 'Grants' },
  facts: [{ term: 'Received on', text: '29 February 2028' }],
  table: {
    title: 'Payments',
    head: ['Day', 'Amount'],
    rows: [
      ['1 July', '$1.00'],
      ['1 July', '$1.00'],
    ],
    totals: [{ term: 'Total', amount: '$2.00' }],
    empty: 'None.',
  },
  pay: {
    title: 'How to pay',
    text: 'Next payment: €2.00.',
    facts: [{ term: 'IBAN', text: 'DE89' }],
    code: { text: 'BCD', label: 'QR code: €2.00', caption: 'Scan.' },
    more: ['A note'],
  },
  notes: [{ title: 'For your tax return', text: 'It can be deducted.' }],
};

const show = (document: Document, hint?: string) =>
  renderToStaticMarkup(
    <DocumentPage
      document={document}
      i18n={i18n}
      pdf={`${document.path}/receipt.pdf`}
      back={{ href: '/account', text: 'Back' }}
      hint={hint}
    />,
  );

describe('a document as a page', () => {
  it('says all that the document says, once', () => {
    const html = show(DOCUMENT);
    for (const each of [
      'Receipt 2026-00042',
      'A foundation',
      '1 Street · 00000 Town',
      'Registration: No. 1',
      'This receipt is void.',
      '€2.00',
      '29 February 2028',
      'How to pay',
      'It can be deducted.',
    ])
      expect(html).toContain(each);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<bdi class="block font-semibold">محمد</bdi>');
    expect(html).toContain('1 Street &lt;b&gt;');
    expect(html).toContain('aria-label="QR code: €2.00"');
    expect(html).toMatch(/<a href="[^"]*receipt\.pdf" download=""/);
  });

  it('leaves out what it does not have', () => {
    const html = show({ ...DOCUMENT, notice: null, table: null, pay: null, recipient: { term: 'For', lines: [] } });
    for (const each of ['void', '<table', '<address', 'IBAN']) expect(html).not.toContain(each);
    expect(show({ ...DOCUMENT, table: { ...(DOCUMENT.table as NonNullable<Document['table']>), rows: [] } })).toContain(
      'None.',
    );
  });

  it('has a line to sign for each party', () => {
    const labels = ['Name and role', 'Signature'];
    const html = show({ ...DOCUMENT, signatures: ['A foundation', 'محمد'].map((party) => ({ party, labels })) });
    expect(html.match(/Name and role/g)).toHaveLength(2);
    expect(html).toContain('<bdi>محمد</bdi>');
    expect(show(DOCUMENT)).not.toContain('Name and role');
  });

  it('leads to the profile if something is missing', () => {
    expect(show(DOCUMENT)).not.toContain('/account/profile');
    expect(show(DOCUMENT, 'Add your address.')).toMatch(/Add your address\. <a[^>]*\/account\/profile/);
  });
});

describe('the list of documents', () => {
  const receipt = {
    number: '2026-00042',
    amount: majorUnits(10, 'USD'),
    receivedOn: civilDate('2026-11-26'),
    isVoid: true,
  };
  const list = (waits: boolean) =>
    renderToStaticMarkup(
      <DocumentList i18n={i18n} receipts={{ receipts: [receipt], waits }} pledge="/account/pledges/PB-2222-2222" />,
    );

  it('has the confirmation and each receipt, and says which is void and that one waits', () => {
    expect(list(true)).toContain('gets its number within a minute');
    const html = list(false);
    expect(html).not.toContain('within a minute');
    for (const each of ['/confirmation"', '/receipts/2026-00042"', '$10.00, received on 26 November 2026', '· void'])
      expect(html).toContain(each);
  });

  it('of years is left out without any', () => {
    expect(renderToStaticMarkup(<StatementList i18n={i18n} years={[]} />)).toBe('');
    expect(renderToStaticMarkup(<StatementList i18n={i18n} years={[{ year: 2025, name: '2025/26' }]} />)).toMatch(
      /href="\/account\/statements\/2025"[^>]*>2025\/26</,
    );
  });
});
