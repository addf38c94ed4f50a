import { AgreementPart } from '#components/agreement/agreement-part';
import { InvoiceListPart } from '#components/invoice/invoice-list';
import type { I18n } from '#components/page/i18n';
import type { AgreementKey } from '#content/messages/agreements';
import type { InvoiceKey } from '#content/messages/invoices';
import type { Papers } from '#server/invoice/paper-queries';

type Props = { i18n: I18n<InvoiceKey | AgreementKey>; papers: readonly Papers[]; heading: string };

/** The agreements and invoices of an organisation, by sponsorship. Nothing without any. */
export function SponsorshipPapers({ i18n, papers, heading }: Props) {
  const { t } = i18n;
  if (papers.length === 0) return null;
  return (
    <section id="papers" className="scroll-mt-6">
      <h2 className={heading}>{t('papers')}</h2>
      {papers.map(({ what, agreement, bills }) => (
        <div key={bills.reference} className="mb-8">
          <h3 className="mb-2 text-lg">{t('papersOf', { what, reference: bills.reference })}</h3>
          {agreement ? (
            <div className="mb-4">
              <AgreementPart i18n={i18n} agreement={agreement} />
            </div>
          ) : null}
          <InvoiceListPart i18n={i18n} list={bills} />
        </div>
      ))}
    </section>
  );
}
