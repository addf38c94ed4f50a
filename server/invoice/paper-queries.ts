import { findAgreement, type AgreementView } from '#server/agreement/agreement-queries';
import type { Person } from '#server/auth';
import { listInvoices, type InvoiceList } from '#server/invoice/invoice-queries';
import type { OwnOrganisation } from '#server/organisation/own-organisation-queries';

/** The agreement (null without one) and the invoices of one sponsorship, and what it is for. */
export type Papers = Readonly<{ what: string; agreement: AgreementView | null; bills: InvoiceList }>;

/** The agreements and invoices of an organisation's sponsorships that a contact may read, the newest sponsorship first; none without a right to its bills. */
export async function listPapers(
  person: Person,
  { pledges }: Pick<OwnOrganisation, 'pledges'>,
): Promise<readonly Papers[]> {
  const found = pledges.map(async ({ reference, what }) => {
    const [bills, agreement] = [await listInvoices(person, reference), await findAgreement(person, reference)];
    return bills && (agreement || bills.invoices.length > 0) ? [{ what, agreement, bills }] : [];
  });
  return (await Promise.all(found)).flat();
}
