import { findStatement } from '#server/document/statement';
import { pdfResponse } from '../../../pdf-response';

export const dynamic = 'force-dynamic';

type Context = RouteContext<'/[locale]/account/statements/[year]/statement.pdf'>;

/** One's own statement of a fiscal year. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, year } = await params;
  return pdfResponse({
    locale,
    page: `/account/statements/${year}`,
    find: async (person, lang) => (await findStatement(person, year, lang))?.document ?? null,
  });
}
