import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { TextLink } from '#components/page/text-link';
import type { SignInKey } from '#content/messages/sign-in';
import { localizedPath } from '#domain/localized-path';

type Props = { i18n: I18n<SignInKey>; minutes: number; mailboxHref?: string };

/** `/sign-in/check-mail`. `mailboxHref` is set only in a demonstration, which shows its emails on the site. */
export function CheckMailPage({ i18n: { t, language }, minutes, mailboxHref }: Props) {
  return (
    <PageBody>
      <PageHeading title={t('checkTitle')} lead={t('checkLead', { minutes })} />
      <div className="prose">
        {mailboxHref ? (
          <p className="border-s-4 border-sun ps-4">
            {t.rich('checkDemo', {
              a: (inner) => (
                <TextLink href={mailboxHref} prefetch={false}>
                  {inner}
                </TextLink>
              ),
            })}
          </p>
        ) : null}
        <p>
          {t.rich('checkNothing', {
            a: (inner) => <TextLink href={localizedPath(language, '/sign-in')}>{inner}</TextLink>,
          })}
        </p>
        <p>{t('checkKept')}</p>
      </div>
    </PageBody>
  );
}
