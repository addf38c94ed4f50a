import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PurchaseOrderForm } from '#components/invoice/purchase-order-form';
import { FORM } from '#content/messages/form';
import { INVOICES } from '#content/messages/invoices';
import { readMessages, translateToEnglish } from '#server/i18n/translate';

it('the form of a purchase order number sends the number that it showed', () => {
  const act = {
    action: () => Promise.resolve({ answers: {}, errors: [] }),
    words: readMessages('en', FORM),
    hidden: { desk: 'yes' },
  };
  const html = renderToStaticMarkup(
    <PurchaseOrderForm
      i18n={translateToEnglish(INVOICES)}
      reference="PB-2222-2222"
      purchaseOrder="PO-1"
      act={act}
      isDesk
    />,
  );
  expect(html).toContain('<input type="hidden" name="shown" value="PO-1"/>');
});
