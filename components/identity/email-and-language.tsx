import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { EmailAddressForm, LanguageForm } from '#components/identity/profile-forms';
import type { I18n, Language } from '#components/page/i18n';
import type { EmailChangeKey } from '#content/messages/email-change';
import type { WaitingChange } from '#server/email-change/email-change-queries';

/** The actions of these forms. */
export type AddressActs = Readonly<Record<'requestChange' | 'cancelChange' | 'saveLanguage', FormAction>>;

type Props = {
  i18n: I18n<EmailChangeKey>;
  email: string;
  change: WaitingChange | null;
  /** A change has just been asked for. */
  sent: boolean;
  hours: number;
  languages: readonly Language[];
  acts: AddressActs;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

function waitsFor({ isOldConfirmed, isNewConfirmed }: WaitingChange): EmailChangeKey {
  if (isOldConfirmed) return 'waits-new';
  return isNewConfirmed ? 'waits-old' : 'waits-both';
}

/** The part of the profile with a person's email address and language. */
export function EmailAndLanguage(props: Props) {
  const { i18n, email, change, sent, hours, languages, acts, words, hidden } = props;
  const { t, language } = i18n;
  return (
    <>
      <section aria-labelledby="email">
        <h2 id="email" className="text-2xl">
          {t('email')}
        </h2>
        <p className="mt-2 text-lg wrap-anywhere">{email}</p>
        {sent ? (
          <p role="status" className="mt-4 border-s-4 border-sun ps-4 font-medium">
            {t('sent', { hours })}
          </p>
        ) : null}
        {change ? (
          <div className="mt-4 rounded-md border border-rule bg-raised p-5">
            <p className="font-semibold wrap-anywhere">{t('waiting', { email: change.email })}</p>
            <p className="mt-1 mb-4 text-quiet">{t(waitsFor(change))}</p>
            <ActionButton
              words={words}
              action={acts.cancelChange}
              initial={EMPTY_FORM}
              hidden={hidden}
              submit={t('cancel')}
              scope="cancel-change"
              tone="line"
              size="sm"
            />
          </div>
        ) : (
          <div className="mt-6">
            <EmailAddressForm
              scope="new-email"
              tone="line"
              autoComplete="email"
              words={words}
              action={acts.requestChange}
              hidden={hidden}
              texts={{ label: t('newEmail'), hint: t('newEmailHint'), submit: t('send') }}
            />
          </div>
        )}
      </section>
      <LanguageForm
        words={words}
        action={acts.saveLanguage}
        hidden={hidden}
        current={language.code}
        languages={languages}
        texts={{ label: t('language'), hint: t('languageHint'), submit: t('saveLanguage') }}
      />
    </>
  );
}
