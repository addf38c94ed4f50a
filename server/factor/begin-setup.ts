import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { findFactors, putSetup } from '#server/factor/factor-store';
import { newRecoveryCodes } from '#server/factor/recovery-code';
import { sealText } from '#server/factor/sealed-text';
import { newTotpSecret } from '#server/factor/totp';

/**
 * Begins to set up an authenticator app or a passkey, as `asked` says, with recovery codes if it is the person's first factor; or, if they have that kind already or ask for
 * it, new recovery codes alone. Nothing changes until it is confirmed; until then the page can show the secret and the codes, and never again. Replaces an earlier setup.
 */
export async function beginSetup({ id }: Person, asked = 'totp'): Promise<void> {
  const has = (await findFactors(id)).map(({ kind }) => kind);
  const wanted = asked === 'passkey' ? 'passkey' : 'totp';
  const kind = has.includes(wanted) || (asked === 'codes' && has.length > 0) ? 'codes' : wanted;
  const codes = kind === 'codes' || has.length === 0 ? newRecoveryCodes() : [];
  const content = { secret: kind === 'totp' ? newTotpSecret() : null, codes };
  await putSetup({ personId: id, kind, sealed: sealText(JSON.stringify(content), id), createdAt: now() });
}
