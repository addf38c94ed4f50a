import { ActionButton } from '#components/form/action-button';
import { EmailForm } from '#components/identity/email-form';
import { EMPTY_FORM, type FormAction, type FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { SignInKey } from '#content/messages/sign-in';

type Props = {
  i18n: I18n<SignInKey>;
  words: FormWords;
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
  /** How long a link in an email is valid, in minutes. */
  minutes: number;
  /** The other ways to sign in: GitHub, or a foundation's provider. `action` redirects there. */
  providers: readonly { id: string; name: string; action: FormAction }[];
  /** Whether the person signs in to finish a pledge. */
  isForPledge: boolean;
};

/** `/sign-in`: one field. */
export function SignInPage({ i18n: { t }, words, action, initial, hidden, minutes, providers, isForPledge }: Props) {
  const texts = {
    email: t('email'),
    emailHint: t('emailHint', { minutes }),
    send: t('send'),
    sending: t('sending'),
  };
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={t(isForPledge ? 'leadPledge' : 'lead')} />
      <div className="max-w-md">
        <EmailForm words={words} action={action} initial={initial} hidden={hidden} texts={texts} />
        {providers.length > 0 ? (
          <section aria-labelledby="other-ways" className="mt-12 border-t border-rule pt-6">
            <h2 id="other-ways" className="text-xl">
              {t('otherWays')}
            </h2>
            <ul className="mt-4 grid gap-3">
              {providers.map((provider) => (
                <li key={provider.id}>
                  <ActionButton
                    words={words}
                    action={provider.action}
                    initial={EMPTY_FORM}
                    hidden={{ ...hidden, provider: provider.id }}
                    scope={provider.id}
                    submit={t('provider', { provider: provider.name })}
                    tone="line"
                    size="md"
                  />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </PageBody>
  );
}
