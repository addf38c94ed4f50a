import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskOrganisationsKey } from '#content/messages/desk-organisations';
import { localizedPath } from '#domain/localized-path';
import type { DeskOrganisation, MergeChoice } from '#server/organisation/desk-organisation-queries';

/** The forms that merge and undo. */
export type MergeActs = Readonly<{ merge: FormAction; undo: FormAction }>;

type Props = {
  i18n: I18n<DeskOrganisationsKey>;
  organisation: Pick<DeskOrganisation, 'id' | 'slug' | 'name'>;
  other: MergeChoice;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  /** Left out if the reader may not decide. */
  acts: MergeActs | undefined;
};

/** What a merge would do, in sentences. */
function previewTexts({ i18n: { t, language }, organisation, other: { name: from, preview } }: Props): string[] {
  const { pledges, contacts, logosAside, text, filled } = preview;
  const into = organisation.name;
  const fields = new Intl.ListFormat(language.numbers, { type: 'conjunction' }).format(
    filled.map((column) => t(`fills-${column}`)),
  );
  return [
    t('previewMoves', { pledges, contacts, into }),
    ...logosAside.map((theme) => t('previewLogo', { theme, from, into })),
    ...(text === null ? [] : [t(text === 'aside' ? 'previewTextAside' : 'previewTextMoves', { from, into })]),
    ...(filled.length === 0 ? [] : [t('previewFills', { fields, from, into })]),
  ];
}

/** An organisation that can be merged into another, with what that would do. */
export function MergeChoiceItem(props: Props) {
  const { i18n, organisation, other, words, hidden, acts } = props;
  const { t, language } = i18n;
  const { slug, id, name } = organisation;
  const count = t('count', { count: other.sponsorships });
  return (
    <li className="border-s-4 border-rule ps-4">
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
        {other.reason ? `${t(`match-${other.reason}`)} (${other.website}), ${count}` : `${other.website}, ${count}`}
      </p>
      {acts ? (
        <details>
          <summary className="min-h-8 py-1 text-sm">{t('mergeFold', { from: other.name, into: name })}</summary>
          <ul className="mb-2 mt-1 grid max-w-measure list-disc gap-1 ps-5 text-sm wrap-anywhere">
            {previewTexts(props).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p className="mb-3 max-w-measure text-sm">{t('mergeText', { from: other.name, into: name })}</p>
          <ActionButton
            words={words}
            initial={EMPTY_FORM}
            tone="line"
            size="sm"
            action={acts.merge}
            hidden={{ ...hidden, organisation: slug, from: other.id, into: id }}
            submit={t('merge')}
            scope={`merge-${other.id}`}
          />
        </details>
      ) : null}
    </li>
  );
}
