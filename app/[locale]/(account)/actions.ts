'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { endSession, sessionCookieName } from '#server/identity/session';

export async function signOut(): Promise<FormState> {
  const jar = await cookies();
  await endSession(jar.get(sessionCookieName())?.value);
  jar.delete(sessionCookieName());
  redirect('/');
}
