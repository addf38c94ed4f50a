import { allowing, notAllowed } from '../api/v1/problem';
import { SECURITY_CONTACTS } from '#content/foundation';
import { LANGUAGE_LIST } from '#content/languages';
import { now } from '#server/clock';
import { siteUrl } from '#server/http/site-url';

export const dynamic = 'force-dynamic';

/** RFC 9116 asks for a day on which a copy of the file is out of date, less than a year ahead. */
const VALID_FOR_MS = 90 * 86_400_000;

/** Where to report a weakness, for people who look for it on any site: https://securitytxt.org. */
export function GET(): Response {
  const day = new Date(now().getTime() + VALID_FOR_MS).toISOString().slice(0, 10);
  const lines = [
    ...SECURITY_CONTACTS.map((contact) => `Contact: ${contact}`),
    `Expires: ${day}T00:00:00Z`,
    `Preferred-Languages: ${LANGUAGE_LIST.map(({ code }) => code).join(', ')}`,
    `Canonical: ${siteUrl()}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
