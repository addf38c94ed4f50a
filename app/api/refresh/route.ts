import { nothingHere } from '../v1/problem';
import { revalidateTag } from 'next/cache';
import { hasExpireToken } from '#server/runtime/expire-pages';
import { PUBLIC_STATE_TAG } from '#server/public/stale-if-error';

/** Refreshes this process's public pages. Only the process itself calls it (`watchPublicState`); all other clients get 404. */
export function POST(request: Request): Response {
  if (!hasExpireToken(request.headers)) return nothingHere();
  revalidateTag(PUBLIC_STATE_TAG, { expire: 0 });
  return new Response(null, { status: 204 });
}

export { nothingHere as DELETE, nothingHere as GET, nothingHere as OPTIONS, nothingHere as PATCH, nothingHere as PUT };
