import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskOrganisationsKey } from '#content/messages/desk-organisations';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { DeskOrganisation } from '#server/organisation/desk-organisation-queries';

/** The forms that merge and undo. */
export type MergeActs = Readonly<{ merge: FormAction; undo: FormAction }>;

type Props = {
  i18n: I18n<DeskOrganisationsKey>;
  organisation: DeskOrganisation;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  /** Left out if the reader may not decide. */
  acts: MergeActs | undefined;
};

/** Organisations that may be the same, each with what a merge would do, and those that were merged, each with the way back. */
export function MergeParts({ i18n: { t, language }, organisation, words, hidden, acts }: Props) {
  const { slug, id, name, likely, merges } = organisation;
  const shared = { words, initial: EMPTY_FORM, tone: 'line' as const, size: 'sm' as const };
  return (
    <>
      {likely.length > 0 ? (
        <section id="likely">
          <h2 className="text-xl">{t('likely')}</h2>
          <p className="mb-3 mt-1 max-w-measure text-sm text-quiet">{t('likelyText')}</p>
          <ul className="grid gap-4">
            {likely.map((other) => (
              <li key={other.id} className="border-s-4 border-rule ps-4">
                <p className="font-semibold">
                  <TextLink
                    href={localizedPath(language, `/admin/organisations/${other.slug}`)}
                    prefetch={false}
                    className="link inline-flex min-h-6 items-center wrap-anywhere"
                  >
                    {other.name}
                  </TextLink>
                </p>
                <p className="text-sm wrap-anywhere">
                  {t(`match-${other.reason}`)} ({other.website}), {t('count', { count: other.sponsorships })}
                </p>
                {acts ? (
                  <details>
                    <summary className="min-h-8 py-1 text-sm">
                      {t('mergeFold', { from: other.name, into: name })}
                    </summary>
                    <p className="mb-3 max-w-measure text-sm">{t('mergeText', { from: other.name, into: name })}</p>
                    <ActionButton
                      {...shared}
                      action={acts.merge}
                      hidden={{ ...hidden, organisation: slug, from: other.id, into: id }}
                      submit={t('merge')}
                      scope={`merge-${other.id}`}
                    />
                  </details>
                ) : null}
              </li>
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
