import { findSponsorYear } from '#server/delivery/find-sponsor-year';
import { pdfResponse } from '../../../../../pdf-response';

export const dynamic = 'force-dynamic';

type Context = RouteContext<'/[locale]/account/pledges/[reference]/years/[year]/year.pdf'>;

/** A year of a sponsorship, for its contacts and staff. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, reference, year } = await params;
  return pdfResponse({
    locale,
    page: `/account/pledges/${reference}/years/${year}`,
    find: async (person, lang) => (await findSponsorYear(person, { reference, year }, lang))?.document ?? null,
  });
}
