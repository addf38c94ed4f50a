import { cookies } from 'next/headers';
import { codeError } from '#components/identity/code-errors';
import { typedIn } from '#components/form/typed-in';
import type { FormState } from '#components/form/form-state';
import type { PasskeyUse } from '#components/identity/passkey-field';
import type { I18n } from '#components/page/i18n';
import { SECOND_FACTOR, type SecondFactorKey } from '#content/messages/second-factor';
import type { Person } from '#server/auth';
import { toUseOptions } from '#server/factor/passkey';
import { proveFactor } from '#server/factor/prove-factor';
import { toField, toFormLocale } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { sessionCookieName } from '#server/identity/session';

const CODE = 'factorCode';
const PASSKEY = 'factorPasskey';

/** What a form of this person needs to use their passkey; null if they have none. */
export async function toPasskeyUse(
  person: Person,
  { t }: Pick<I18n<SecondFactorKey>, 't'>,
): Promise<PasskeyUse | null> {
  const options = await toUseOptions(person);
  return options === null ? null : { options, use: t('usePasskey'), failed: t('passkeyFailed') };
}

/** What was typed into a form, without the proof. */
function withoutProof(data: FormData): Record<string, string> {
  const { [CODE]: _, [PASSKEY]: __, ...typed } = typedIn(data);
  return typed;
}

/**
 * Asks for the second factor again, before an act that is worth it: roles, money that goes back, files, being forgotten. The form comes back with all that was typed and a
 * field for a code. Null if the act may go on: the factor was proved a short while ago, the form has a right code, or the person has no factor.
 */
export async function askAgain(person: Person, data: FormData): Promise<FormState | null> {
  if (!person.isStale) return null;
  const i18n = translate(toFormLocale(data), SECOND_FACTOR);
  const askedFor = async () => {
    const passkey = await toPasskeyUse(person, i18n);
    return {
      title: i18n.t('again-title'),
      label: i18n.t('code'),
      hint: i18n.t('anyCodeHint'),
      ...(passkey ? { passkey } : {}),
    };
  };
  const typed = toField(data, CODE);
  const proof = toField(data, PASSKEY) || typed;
  if (proof.trim() === '') return { answers: withoutProof(data), errors: [], code: await askedFor() };
  const proved = await proveFactor(person, (await cookies()).get(sessionCookieName())?.value ?? '', proof);
  if (proved.kind === 'proved') return null;
  const errors = codeError(i18n, typed, proved).errors.map(({ text }) => ({ field: CODE, text }));
  return { answers: { ...withoutProof(data), [CODE]: typed }, errors, code: await askedFor() };
}
