import { isInternalToken } from '#server/http/internal-token';
import { isSameOrigin } from '#server/http/same-origin';

/** As `serverActions.bodySizeLimit` in next.config.js; far beyond any form of ours. */
const LARGEST_FORM = 1024 * 1024;

/** The header by which the site knows a form it posts on itself. */
export const INTERNAL_TOKEN_HEADER = 'x-pledgebook-word';

/** The pages that have a form, by path. */
const FORM_PAGES =
  /^\/(sign-in(\/confirm)?|(es\/)?campaigns\/[\w-]+\/give|(es\/)?give\/((one-time|membership|sponsorship)(\/change)?|check\/[\w-]+)|account(\/privacy|\/pledges\/[\w-]+)?|admin(\/people|\/pledges(\/[\w-]+)?)?)$/;

/** Whether a posted form is the site's own, posted on by `postFormOn`. */
export function isPostedOn(headers: Headers): boolean {
  return isInternalToken('post a form on', headers.get(INTERNAL_TOKEN_HEADER));
}

/** The page a form was posted to, with its query; null for an address without a form. */
export function toFormPage(page: string | null): string | null {
  const [path = ''] = (page ?? '').split('?');
  return FORM_PAGES.test(path) ? page : null;
}

/** The answer to a posted form that the framework would meet with 500: another site's, or far too large. Null: go on. */
export function refuseForm(headers: Headers): Response | null {
  if (!isSameOrigin(headers)) return new Response('Forms of other sites are not taken.', { status: 403 });
  const length = headers.get('content-length');
  if (length !== null && Number(length) <= LARGEST_FORM) return null;
  return new Response('A form can have 1 MB at most, and must say how long it is.', { status: 413 });
}
