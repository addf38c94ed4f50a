import { readDemoEmail } from '#server/email/demo-mailbox-queries';

export const dynamic = 'force-dynamic';

/** One email of the demonstration's mailbox as its HTML was sent. `next.config.js` sets its policy: it runs nothing, and the mailbox may show it in a frame. */
export async function GET(request: Request, { params }: RouteContext<'/demo/mailbox/[email]'>): Promise<Response> {
  const html = await readDemoEmail((await params).email, request.headers);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' };
  return html === null ? new Response(null, { status: 404 }) : new Response(html, { headers });
}
