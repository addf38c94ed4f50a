import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { RemindersKey } from '#content/messages/reminders';
import { localizedPath } from '#domain/localized-path';

type Props = {
  i18n: I18n<RemindersKey>;
  /** Whose reminders they are, `a•••@example.org`. */
  account: string;
  isPaused: boolean;
  /** Pauses reminders that are on, and resumes paused ones. */
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
};

/** `/reminders`, the page of the link in a reminder. Opening it changes nothing, so an email program that opens links pauses nothing. */
export function RemindersPage({ i18n: { t }, account, isPaused, action, hidden, words }: Props) {
  return (
    <PageBody>
      <PageHeading title={t(isPaused ? 'pausedTitle' : 'pauseTitle')} lead={t(isPaused ? 'pausedLead' : 'pauseLead')} />
      <p className="mb-8 max-w-measure wrap-anywhere">{t('account', { account })}</p>
      <ActionButton
        key={String(isPaused)}
        words={words}
        action={action}
        initial={EMPTY_FORM}
        hidden={hidden}
        submit={t(isPaused ? 'resume' : 'pause')}
      />
    </PageBody>
  );
}

/** The page of an invalid link, which says where else reminders can be paused. */
export function BadReminderLinkPage({ i18n: { t, language } }: Pick<Props, 'i18n'>) {
  return (
    <PageBody>
      <PageHeading title={t('badTitle')} lead={t('badLead')} />
      <ActionLink href={localizedPath(language, '/account')} prefetch={false}>
        {t('seePledges')}
      </ActionLink>
    </PageBody>
  );
}
