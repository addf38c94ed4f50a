import { findAgreementDocument } from '#server/agreement/agreement-queries';
import { pdfResponse } from '../../../../pdf-response';

export const dynamic = 'force-dynamic';

type Context = RouteContext<'/[locale]/account/pledges/[reference]/agreement/agreement.pdf'>;

/** The agreement on a sponsorship, for who may read its bills. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, reference } = await params;
  return pdfResponse({
    locale,
    page: `/account/pledges/${reference}/agreement`,
    find: async (person, lang) => (await findAgreementDocument(person, reference, lang))?.document ?? null,
  });
}
