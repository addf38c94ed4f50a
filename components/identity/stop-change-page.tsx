import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { AddressChangeKey } from '#content/messages/address-change';
import { localizedPath } from '#domain/localized-path';

type Props = {
  i18n: I18n<AddressChangeKey>;
  /** The account's address and the new one, shortened. */
  link: Readonly<{ from: string; to: string }>;
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  words: FormWords;
};

/** `/sign-in/stop-change`, the page of the link in the email to the old address. Opening it stops nothing. */
export function StopChangePage({ i18n: { t }, link, action, hidden, words }: Props) {
  return (
    <PageBody>
      <PageHeading title={t('stopTitle')} lead={t('stopLead', link)} />
      <ActionButton words={words} action={action} initial={EMPTY_FORM} hidden={hidden} submit={t('stopHere')} />
    </PageBody>
  );
}

/** That a change was stopped, or that there was none to stop any more. */
export function StopOutcomePage({
  i18n: { t, language },
  isStopped,
  home,
}: {
  i18n: Props['i18n'];
  isStopped: boolean;
  home: string;
}) {
  return (
    <PageBody>
      <PageHeading
        title={t(isStopped ? 'stoppedTitle' : 'goneTitle')}
        lead={t(isStopped ? 'stoppedLead' : 'goneLead')}
      />
      <ActionLink href={localizedPath(language, '/account/profile')} prefetch={false}>
        {home}
      </ActionLink>
    </PageBody>
  );
}
