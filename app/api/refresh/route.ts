import { nothingHere } from '../v1/problem';
import { revalidateTag } from 'next/cache';
import { hasExpireToken } from '#server/runtime/expire-pages';
import { PUBLIC_STATE_TAG } from '#server/public/stale-if-error';

/** Makes this process's public pages anew. Called by the process itself (`watchPublicState`); to anyone else it is not there. */
export function POST(request: Request): Response {
  if (!hasExpireToken(request.headers)) return nothingHere();
  revalidateTag(PUBLIC_STATE_TAG, { expire: 0 });
  return new Response(null, { status: 204 });
}

export { nothingHere as DELETE, nothingHere as GET, nothingHere as OPTIONS, nothingHere as PATCH, nothingHere as PUT };
