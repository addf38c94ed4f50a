import { InvoiceListPart } from '#components/invoice/invoice-list';

/** The part of a sponsorship's page with its invoices. */
export function InvoiceSection(props: React.ComponentProps<typeof InvoiceListPart>) {
  const { t } = props.i18n;
  return (
    <section id="invoices" className="scroll-mt-6">
      <h2 className="text-2xl">{t('list')}</h2>
      <p className="mb-4 mt-2 max-w-measure text-quiet">{t('listText')}</p>
      <InvoiceListPart {...props} />
    </section>
  );
}
