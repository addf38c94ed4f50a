import { TextFieldsForm } from '#components/form/text-fields-form';
import type { I18n } from '#components/page/i18n';
import type { Act } from '#components/review/supporter-forms';
import type { InvoiceKey } from '#content/messages/invoices';

type Props = { i18n: I18n<InvoiceKey>; reference: string; purchaseOrder: string; act: Act; isDesk: boolean };

/** The purchase order number that the next invoice has, and the form that changes it. */
export function PurchaseOrderForm({ i18n: { t }, reference, purchaseOrder, act, isDesk }: Props) {
  return (
    <div className="mb-4 grid justify-items-start gap-1 text-sm">
      {purchaseOrder ? <p className="wrap-anywhere">{t('orderNow', { number: purchaseOrder })}</p> : null}
      <TextFieldsForm
        {...act}
        hidden={{ ...act.hidden, reference, shown: purchaseOrder }}
        answers={{ purchaseOrder }}
        fold={t(purchaseOrder ? 'orderFold' : 'orderFoldFirst')}
        submit={t('orderSave')}
        scope="purchase-order"
        fields={[
          {
            name: 'purchaseOrder',
            label: t('orderLabel'),
            hint: t(isDesk ? 'orderHintDesk' : 'orderHint'),
            autoComplete: 'off',
            width: 'short',
            optional: true,
          },
        ]}
      />
    </div>
  );
}
