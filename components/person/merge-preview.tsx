import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskPersonKey } from '#content/messages/desk-person';
import { localizedPath } from '#domain/localized-path';
import type { PersonMerging } from '#server/person/merge-queries';

type Props = {
  i18n: I18n<DeskPersonKey>;
  /** The record that stays. */
  person: Readonly<{ id: string; name: string | null; email: string }>;
  other: NonNullable<PersonMerging['chosen']>;
  merge: Readonly<{ action: FormAction; words: FormWords; hidden: Readonly<Record<string, string>> }>;
};

/** What a merge would do, in sentences; parts that nothing happens to are left out. */
function previewTexts({ i18n: { t, language }, person, other }: Omit<Props, 'merge'>): string[] {
  const { pledges, payments, terms, organisations, joined, waiting, drafts, accounts, filled } = other.preview;
  const fields = new Intl.ListFormat(language.numbers, { type: 'conjunction' }).format(
    filled.map((field) => t(`field-${field}`)),
  );
  const counted = (
    [
      ['previewContacts', organisations - joined],
      ['previewJoined', joined],
      ['previewWaiting', waiting],
      ['previewDrafts', drafts],
      ['previewAccounts', accounts],
    ] as const
  ).filter(([, count]) => count > 0);
  return [
    t('previewPledges', { pledges, payments }),
    ...(terms > 0 ? [t('previewTerms', { terms })] : []),
    ...counted.map(([key, count]) => t(key, { count, into: person.email })),
    t(filled.length > 0 ? 'previewFills' : 'previewStays', { fields }),
    t('previewSignIn', { stays: person.email, goes: other.email }),
    t('previewFigures'),
    t('previewUndo'),
  ];
}

/** The other record that was chosen: what a merge would do, or why it cannot be done. */
export function MergePreview(props: Props) {
  const { i18n, person, other, merge } = props;
  const { t, language } = i18n;
  const { refusals } = other.preview;
  // Two people of one name are told apart by their addresses.
  const isNamed = other.name !== null && person.name !== null && other.name !== person.name;
  const [from, into] = isNamed ? [other.name, person.name] : [other.email, person.email];
  return (
    <div className="border-s-4 border-sun ps-4">
      <h3 className="mb-2 text-lg wrap-anywhere">{t('mergeHeading', { from, into })}</h3>
      {refusals.length > 0 ? (
        <>
          <p className="text-sm font-semibold">{t('cannotMerge')}</p>
          <ul className="mb-3 grid max-w-measure list-disc gap-1 ps-5 text-sm">
            {refusals.map((code) => (
              <li key={code}>{t(code)}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <ul className="mb-4 grid max-w-measure list-disc gap-1 ps-5 text-sm wrap-anywhere">
            {previewTexts(props).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <ActionButton
            {...merge}
            initial={EMPTY_FORM}
            hidden={{ ...merge.hidden, from: other.id, into: person.id }}
            submit={t('mergeNow')}
            label={t('mergeHeading', { from: other.email, into: person.email })}
            scope="merge"
            tone="ink"
            size="md"
          />
        </>
      )}
      <p className="mt-3 text-sm">
        <TextLink
          href={`${localizedPath(language, `/admin/people/${other.id}?other=${person.id}`)}#merge`}
          prefetch={false}
          className="link inline-flex min-h-6 items-center"
        >
          {t('otherWay')}
        </TextLink>
      </p>
    </div>
  );
}
