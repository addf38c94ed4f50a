import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import type { SecondFactorKey } from '#content/messages/second-factor';

type Refused =
  Readonly<{ kind: 'wrong' | 'used' | 'missing' | 'passkey' }> | Readonly<{ kind: 'too-many'; seconds: number }>;

/** A form whose code was refused, with the code as it was typed: a slip in a recovery code can be mended. */
export function codeError({ t }: Pick<I18n<SecondFactorKey>, 't'>, code: string, refused: Refused): FormState {
  if (refused.kind === 'passkey') return formError({ code }, t('passkey-code'));
  const text =
    refused.kind === 'too-many'
      ? t('tooManyCodes', { minutes: Math.trunc((refused.seconds + 59) / 60) })
      : t(`${refused.kind}-code`);
  return { answers: { code }, errors: [{ field: 'code', text }] };
}
