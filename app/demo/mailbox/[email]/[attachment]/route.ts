import { problem } from '../../../../api/v1/problem';
import { readDemoAttachment } from '#server/email/demo-mailbox-queries';

export const dynamic = 'force-dynamic';

/** A PDF that came with an email of the demonstration's mailbox, by its name. The proxy refuses other methods. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/demo/mailbox/[email]/[attachment]'>,
): Promise<Response> {
  const { email, attachment } = await params;
  const bytes = await readDemoAttachment(email, attachment, request.headers);
  if (bytes === null) return problem(404, 'There is nothing at this address.');
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${attachment}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
