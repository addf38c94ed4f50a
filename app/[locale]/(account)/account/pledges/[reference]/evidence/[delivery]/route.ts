import { privateFile } from '../../../../../../../private-file';
import { requirePerson } from '#server/auth';
import { findEvidence } from '#server/delivery/evidence';

export const dynamic = 'force-dynamic';

/** The file that shows a delivery, for staff and for who may see the sponsorship. The proxy refuses other methods. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/account/pledges/[reference]/evidence/[delivery]'>,
): Promise<Response> {
  const asked = await params;
  return privateFile(async () => findEvidence(await requirePerson(new URL(request.url).pathname), asked));
}
