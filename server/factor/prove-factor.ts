import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { findTotp, storeRecoveryUse, storeTotpUse } from '#server/factor/factor-store';
import { hashRecoveryCode, readRecoveryCode } from '#server/factor/recovery-code';
import { takePasskey } from '#server/factor/passkey';
import { openText, sealText } from '#server/factor/sealed-text';
import { findTotpStep } from '#server/factor/totp';
import { hashToken } from '#server/hash-token';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { findSession } from '#server/identity/session-store';
import { takeFromLimit } from '#server/rate-limit/rate-limits';

/**
 * The result of a typed code. `codesLeft`: it was a recovery code, and so many are left. `used`: a code of an authenticator app that was taken before. `passkey`: a passkey that is not theirs, or whose challenge is too old.
 * `wrong`: anything else.
 * `seconds` until the next code of an app is tried; a recovery code always is.
 */
export type FactorProved =
  | Readonly<{ kind: 'proved'; codesLeft: number | null }>
  | Readonly<{ kind: 'wrong' | 'used' | 'passkey' }>
  | Readonly<{ kind: 'too-many'; seconds: number }>;

/**
 * Who knows only the mailbox must not guess, and must not keep the owner out either. So a session that has proved the factor before has a limit of its own, and a recovery
 * code, which nobody can guess, has none.
 */
async function takeGuess(person: Person, sessionId: string, isProved: boolean): Promise<number | null> {
  if (isProved) return takeFromLimit('code-session', sessionId);
  return (await takeFromLimit('code-person', person.id)) ?? takeFromLimit('code-day-person', person.id);
}

async function prove(person: Person, token: string, typed: string): Promise<FactorProved> {
  const found = await findSession(token);
  if (found?.user.id !== person.id) return { kind: 'wrong' };
  const [at, session] = [now(), hashToken(token)];
  // What a browser answers about a passkey; no code begins so.
  if (typed.startsWith('{'))
    return (await takePasskey(person, session, typed)) ? { kind: 'proved', codesLeft: null } : { kind: 'passkey' };
  const recovery = readRecoveryCode(typed);
  if (recovery) {
    const codesLeft = await storeRecoveryUse({ person: person.id, code: hashRecoveryCode(recovery), session, at });
    return codesLeft === null ? { kind: 'wrong' } : { kind: 'proved', codesLeft };
  }
  const code = typed.replaceAll(/\s/g, '');
  const totp = /^\d{6}$/.test(code) ? await findTotp(person.id) : null;
  if (!totp?.secret) return { kind: 'wrong' };
  const seconds = await takeGuess(person, found.session.id, found.session.provedAt !== null);
  if (seconds !== null) return { kind: 'too-many', seconds };
  const secret = openText(totp.secret, person.id);
  const step = secret === null ? null : findTotpStep(secret, code, at);
  if (secret === null || step === null) return { kind: 'wrong' };
  // Encrypted again, so that an AUTH_SECRET that is being replaced is soon not needed any more.
  const use = { factor: totp.id, step, secret: sealText(secret, person.id), session, at };
  return (await storeTotpUse(use)) ? { kind: 'proved', codesLeft: null } : { kind: 'used' };
}

/**
 * Checks a code of the person's authenticator app, a recovery code, or what a browser answered about their passkey, once. The session of this token then counts as proved. `typed` may have spaces, and a recovery code
 * may be in small letters.
 */
export async function proveFactor(person: Person, token: string, typed: string): Promise<FactorProved> {
  const proved = await prove(person, token, typed);
  const what = proved.kind === 'proved' && proved.codesLeft !== null ? 'recovery-code' : proved.kind;
  await logSecurityInRequest('second-factor', { actor: person.id, what });
  return proved;
}
