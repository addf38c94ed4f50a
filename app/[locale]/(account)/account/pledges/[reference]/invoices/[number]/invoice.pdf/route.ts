import { findInvoice } from '#server/invoice/find-invoice';
import { pdfResponse } from '../../../../../pdf-response';

export const dynamic = 'force-dynamic';

type Context = RouteContext<'/[locale]/account/pledges/[reference]/invoices/[number]/invoice.pdf'>;

/** An invoice of a sponsorship, for who may read its bills. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, reference, number } = await params;
  return pdfResponse({
    locale,
    page: `/account/pledges/${reference}/invoices/${number}`,
    find: async (person, lang) =>
      (await findInvoice(person, { reference, number, kind: 'invoice' }, lang))?.document ?? null,
  });
}
