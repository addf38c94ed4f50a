import { findReceipt } from '#server/document/receipt';
import { pdfResponse } from '../../../../../pdf-response';

export const dynamic = 'force-dynamic';

type Context = RouteContext<'/[locale]/account/pledges/[reference]/receipts/[number]/receipt.pdf'>;

/** A receipt of one's own pledge. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, reference, number } = await params;
  return pdfResponse({
    locale,
    page: `/account/pledges/${reference}/receipts/${number}`,
    find: async (person, lang) => (await findReceipt(person, reference, number, lang))?.document ?? null,
  });
}
