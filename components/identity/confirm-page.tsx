import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { SignInKey } from '#content/messages/sign-in';
import { localizedPath } from '#domain/localized-path';

type Props = {
  i18n: I18n<SignInKey>;
  /** The account that the link signs in to, `a•••@example.org`. */
  account: string;
  words: FormWords;
  action: FormAction;
  hidden?: Readonly<Record<string, string>>;
};

/** `/sign-in/confirm`. Opening the link does not sign in, so an email program that opens links does not use it up. */
export function ConfirmPage({ i18n: { t }, account, words, action, hidden }: Props) {
  return (
    <PageBody>
      <PageHeading title={t('confirmTitle')} lead={t('confirmLead', { account })} />
      <p className="mb-8 max-w-measure">{t('confirmOther')}</p>
      <ActionButton
        words={words}
        action={action}
        initial={EMPTY_FORM}
        hidden={hidden}
        submit={t('confirm')}
        waiting={t('confirming')}
      />
      <p className="mt-8 max-w-measure text-sm text-quiet">{t('confirmNot')}</p>
    </PageBody>
  );
}

export type BadLink = 'expired' | 'used' | 'mangled';

/** The page of an invalid link, which says where to get another one. */
export function BadLinkPage({ reason, i18n: { t, language } }: { reason: BadLink; i18n: I18n<SignInKey> }) {
  return (
    <PageBody>
      <PageHeading title={t(`${reason}-title`)} lead={t(`${reason}-lead`)} />
      <ActionLink href={localizedPath(language, '/sign-in')}>{t('another')}</ActionLink>
    </PageBody>
  );
}

type MergedProps = { account: string; contact: string; i18n: I18n<SignInKey> };

/** The page of a link to an address whose record was merged into another one: which address signs in. */
export function MergedRecordPage({ account, contact, i18n: { t, language } }: MergedProps) {
  return (
    <PageBody>
      <PageHeading title={t('merged-title')} lead={t('recordMerged', { account })} />
      <p className="mb-8 max-w-measure">{t('recordMergedNot', { contact })}</p>
      <ActionLink href={localizedPath(language, '/sign-in')}>{t('another')}</ActionLink>
    </PageBody>
  );
}
