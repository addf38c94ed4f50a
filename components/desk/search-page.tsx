import { SearchForm } from '#components/desk/search-form';
import { foundText, toSearchGroups, type SearchGroup } from '#components/desk/search-groups';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskSearchKey } from '#content/messages/desk-search';
import type { PledgeKey } from '#content/messages/pledge';
import { localizedPath } from '#domain/localized-path';
import type { DeskSearch } from '#server/desk/search-queries';

type Props = { i18n: I18n<DeskSearchKey | PledgeKey>; found: DeskSearch; canDecide: boolean };

/** `/admin/search`: everything at the desk that fits some words. The box that Ctrl and K open leads here without JavaScript. */
export function SearchPage({ i18n, found, canDecide }: Props) {
  const { t, language } = i18n;
  const groups = toSearchGroups(found, i18n, canDecide);
  return (
    <>
      <h1 className="mb-2 text-2xl">{t('searchTitle')}</h1>
      <p className="mb-5 max-w-measure text-sm text-quiet">{t('searchLead')}</p>
      <SearchForm
        action={localizedPath(language, '/admin/search')}
        value={found.q}
        label={t('searchLabel')}
        submit={t('searchSubmit')}
      />
      {found.q ? (
        <p role="status" className="mb-4 text-sm text-quiet">
          {foundText(found, groups, i18n)}
        </p>
      ) : null}
      {found.q && groups.length === 0 ? (
        <p className="max-w-measure border-y border-rule py-8">{t('nothingFoundText')}</p>
      ) : (
        <Groups groups={groups} />
      )}
    </>
  );
}

function Groups({ groups }: { groups: readonly SearchGroup[] }) {
  return (
    <div className="grid max-w-form gap-y-8">
      {groups.map(({ label, lines }) => (
        <section key={label}>
          <h2 className="mb-2 text-lg">{label}</h2>
          <ul className="border-t border-rule">
            {lines.map(({ href, text, detail }, nth) => (
              <li key={nth} className="border-b border-rule py-2">
                <TextLink
                  href={href}
                  prefetch={false}
                  className="link tabular inline-flex min-h-6 items-center wrap-anywhere"
                >
                  {text}
                </TextLink>
                {detail ? <p className="text-sm wrap-anywhere text-quiet">{detail}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
