import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { HeldKey } from '#content/messages/account';

type Props = { i18n: I18n<HeldKey>; email: string; name: string | null };

const HELD = ['email', 'pledges', 'name', 'history', 'signIn', 'drafts'] as const;

/** `/account/privacy`: the data that the site stores about a person, and why. */
export function PrivacyPage({ i18n: { t }, email, name }: Props) {
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={t('lead')} />
      <p className="mb-8 break-words">
        {t.rich(name ? 'knownWithEmail' : 'known', {
          name: name ?? email,
          email,
          b: (inner) => <strong className="font-semibold">{inner}</strong>,
        })}
      </p>
      <dl className="max-w-3xl border-t-[1.5px] border-ink">
        {HELD.map((what) => (
          <div key={what} className="grid gap-x-8 gap-y-1 border-b border-rule py-4 sm:grid-cols-[15rem_1fr]">
            <dt className="font-semibold">{t(what)}</dt>
            <dd>{t(`${what}Why`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-8 max-w-measure text-quiet">{t('foot')}</p>
    </PageBody>
  );
}
