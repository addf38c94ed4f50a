import { ActionLink } from '#components/page/action-link';
import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { localizedPath } from '#domain/localized-path';
import type { HeldKey } from '#content/messages/account';

type Props = {
  i18n: I18n<HeldKey>;
  email: string;
  name: string | null;
  /** For how many years the law keeps a receipt; 0 for none. */
  keptYears: number;
};

const HELD = ['email', 'pledges', 'name', 'address', 'receipts', 'history', 'signIn', 'drafts'] as const;

/** `/account/privacy`: the data that the site stores about a person, and why. */
export function PrivacyPage({ i18n: { t, language }, email, name, keptYears }: Props) {
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
            <dd>{t(`${what}Why`, { years: keptYears })}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="download" className="mt-10">
        <h2 id="download" className="text-2xl">
          {t('download')}
        </h2>
        <p className="mt-2 max-w-measure text-quiet">{t('downloadText')}</p>
        <p className="mt-4 flex flex-wrap gap-3">
          {(['Json', 'Csv'] as const).map((format) => (
            <a
              key={format}
              href={localizedPath(language, `/account/privacy/data.${format.toLowerCase()}`)}
              className={actionStyle({ tone: 'line' })}
              download
            >
              {t(`download${format}`)}
            </a>
          ))}
        </p>
      </section>
      <section aria-labelledby="forget" className="mt-10">
        <h2 id="forget" className="text-2xl">
          {t('forget')}
        </h2>
        <p className="mt-2 max-w-measure text-quiet">{t('forgetText')}</p>
        <p className="mt-4">
          <ActionLink href={localizedPath(language, '/account/privacy/forget')} tone="line" prefetch={false}>
            {t('forgetStart')}
          </ActionLink>
        </p>
      </section>
      <p className="mt-10 max-w-measure text-quiet">{t('foot')}</p>
    </PageBody>
  );
}
