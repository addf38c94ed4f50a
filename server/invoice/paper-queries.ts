import { listAgreements, type AgreementView } from '#server/agreement/agreement-queries';
import type { Person } from '#server/auth';
import { findBilledPledges, listInvoicesOf, type InvoiceList } from '#server/invoice/invoice-queries';
import type { OwnOrganisation } from '#server/organisation/own-organisation-queries';

/** The agreement (null without one) and the invoices of one sponsorship, and what it is for. */
export type Papers = Readonly<{ what: string; agreement: AgreementView | null; bills: InvoiceList }>;

/** The agreements and invoices of an organisation's sponsorships that a contact or staff may read, the newest sponsorship first; none without a right to its bills. */
export async function listPapers(
  person: Person,
  { pledges }: Readonly<{ pledges: readonly Pick<OwnOrganisation['pledges'][number], 'reference' | 'what'>[] }>,
): Promise<readonly Papers[]> {
  const billed = await findBilledPledges(
    person,
    pledges.map(({ reference }) => reference),
  );
  const [lists, agreements] = await Promise.all([listInvoicesOf(billed), listAgreements(billed)]);
  return pledges.flatMap(({ reference, what }) => {
    const bills = lists.find((each) => each.reference === reference);
    const agreement = agreements.find((each) => each.reference === reference) ?? null;
    return bills && (agreement || bills.invoices.length > 0) ? [{ what, agreement, bills }] : [];
  });
}
