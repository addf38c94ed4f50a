import { problem } from '../../../../../../../api/v1/problem';
import { findSignedFile } from '#server/agreement/agreement-queries';
import { requirePerson } from '#server/auth';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { orUnavailable } from '#server/http/or-unavailable';
import { log } from '#server/log';

export const dynamic = 'force-dynamic';

const AWAY = [
  'The file cannot be read right now. Try again in a moment.',
  { headers: { 'Retry-After': '10' } },
] as const;

/** The signed copy of an agreement, for who may read its bills. It is saved and never shown by a browser. The proxy refuses other methods. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/account/pledges/[reference]/agreement/signed'>,
): Promise<Response> {
  const { reference } = await params;
  try {
    const found = await orUnavailable(async () =>
      findSignedFile(await requirePerson(new URL(request.url).pathname), reference),
    );
    if (found === 'lost') return problem(503, ...AWAY);
    if (found === null) return problem(404, 'There is nothing at this address.');
    const { file, name } = found;
    return new Response(file.body, {
      headers: {
        'Content-Type': file.type,
        'Content-Length': String(file.size),
        'Content-Disposition': `attachment; filename="${name}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error;
    log.error({ err: error }, 'a signed agreement was not read');
    return problem(503, ...AWAY);
  }
}
