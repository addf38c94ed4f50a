import { SearchForm } from '#components/desk/search-form';
import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { MergePreview } from '#components/person/merge-preview';
import type { DeskPersonKey } from '#content/messages/desk-person';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { OtherPerson } from '#server/person/merge-store';
import type { PersonMerging } from '#server/person/merge-queries';

type Props = {
  i18n: I18n<DeskPersonKey>;
  person: Readonly<{ id: string; name: string | null; email: string }>;
  merging: PersonMerging;
  /** Null for staff who may not change people. */
  acts: Readonly<{
    merge: FormAction;
    undo: FormAction;
    words: FormWords;
    hidden: Readonly<Record<string, string>>;
  }> | null;
};

/** Records that may be of the same person; for who may merge, the search for another one with what a merge does; and those that were merged, each with the way back. */
export function MergeParts({ i18n, person, merging, acts }: Props) {
  const { t, language } = i18n;
  const { likely, hasMoreLikely, search, found, chosen, merges } = merging;
  const path = localizedPath(language, `/admin/people/${person.id}`);
  const choice = { i18n, path: acts ? path : null };
  return (
    <>
      {likely.length > 0 ? (
        <section id="likely">
          <h2 className="text-xl">{t('likely')}</h2>
          <p className="mb-3 mt-1 max-w-measure text-sm text-quiet">{t('likelyText')}</p>
          <ul className="grid gap-3">
            {likely.map((other) => (
              <OtherItem key={other.id} {...choice} other={other} why={t(`likely-${other.reason}`)} />
            ))}
          </ul>
          {hasMoreLikely ? <p className="mt-2 text-sm">{t('likelyMore')}</p> : null}
        </section>
      ) : null}
      {acts ? (
        <section id="merge">
          <h2 className="text-xl">{t('sameAs')}</h2>
          <p className="mb-3 mt-1 max-w-measure text-sm text-quiet">{t('sameAsText')}</p>
          <SearchForm
            action={`${path}#merge`}
            name="merge"
            value={search}
            label={t('findOther')}
            submit={t('searchOther')}
          />
          {search && found.length === 0 ? <p className="text-sm">{t('nobodyFound')}</p> : null}
          <ul className="grid gap-3">
            {found.map((other) => (
              <OtherItem key={other.id} {...choice} other={other} />
            ))}
          </ul>
          {chosen ? (
            <MergePreview
              i18n={i18n}
              person={person}
              other={chosen}
              merge={{ action: acts.merge, words: acts.words, hidden: acts.hidden }}
            />
          ) : null}
        </section>
      ) : null}
      {merges.length > 0 ? (
        <section id="merges">
          <h2 className="mb-3 text-xl">{t('merges')}</h2>
          <ul className="grid gap-3 text-sm">
            {merges.map(({ id, email, on, by }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <span className="wrap-anywhere">
                  {t('mergedText', { email, day: formatDate(on, language.days), by })}
                </span>
                {acts ? (
                  <ActionButton
                    action={acts.undo}
                    words={acts.words}
                    initial={EMPTY_FORM}
                    hidden={{ ...acts.hidden, merge: id }}
                    submit={t('undoMerge')}
                    label={t('undoMergeOf', { email })}
                    scope={`undo-${id}`}
                    tone="line"
                    size="sm"
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

type ItemProps = {
  i18n: I18n<DeskPersonKey>;
  /** The address of the record that would stay; null for who may not merge. */
  path: string | null;
  other: OtherPerson;
  /** Why it may be the same person. */
  why?: string;
};

/** Another record, with a link to its page and one to what a merge with it does. */
function OtherItem({ i18n: { t, language }, path, other: { id, name, email, pledges }, why }: ItemProps) {
  return (
    <li className="border-s-4 border-rule ps-4 text-sm">
      <p>
        <TextLink
          href={localizedPath(language, `/admin/people/${id}`)}
          prefetch={false}
          className="link inline-flex min-h-6 items-center font-semibold wrap-anywhere"
        >
          {name ?? email}
        </TextLink>
      </p>
      <p className="wrap-anywhere text-quiet">
        {[...(name ? [email] : []), ...(why ? [why] : []), t('pledgeCount', { count: pledges })].join(' · ')}
      </p>
      {path ? (
        <p>
          <TextLink
            href={`${path}?other=${id}#merge`}
            prefetch={false}
            className="link inline-flex min-h-6 items-center"
          >
            {t('compare')}
            <span className="sr-only">: {email}</span>
          </TextLink>
        </p>
      ) : null}
    </li>
  );
}
