import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { gift, newPerson, pledge, seedCampaign } from '#test/factories';
import { invoicesOf, payFor, sponsored } from '#test/invoice-factories';
import { reviewer } from '#test/organisation-factories';
import { readWithPrograms, WITHOUT_PDF_PROGRAMS } from '#test/pdf-programs';
import { fiscalYearOf } from '#domain/fiscal-year';
import { findAgreementDocument } from '#server/agreement/agreement-queries';
import { today } from '#server/clock';
import { findSponsorYear } from '#server/delivery/find-sponsor-year';
import { findConfirmation } from '#server/document/confirmation';
import type { Document } from '#server/document/document';
import { drawPdf } from '#server/document/draw-pdf';
import { findReceipt } from '#server/document/receipt';
import { findStatement } from '#server/document/statement';
import { changeOwnProfile } from '#server/identity/change-own-profile';
import { findInvoice } from '#server/invoice/find-invoice';
import { issueReceipts } from '#server/receipt/issue-receipts';
import { listOwnReceipts } from '#server/receipt/receipt-queries';

vi.mock('next/headers', () => ({ headers: vi.fn(async () => new Headers()), cookies: vi.fn() }));

beforeAll(seedCampaign);

/** A person and an organisation in each script that the documents' own typefaces bear. */
const NAMES = [
  ['Latin', 'Łucja Nguyễn Þórðardóttir', 'Žluťoučký kůň'],
  ['Arabic', 'محمد بن علي', 'مكتبة الورد'],
  ['Hebrew', 'שרה כהן', 'קרן האלון'],
  ['Chinese', '王小明', '蓝天软件'],
  ['Devanagari', 'प्रिया शर्मा', 'नदी संस्था'],
] as const;

/** The fiscal year of the test content begins in July. */
const FISCAL_FROM = 7;

/** The documents of a person's gift, by kind. */
async function giftDocuments(name: string): Promise<Record<string, Document | undefined>> {
  const person = await newPerson({ name });
  expect(await changeOwnProfile(person, { name, postalAddress: `${name}\n1 Main Street` })).toEqual([]);
  const { reference } = await pledge(person, gift(20_000, { instalments: 4 }));
  await payFor(reference, '100');
  await issueReceipts();
  const [receipt] = (await listOwnReceipts(person, reference))?.receipts ?? [];
  const year = String(fiscalYearOf(today(), FISCAL_FROM));
  return {
    confirmation: (await findConfirmation(person, reference, 'en')) ?? undefined,
    receipt: (await findReceipt(person, reference, receipt?.number ?? '', 'en'))?.document,
    statement: (await findStatement(person, year, 'en'))?.document,
  };
}

/** The documents of an organisation's sponsorship, by kind. */
async function sponsorDocuments(name: string): Promise<Record<string, Document | undefined>> {
  const website = `https://${randomUUID()}.sponsor.example/`;
  const { person, reference } = await sponsored({ website, recognition: 'named' }, name);
  await payFor(reference, '500');
  const [invoice] = (await invoicesOf(person, reference)).invoices;
  const asked = { reference, number: invoice?.number ?? '', kind: 'invoice' } as const;
  return {
    agreement: (await findAgreementDocument(await reviewer(), reference, 'en'))?.document,
    invoice: (await findInvoice(person, asked, 'en'))?.document,
    year: (await findSponsorYear(person, { reference, year: '1' }, 'en'))?.document,
  };
}

describe.skipIf(WITHOUT_PDF_PROGRAMS)(`every kind of document${WITHOUT_PDF_PROGRAMS}`, () => {
  it.each(NAMES)('with %s names is whole for qpdf, and pdftotext finds them', async (_, person, organisation) => {
    const documents = [
      ...Object.entries(await giftDocuments(person)).map((each) => [...each, person] as const),
      ...Object.entries(await sponsorDocuments(organisation)).map((each) => [...each, organisation] as const),
    ];
    expect(documents).toHaveLength(6);
    for (const [kind, document, name] of documents) {
      if (!document) throw new Error(`No ${kind}`);
      const { text, check } = readWithPrograms(await buffer(drawPdf([document], document.title, document.lang)));
      expect(text, kind).toContain(name.normalize('NFC'));
      expect(check, kind).toContain('No syntax or stream encoding errors');
    }
  });
});
