import type { FormState } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import type { SignInKey } from '#content/messages/sign-in';
import type { SignInRequested } from '#server/sign-in/request-sign-in';

type NotSent = Exclude<SignInRequested, { kind: 'sent' }>;

/** Why no link was sent, with the typed value. */
export function toSignInForm(email: string, result: NotSent, { t }: I18n<SignInKey>): FormState {
  const text =
    result.kind === 'too-many'
      ? t('tooMany', { minutes: Math.trunc((result.seconds + 59) / 60) })
      : t(email.trim() === '' ? 'missing' : 'malformed');
  return { answers: { email }, errors: [{ field: 'email', text }] };
}

const ERRORS: Readonly<Record<string, SignInKey>> = {
  EmailNotVerified: 'providerUnverified',
  OAuthAccountNotLinked: 'providerNotLinked',
  RecordMerged: 'providerMerged',
  AccessDenied: 'providerDenied',
};

/** Why signing in with another provider failed, as text. Undefined if it did not fail. */
export function providerErrorText(code: unknown, { t }: I18n<SignInKey>): string | undefined {
  if (typeof code !== 'string') return undefined;
  return t((Object.hasOwn(ERRORS, code) ? ERRORS[code] : undefined) ?? 'providerFailed');
}
