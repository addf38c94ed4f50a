import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DocumentKey } from '#content/messages/documents';
import { localizedPath } from '#domain/localized-path';
import type { StatementYear } from '#server/document/statement';

type Props = { i18n: I18n<DocumentKey>; years: readonly StatementYear[] };

/** The statements of the years in which something arrived from the reader. Nothing if there are none. */
export function StatementList({ i18n: { t, language }, years }: Props) {
  if (years.length === 0) return null;
  return (
    <section className="mt-14">
      <h2 className="text-2xl">{t('statements')}</h2>
      <p className="mb-4 mt-2 max-w-measure text-quiet">{t('statementsText')}</p>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {years.map(({ year, name }) => (
          <li key={year}>
            <TextLink href={localizedPath(language, `/account/statements/${year}`)} prefetch={false}>
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
