import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskCatalogueYearKey } from '#content/messages/desk-catalogue-year';
import type { Benefit } from '#domain/catalogue';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';

type Props = { i18n: I18n<DeskCatalogueYearKey>; year: number; benefit: Benefit };

/** What a benefit needs of its sponsors, each with the link to its form, and the link to another one. */
export function AskedList({ i18n: { t, language }, year, benefit }: Props) {
  const toForm = (more = '') => `/admin/catalogue/${year}/asset?benefit=${benefit.slug}${more}`;
  return (
    <section>
      <h2 className="text-xl">{t('assetsHeading')}</h2>
      <p className="mt-1 text-sm text-quiet">{t('assetsText')}</p>
      {benefit.assets.length === 0 ? <p className="mt-3">{t('assetsNone')}</p> : null}
      <ul className="mt-3 border-t border-rule">
        {benefit.assets.map(({ slug, title, dueOn }) => (
          <li key={slug} className="border-b border-rule py-1">
            <TextLink
              href={localizedPath(language, toForm(`&asset=${slug}`))}
              prefetch={false}
              className="link inline-flex min-h-6 items-center"
            >
              {dueOn === null ? title : t('assetLine', { title, day: formatDate(dueOn, language.days) })}
            </TextLink>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <TextLink
          href={localizedPath(language, toForm())}
          prefetch={false}
          className={actionStyle({ tone: 'line', size: 'sm' })}
        >
          {t('addAsset')}
        </TextLink>
      </p>
    </section>
  );
}
