import type { FormState } from '#components/form/form-state';

type NotSent = Readonly<{ kind: 'not-an-address' }> | Readonly<{ kind: 'too-many'; seconds: number }>;

/** Why no link was sent, with what was typed. */
export function toSignInForm(email: string, result: NotSent): FormState {
  const minutes = result.kind === 'too-many' ? Math.trunc(result.seconds / 60) + 1 : 0;
  const text =
    result.kind === 'not-an-address'
      ? email.trim() === ''
        ? 'Type your e-mail address.'
        : 'The e-mail address must look like name@example.org.'
      : `Many links were asked for in a short time. The latest one sent works for ten minutes; another can be sent in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
  return { answers: { email }, errors: [{ field: 'email', text }] };
}

const ERRORS: Readonly<Record<string, string>> = {
  EmailNotVerified:
    'That account has no verified e-mail address. Verify one there and try again, or sign in by a link to your address.',
  OAuthAccountNotLinked: 'Another account here has that address already. Sign in by a link to it.',
  AccessDenied: 'The sign-in was refused there. Try again, or sign in by a link to your address.',
};

/** What went wrong at another provider, in words; undefined where nothing did. */
export function providerErrorWords(code: unknown): string | undefined {
  if (typeof code !== 'string') return undefined;
  return ERRORS[code] ?? 'Signing in over there did not work. Try again, or sign in by a link to your address.';
}
