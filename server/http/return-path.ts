const ORIGIN = 'http://here.invalid';
const INSIDE = /^\/(?![/\\])/;

/** An address of this site to go on to: a path with its query, or `/account` for anything else (another origin, a trick with slashes). */
export function toReturnPath(typed: unknown): string {
  if (typeof typed !== 'string' || !INSIDE.test(typed) || typed.length > 500 || !URL.canParse(typed, ORIGIN))
    return '/account';
  const url = new URL(typed, ORIGIN);
  const path = url.pathname + url.search + url.hash;
  // Read out, `/.//elsewhere` has become `//elsewhere`: another site.
  return url.origin === ORIGIN && !path.startsWith('//') ? path : '/account';
}
