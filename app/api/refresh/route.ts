import { problem } from '../v1/problem';
import { revalidateTag } from 'next/cache';
import { isOwnWord } from '#server/site/own-word';
import { PUBLIC_TAG } from '#server/site/last-known';

const notThere = () => problem(404, 'Nothing is at this address. What is there: /api/v1/openapi.json.');

/** Makes this process's public pages anew. Called by the process itself (`watchPublicState`); to anyone else it is not there. */
export function POST(request: Request): Response {
  const given = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? null;
  if (!isOwnWord('refresh public pages', given)) return notThere();
  revalidateTag(PUBLIC_TAG, { expire: 0 });
  return new Response(null, { status: 204 });
}

export { notThere as DELETE, notThere as GET, notThere as OPTIONS, notThere as PATCH, notThere as PUT };
