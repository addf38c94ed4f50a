import { privateFile } from '../../../../../../../private-file';
import { findSignedFile } from '#server/agreement/agreement-queries';
import { requirePerson } from '#server/auth';

export const dynamic = 'force-dynamic';

/** The signed copy of an agreement, for who may read its bills. The proxy refuses other methods. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/account/pledges/[reference]/agreement/signed'>,
): Promise<Response> {
  const { reference } = await params;
  return privateFile(async () => findSignedFile(await requirePerson(new URL(request.url).pathname), reference));
}
