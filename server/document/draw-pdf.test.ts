import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { readWithPrograms, WITHOUT_PDF_PROGRAMS } from '#test/pdf-programs';
import { readPdf } from '#test/read-pdf';
import type { Document } from '#server/document/document';
import { drawPdf } from '#server/document/draw-pdf';
import { toIssuerPart, toMoneyNotes } from '#server/document/issuer-part';

const NAMES = [
  'Zażółć Gęślą-Jaźń',
  'Nguyễn Thị Ánh',
  'Дмитрий Щербаков',
  'Τζένη Παπαδοπούλου',
  'محمد بن علي',
  'שרה כהן',
  'प्रिया शर्मा',
  '王小明',
  'すずき 一朗',
  '김철수',
  'สมชาย ใจดี',
  'Ada 🎉',
];

const document = (more: Partial<Document> = {}): Document => ({
  lang: 'en',
  name: 'receipt-2026-00042',
  path: '/account/pledges/PB-2222-2222/receipts/2026-00042',
  title: 'Receipt 2026-00042',
  issuer: toIssuerPart('en'),
  recipient: { term: 'For', lines: ['Ada Lovelace'] },
  notice: null,
  panel: { term: 'We received', amounts: ['$1,250.00'], note: 'Grants' },
  facts: [{ term: 'Received on', text: '29 February 2028' }],
  table: null,
  pay: null,
  notes: toMoneyNotes('en'),
  ...more,
});

const draw = (documents: readonly Document[]) => buffer(drawPdf(documents, 'Documents', 'en'));
const table = (rows: number) => ({
  title: 'Payments',
  head: ['Day', 'Receipt', 'Pledge', 'Amount'],
  rows: Array.from({ length: rows }, (_, at) => ['1 July 2026', `2026-${at}`, 'PB-2222-2222', `$${at}.00`]),
  totals: [
    { term: 'Total', amount: '$10.00' },
    { term: 'Total', amount: '€5.00' },
  ],
  empty: 'None.',
});

describe('a PDF', () => {
  it('is tagged, with its language and title, and says that it is built to PDF/UA-1', async () => {
    const { text, pages } = readPdf(await draw([document()]));
    expect(text).toMatch(/^%PDF-1\.7/);
    for (const each of ['/StructTreeRoot', '/Marked true', '/Lang (en)', '/DisplayDocTitle true', '<pdfuaid:part>1<'])
      expect(text).toContain(each);
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody']) expect(text).toContain(`/S /${tag}`);
    expect(text).not.toContain('/Helvetica');
    expect(pages).toBe(1);
  });

  it.each(NAMES)('has each character of %s', async (name) => {
    const { characters } = readPdf(await draw([document({ recipient: { term: 'For', lines: [name] } })]));
    // Devanagari and Thai join a letter and its signs in one glyph; the text itself is beside the drawing.
    for (const each of name) expect([name, each, characters.has(each)]).toEqual([name, each, true]);
  });

  it('names what no typeface can print, and draws no empty box for it', async () => {
    const { characters, text } = readPdf(
      await draw([document({ recipient: { term: 'For', lines: ['\u{1E900}da'] } })]),
    );
    expect(characters.has('\u{1E900}')).toBe(false);
    expect(text).toContain('/StructTreeRoot');
    for (const each of '[U+1E900]') expect(characters.has(each)).toBe(true);
  });

  it('goes on over pages, with the heads of a table on each, and holds several documents', async () => {
    const { pages, text } = readPdf(
      await draw([document({ table: table(60) }), document(), document({ table: table(0) })]),
    );
    expect(pages).toBe(5);
    // 60 rows, 2 sums, 1 row of heads: the others are no part of the text.
    expect([...text.matchAll(/\/S \/TR\b/g)]).toHaveLength(63);
    expect([...text.matchAll(/\/Scope \/Column/g)]).toHaveLength(4);
  });

  it('has a QR code as squares with a text', async () => {
    const pay: Document['pay'] = {
      title: 'How to pay',
      text: 'Next payment: €300.00 by 10 December 2026.',
      facts: [{ term: 'IBAN', text: 'DE89 3704 0044 0532 0130 00' }],
      code: { text: 'BCD\n002\n1\nSCT', label: 'QR code: €300.00', caption: 'Scan it.' },
      more: ['Please give the reference.'],
    };
    const { text } = readPdf(await draw([document({ pay })]));
    expect(text).toContain('/S /Figure');
    expect([...text.matchAll(/ 1\.02 1\.02 re/g)].length).toBeGreaterThan(100);
    expect(text).not.toContain('/Subtype /Image');
  });

  it('has lines to sign, together on a page', async () => {
    const labels = ['Name and role', 'Place and date', 'Signature'];
    const signatures = ['A foundation', 'محمد بن علي'].map((party) => ({ party, labels }));
    const { characters, pages } = readPdf(await draw([document({ table: table(12), signatures })]));
    for (const each of 'محمد') expect(characters.has(each)).toBe(true);
    expect(pages).toBeLessThan(3);
  });

  it('fails as a stream if a document cannot be drawn', async () => {
    const broken = document({ panel: { ...document().panel, amounts: null as never } });
    await expect(draw([broken])).rejects.toThrow();
  });

  it.skipIf(WITHOUT_PDF_PROGRAMS)(
    `is whole for qpdf, and pdftotext finds the names${WITHOUT_PDF_PROGRAMS}`,
    async () => {
      const bytes = await draw(NAMES.map((name) => document({ recipient: { term: 'For', lines: [name] } })));
      const { text, check } = readWithPrograms(bytes);
      for (const name of NAMES) expect(text).toContain(name.normalize('NFC'));
      expect(check).toContain('No syntax or stream encoding errors');
    },
  );
});
