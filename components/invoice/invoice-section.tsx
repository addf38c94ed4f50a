import { InvoiceListPart } from '#components/invoice/invoice-list';
import { PurchaseOrderForm } from '#components/invoice/purchase-order-form';
import type { Act } from '#components/review/supporter-forms';

type Props = React.ComponentProps<typeof InvoiceListPart> & {
  /** Changes the purchase order number; left out where that is not offered. */
  order?: Act | undefined;
  /** The page is one of the desk. */
  isDesk?: boolean;
};

/** The part of a sponsorship's page with its invoices, and the purchase order number that the next one has. */
export function InvoiceSection({ order, isDesk = false, ...props }: Props) {
  const { i18n, list } = props;
  const { t } = i18n;
  const { reference, purchaseOrder } = list;
  return (
    <section id="invoices" className="scroll-mt-6">
      <h2 className="text-2xl">{t('list')}</h2>
      <p className="mb-4 mt-2 max-w-measure text-quiet">{t('listText')}</p>
      {order ? (
        <PurchaseOrderForm
          i18n={i18n}
          reference={reference}
          purchaseOrder={purchaseOrder}
          act={order}
          isDesk={isDesk}
        />
      ) : null}
      <InvoiceListPart {...props} />
    </section>
  );
}
