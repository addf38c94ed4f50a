import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import type { Person } from '#server/auth';
import { DRAFT_HOURS, type DraftHolder } from '#server/draft/draft-store';
import { getEnv } from '#server/env';
import { ownCookie } from '#server/identity/session';
import { hashToken } from '#server/hash-token';

/** The cookie of a browser that has begun a pledge without signing in. It holds a random token; the database stores its hash with the draft. */
export function draftCookie(siteUrl: string) {
  return ownCookie('pledgebook.draft', siteUrl);
}

/** The hash of this browser's token. Null if the browser has none. */
export async function readBrowser(): Promise<string | null> {
  const token = (await cookies()).get(draftCookie(getEnv().SITE_URL).name)?.value;
  return token ? hashToken(token) : null;
}

/** This browser's token; a new one if it has none. */
export async function browserToken(): Promise<string> {
  const { name } = draftCookie(getEnv().SITE_URL);
  return (await cookies()).get(name)?.value || randomBytes(32).toString('base64url');
}

/** Gives the browser its token for as long as its draft is stored. For actions only, because a page cannot set a cookie. */
export async function keepBrowserToken(token: string): Promise<void> {
  const { name, options } = draftCookie(getEnv().SITE_URL);
  (await cookies()).set(name, token, { ...options, maxAge: DRAFT_HOURS * 3600 });
}

/** Whose drafts a page may show: this person's, and those that this browser has begun. */
export async function readHolder(person: Person | null): Promise<DraftHolder> {
  return { userId: person?.id ?? null, browser: await readBrowser() };
}
