import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskCatalogueYearKey } from '#content/messages/desk-catalogue-year';
import { localizedPath } from '#domain/localized-path';

type Props = { i18n: I18n<DeskCatalogueYearKey>; year: number; title: string; children: React.ReactNode };

/** A page below that of a year, with the way back. */
export function CatalogueItemPage({ i18n: { t, language }, year, title, children }: Props) {
  return (
    <>
      <p className="mb-2 text-sm">
        <TextLink
          href={localizedPath(language, `/admin/catalogue/${year}`)}
          prefetch={false}
          className="link-quiet inline-flex min-h-6 items-center"
        >
          {t('backToYear', { year })}
        </TextLink>
      </p>
      <h1 className="mb-6 text-2xl wrap-anywhere">{title}</h1>
      {children}
    </>
  );
}
