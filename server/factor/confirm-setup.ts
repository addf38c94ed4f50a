import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { findOwnSetup } from '#server/factor/factor-queries';
import { storeFactor } from '#server/factor/factor-store';
import { proveFactor, type FactorProved } from '#server/factor/prove-factor';
import { readMadePasskey } from '#server/factor/passkey';
import { hashRecoveryCode, readRecoveryCode } from '#server/factor/recovery-code';
import { sealText } from '#server/factor/sealed-text';
import { findTotpStep } from '#server/factor/totp';
import { hashToken } from '#server/hash-token';
import { logSecurityInRequest } from '#server/http/log-security-in-request';

/** The result of confirming a setup. `over`: it is too old, was replaced, or was confirmed in another tab. */
export type SetupConfirmed =
  | Readonly<{ kind: 'added' }>
  | Readonly<{ kind: 'replaced' }>
  | Readonly<{ kind: 'over' }>
  | Exclude<FactorProved, { kind: 'proved' }>;

/**
 * Ends a setup with a code of the new authenticator app, with what a browser answered about the new passkey, or, for new recovery codes alone, with the person's factor. From then on roles count only in sessions
 * that have proved it, as this one, of `token`, has.
 */
export async function confirmSetup(person: Person, token: string, typed: string): Promise<SetupConfirmed> {
  const setup = await findOwnSetup(person);
  if (!setup) return { kind: 'over' };
  const { kind, secret } = setup;
  const made = kind === 'passkey' ? await readMadePasskey(person, typed) : null;
  if (kind === 'passkey' && !made) return { kind: 'passkey' };
  // Nobody guesses here: the secret is on the page.
  const step = secret === null ? null : findTotpStep(secret, typed.replaceAll(/\s/g, ''), now());
  if (secret !== null && step === null) return { kind: 'wrong' };
  if (kind === 'codes') {
    const proved = await proveFactor(person, token, typed);
    if (proved.kind !== 'proved') return proved;
  }
  const isStored = await storeFactor({
    person: person.id,
    setup: setup.at,
    kind,
    secret: secret === null ? null : sealText(secret, person.id),
    step,
    ...made,
    codes: setup.codes.map((code) => hashRecoveryCode(readRecoveryCode(code) ?? '')),
    session: hashToken(token),
    at: now(),
  });
  if (!isStored) return { kind: 'over' };
  await logSecurityInRequest('second-factor', { actor: person.id, what: kind === 'codes' ? 'new-codes' : 'added' });
  return { kind: kind === 'codes' ? 'replaced' : 'added' };
}
