import { MergeChoiceItem, type MergeActs } from '#components/desk/merge-choice';
import { SearchForm } from '#components/desk/search-form';
import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import type { DeskOrganisationsKey } from '#content/messages/desk-organisations';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { DeskOrganisation } from '#server/organisation/desk-organisation-queries';

type Props = {
  i18n: I18n<DeskOrganisationsKey>;
  organisation: DeskOrganisation;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  /** Left out if the reader may not decide. */
  acts: MergeActs | undefined;
};

/** Organisations that may be the same, or were searched for, each with what a merge would do, and those that were merged, each with the way back. */
export function MergeParts({ i18n, organisation, words, hidden, acts }: Props) {
  const { t, language } = i18n;
  const { slug, name, status, likely, search, found, merges } = organisation;
  const choice = { i18n, organisation, words, hidden, acts };
  const shared = { words, initial: EMPTY_FORM, tone: 'line' as const, size: 'sm' as const };
  return (
    <>
      {likely.length > 0 ? (
        <section id="likely">
          <h2 className="text-xl">{t('likely')}</h2>
          <p className="mb-3 mt-1 max-w-measure text-sm text-quiet">{t('likelyText')}</p>
          <ul className="grid gap-4">
            {likely.map((other) => (
              <MergeChoiceItem key={other.id} {...choice} other={other} />
            ))}
          </ul>
        </section>
      ) : null}
      {acts && status === 'known' ? (
        <section id="merge">
          <h2 className="text-xl">{t('mergeSearch')}</h2>
          <p className="mb-3 mt-1 max-w-measure text-sm text-quiet">{t('mergeSearchText', { into: name })}</p>
          <SearchForm
            action={`${localizedPath(language, `/admin/organisations/${slug}`)}#merge`}
            name="merge"
            value={search}
            label={t('search')}
            submit={t('apply')}
          />
          {search && found.length === 0 ? <p className="text-sm">{t('mergeNoneFound')}</p> : null}
          <ul className="grid gap-4">
            {found.map((other) => (
              <MergeChoiceItem key={other.id} {...choice} other={other} />
            ))}
          </ul>
        </section>
      ) : null}
      {merges.length > 0 ? (
        <section id="merges">
          <h2 className="mb-3 text-xl">{t('merges')}</h2>
          <ul className="grid gap-3 text-sm">
            {merges.map((merge) => (
              <li key={merge.id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <span className="wrap-anywhere">
                  {t('mergedText', { name: merge.name, day: formatDate(merge.on, language.days), by: merge.by })}
                </span>
                {acts ? (
                  <ActionButton
                    {...shared}
                    action={acts.undo}
                    hidden={{ ...hidden, organisation: slug, merge: merge.id }}
                    submit={t('undo')}
                    label={t('undoOf', { name: merge.name })}
                    scope={`undo-${merge.id}`}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
