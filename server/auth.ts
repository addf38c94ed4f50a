import type { Route } from 'next';
import { notFound, forbidden, redirect } from 'next/navigation';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { sessionCookieName } from '#server/identity/session';
import { LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { RECENT_MINUTES } from '#domain/session-limits';
import { now } from '#server/clock';
import { pathLocale } from '#server/http/site-url';
import type { Role } from '#server/identity/person-store';
import { hasRight, type Right } from '#server/identity/rights';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { getEnv } from '#server/env';
import { findSession } from '#server/identity/session-store';

export { hasRight, type Right };

/** The person who is signed in. `email` is the address that their emails go to. */
export type Person = Readonly<{
  id: string;
  name: string | null;
  email: string;
  emailVerified: boolean;
  roles: readonly Role[];
  /** Why their roles do not count yet, and `roles` is empty. */
  barrier?: RoleBarrier;
  /** Their session proved their second factor too long ago for the acts that ask for it again. */
  isStale?: true;
}>;

/** What a person with a role must do before it counts: enter a `code` of their second factor in this session, or `set-up` one, where STAFF_SECOND_FACTOR requires it. */
export type RoleBarrier = 'code' | 'set-up';

declare const granted: unique symbol;

/** A person with a right. Only `requireStaff` and `findStaff` can create one, so a function that takes it cannot be called without the right. */
export type Staff<R extends Right = Right> = Person & Readonly<{ [granted]: R }>;

/** What the site's header shows of the person who is signed in: their name, or their address, and whether they may open the desk. */
export type HeaderPerson = Readonly<{ name: string; desk: boolean }>;

/** What the header shows of a person; null for a visitor. */
export function toHeaderPerson(person: Person | null): HeaderPerson | null {
  return person && { name: person.name ?? person.email, desk: hasDeskLink(person) };
}

/** Whether a person is shown a link to the desk. One whose roles do not count yet is asked for the rest there. */
export function hasDeskLink({ roles, barrier }: Person): boolean {
  return barrier !== undefined || hasRight(roles, 'read-desk');
}

/** The person who is signed in, or null. Each request reads it from the database, so signing out and losing a role take effect at the next request. */
export const findActor = cache(async (): Promise<Person | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  const session = token ? await findSession(token) : null;
  if (!session) return null;
  const { id, name, email, emailVerified, roles } = session.user;
  const person = { id, name, email, emailVerified: emailVerified !== null };
  const { hasFactor, provedAt } = session.session;
  if (roles.length === 0) return { ...person, roles };
  if (hasFactor && provedAt) {
    const isStale = now().getTime() - provedAt.getTime() > RECENT_MINUTES * 60_000;
    return { ...person, roles, ...(isStale ? { isStale } : {}) };
  }
  if (hasFactor) return { ...person, roles: [], barrier: 'code' };
  return getEnv().STAFF_SECOND_FACTOR === 'required'
    ? { ...person, roles: [], barrier: 'set-up' }
    : { ...person, roles };
});

/** The person who is signed in. A visitor is redirected to sign in, in the language of `returnTo`, and returns to that path of this site. */
export async function requirePerson(returnTo: string): Promise<Person> {
  const person = await findActor();
  if (person) return person;
  const signIn = localizedPath(LANGUAGES[pathLocale(returnTo)], '/sign-in');
  redirect(`${signIn}?returnTo=${encodeURIComponent(returnTo)}` as Route);
}

/** A staff member with this right, or null, which is logged as a refusal. */
export async function findStaff<R extends Right>(right: R): Promise<Staff<R> | null> {
  const person = await findActor();
  if (person && hasRight(person.roles, right)) return person as Staff<R>;
  await logSecurityInRequest('refused', { actor: person?.id ?? null, what: right });
  return null;
}

/** The page where a session proves the second factor, in the language of `returnTo`, to which it leads. */
export function toCodePage(returnTo: string): Route {
  const page = localizedPath(LANGUAGES[pathLocale(returnTo)], '/sign-in/code');
  return `${page}?returnTo=${encodeURIComponent(returnTo)}` as Route;
}

/** The page where a person sets up their second factor, in the language of `returnTo`. */
function toSetUpPage(returnTo: string): Route {
  return `${localizedPath(LANGUAGES[pathLocale(returnTo)], '/account/profile/second-factor')}?required=1` as Route;
}

/** A staff member with this right. Visitors are redirected to sign in, and staff whose roles do not count yet to the page that asks for the rest; everyone else gets 403. */
export async function requireStaff<R extends Right>(right: R, returnTo: string): Promise<Staff<R>> {
  const { barrier } = await requirePerson(returnTo);
  if (barrier) redirect(barrier === 'code' ? toCodePage(returnTo) : toSetUpPage(returnTo));
  return (await findStaff(right)) ?? forbidden();
}

/** The value; if it is missing, the response is 404. */
export function getOr404<T>(value: T | null | undefined): T {
  return value ?? notFound();
}
