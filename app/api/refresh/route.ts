import { timingSafeEqual } from 'node:crypto';
import { revalidateTag } from 'next/cache';
import { PUBLIC_TAG } from '#server/site/public-state';
import { refreshWord } from '#server/site/refresh-pages';

/** Makes this process's public pages anew. Called by the process itself (`watchPublicState`); to anyone else it is not there. */
export function POST(request: Request): Response {
  const given = Buffer.from(request.headers.get('authorization') ?? '');
  const word = Buffer.from(`Bearer ${refreshWord()}`);
  if (given.length !== word.length || !timingSafeEqual(given, word)) return new Response(null, { status: 404 });
  revalidateTag(PUBLIC_TAG, { expire: 0 });
  return new Response(null, { status: 204 });
}
