import { privateFile } from '../../../../../../../../../private-file';
import { parseReference } from '#domain/reference';
import { findAssetFile } from '#server/asset/asset-queries';
import { requirePerson } from '#server/auth';

export const dynamic = 'force-dynamic';

/** The picture that a sponsor sent, for the organisation's contacts and staff. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/account/organisations/[slug]/assets/[reference]/[benefit]/[asset]'>,
): Promise<Response> {
  const { slug, reference, benefit, asset } = await params;
  return privateFile(async () =>
    findAssetFile(await requirePerson(new URL(request.url).pathname), slug, {
      reference: parseReference(reference) ?? '',
      benefit,
      asset,
    }),
  );
}
