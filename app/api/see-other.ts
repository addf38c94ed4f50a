import { LANGUAGES, type Lang } from '#content/languages';
import { localizedPath } from '#domain/localized-path';

/** Leads a browser that has posted a form to a page of this site, which says what became of it. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'private, no-store' } });
}

/** Leads whose session has ended to sign in, and from there to a page, given by its address in English. */
export function toSignIn(lang: Lang, page: string): Response {
  const [signIn, returnTo] = [localizedPath(LANGUAGES[lang], '/sign-in'), localizedPath(LANGUAGES[lang], page)];
  return seeOther(`${signIn}?returnTo=${encodeURIComponent(returnTo)}`);
}
