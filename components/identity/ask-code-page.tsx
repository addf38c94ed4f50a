import { CodeForm } from '#components/identity/code-form';
import type { FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { PasskeyUse } from '#components/identity/passkey-field';
import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { SecondFactorKey } from '#content/messages/second-factor';
import { localizedPath } from '#domain/localized-path';

type Props = {
  i18n: I18n<SecondFactorKey>;
  /** Their roles count, and the code is asked for again. */
  isStale: boolean;
  passkey: PasskeyUse | null;
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
};

/** `/sign-in/code`: a person with a role enters a code of their second factor after they have signed in, and again before a file is saved. */
export function AskCodePage({ i18n: { t, language }, isStale, passkey, action, hidden, words }: Props) {
  return (
    <PageBody>
      <PageHeading title={t('askTitle')} lead={t(isStale ? 'again-title' : 'askLead')} />
      <div className="max-w-xl">
        <CodeForm
          action={action}
          words={words}
          hidden={hidden}
          texts={{ label: t('code'), hint: t('anyCodeHint'), submit: t('askSubmit') }}
          passkey={passkey}
          autoFocus
        />
      </div>
      <p className="mt-8 max-w-measure text-quiet">{t('askLost')}</p>
      {isStale ? null : (
        <p className="mt-4">
          <ActionLink href={localizedPath(language, '/account')} tone="line" size="md" prefetch={false}>
            {t('askNotNow')}
          </ActionLink>
        </p>
      )}
    </PageBody>
  );
}
