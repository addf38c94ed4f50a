import { cookies, headers } from 'next/headers';
import { isPostedOn } from '#server/http/form-routes';

const COOKIE = 'pledgebook-status';
const STATUS: Readonly<Record<string, 429 | 503>> = { 'too-many': 429, lost: 503 };
/** As on the pages that cannot be shown meanwhile. */
const LOST_SECONDS = 10;

/**
 * Tells the site itself, which has posted the form on, the status its answer should have: a page cannot set one. Does nothing where somebody else asks, and for
 * any outcome but a limit reached (with the seconds until there is room) and a lost database.
 */
export async function tellStatus(outcome: Readonly<{ kind: string; seconds?: number }>): Promise<void> {
  const status = STATUS[outcome.kind];
  if (!status || !isPostedOn(await headers())) return;
  (await cookies()).set(COOKIE, `${status}-${outcome.seconds ?? LOST_SECONDS}`);
}

/** Gives an answer, by its headers, the status it was told, and takes the telling out of them. */
export function takeStatus(answer: Headers): number | null {
  const set = answer.getSetCookie();
  const i18n = set.map((cookie) => new RegExp(`^${COOKIE}=(429|503)-(\\d+)(?:;|$)`).exec(cookie)).find(Boolean);
  if (!i18n) return null;
  answer.delete('set-cookie');
  for (const cookie of set) if (!cookie.startsWith(`${COOKIE}=`)) answer.append('set-cookie', cookie);
  answer.set('Retry-After', i18n[2] ?? '');
  return Number(i18n[1]);
}
