import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { EmailChangeKey } from '#content/messages/email-change';
import { localizedPath } from '#domain/localized-path';
import type { ChangeLink } from '#server/email-change/email-change-queries';

type Props = {
  i18n: I18n<EmailChangeKey>;
  link: ChangeLink;
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
};

/** `/sign-in/change-email`, the page of the link in each of the two emails. Opening it confirms nothing. */
export function ChangeEmailPage({ i18n: { t }, link, action, hidden, words }: Props) {
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={t('lead', { from: link.from, to: link.to })} />
      {link.isConfirmed ? (
        <p className="max-w-measure font-medium">{t('confirmed')}</p>
      ) : (
        <ActionButton words={words} action={action} initial={EMPTY_FORM} hidden={hidden} submit={t('confirm')} />
      )}
      <p className="mt-8 max-w-measure text-sm text-quiet">{t('not')}</p>
    </PageBody>
  );
}

const OUTCOMES = ['waiting', 'changed', 'taken', 'bad'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** Whether a text is one of the outcomes that the page can say. */
export function isChangeOutcome(text: unknown): text is Outcome {
  return OUTCOMES.some((each) => each === text);
}

/** What became of a change, or that its link does nothing. */
export function ChangeOutcomePage({ i18n: { t, language }, outcome }: { i18n: Props['i18n']; outcome: Outcome }) {
  return (
    <PageBody>
      <PageHeading title={t(`${outcome}-title`)} lead={t(`${outcome}-lead`)} />
      <ActionLink href={localizedPath(language, '/account/profile')} prefetch={false}>
        {t('profile')}
      </ActionLink>
    </PageBody>
  );
}
