import type { PausedBy } from '#domain/reminder';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { readPauseToken } from '#server/reminder/pause-token';
import { storePause } from '#server/reminder/reminder-store';

/** The result of pausing or resuming. `limited`: the person did so too often. */
export type Paused = Readonly<{ kind: 'done' | 'limited' }>;

async function setPause(person: string, pause: boolean, by: PausedBy): Promise<Paused> {
  // Whoever has a link of the person can use it, so it takes nothing from what the person can do.
  if ((await takeFromLimit(by === 'account' ? 'write-person' : 'pause-link', person)) !== null)
    return { kind: 'limited' };
  await storePause({ person, pause, by, at: now() });
  return { kind: 'done' };
}

/** Pauses or resumes the reminders of the person who is signed in. Doing it twice changes nothing. */
export function pauseOwnReminders(person: Pick<Person, 'id'>, pause: boolean): Promise<Paused> {
  return setPause(person.id, pause, 'account');
}

/**
 * Pauses or resumes the reminders of the person whose link this is, signed in or not. Call it only for POST: email programs open links. The token gives no other
 * right.
 */
export async function pauseRemindersByLink(
  token: unknown,
  pause: boolean,
  by: Exclude<PausedBy, 'account'>,
): Promise<Paused | Readonly<{ kind: 'bad-link' }>> {
  const person = readPauseToken(token);
  if (person !== null) return setPause(person, pause, by);
  await logSecurityInRequest('refused', { actor: null, what: 'reminders' });
  return { kind: 'bad-link' };
}
