import { findConfirmation } from '#server/document/confirmation';
import { pdfResponse } from '../../../pdf-response';

export const dynamic = 'force-dynamic';

type Context = RouteContext<'/[locale]/account/pledges/[reference]/confirmation.pdf'>;

/** The confirmation of one's own pledge. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, reference } = await params;
  return pdfResponse({
    locale,
    page: `/account/pledges/${reference}/confirmation`,
    find: (person, lang) => findConfirmation(person, reference, lang),
  });
}
