import { isOwnCall, isOwnForm, type PostedFields } from '#server/http/action-payload';
import { postFormOn } from '#server/http/replay-form';
import { toFormPage } from '#server/http/form-routes';

const refuse = () =>
  new Response('This is not how a form of this site is sent. Open its page again, and send it from there.', {
    status: 400,
  });

async function readFields(request: Request, isUrlencoded: boolean): Promise<PostedFields | null> {
  if (isUrlencoded) return [...new URLSearchParams(await request.text())];
  try {
    return [...(await request.formData())];
  } catch {
    return null;
  }
}

/**
 * The answer to a posted form of a size the site takes; null: the framework may have it. What the framework could not read is refused; a form posted without
 * script to a page that has one is posted on. `host`: where it was sent to, as far as it can be trusted.
 */
export async function meetForm(request: Request, host: string): Promise<Response | null> {
  const type = request.headers.get('content-type') ?? '';
  if (request.headers.has('next-action'))
    return isOwnCall(type, Buffer.from(await request.arrayBuffer()).toString()) ? null : refuse();
  const isUrlencoded = type.startsWith('application/x-www-form-urlencoded');
  if (!isUrlencoded && !type.startsWith('multipart/form-data')) return null;
  const { pathname, search } = new URL(request.url);
  const page = toFormPage(pathname + search);
  if (isUrlencoded && page === null) return new Response(null, { status: 404 });
  const fields = await readFields(request, isUrlencoded);
  if (!fields || !isOwnForm(fields)) return refuse();
  return page === null ? null : postFormOn(request, page, fields, host);
}
