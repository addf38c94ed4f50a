import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { findTotp, putSetup } from '#server/factor/factor-store';
import { newRecoveryCodes } from '#server/factor/recovery-code';
import { sealText } from '#server/factor/sealed-text';
import { newTotpSecret } from '#server/factor/totp';

/**
 * Begins to set up an authenticator app with recovery codes, or, if the person has one, new recovery codes alone. Nothing changes until a code confirms it; until then the
 * page can show the secret and the codes, and never again. Replaces an earlier setup.
 */
export async function beginSetup({ id }: Person): Promise<void> {
  const kind = (await findTotp(id)) ? 'codes' : 'totp';
  const content = { secret: kind === 'totp' ? newTotpSecret() : null, codes: newRecoveryCodes() };
  await putSetup({ personId: id, kind, sealed: sealText(JSON.stringify(content), id), createdAt: now() });
}
