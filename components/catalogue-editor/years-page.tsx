import { FocusedStatus } from '#components/desk/focused-status';
import './years.css';
import { ImportForm } from '#components/catalogue-editor/import-form';
import { LimitWarnings } from '#components/catalogue-editor/limit-warnings';
import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { textsOf, type I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { StateBadge, type StateWords } from '#components/pledge/state-badge';
import type { DeskCatalogueKey } from '#content/messages/desk-catalogue';
import type { LimitWarning } from '#domain/catalogue-limits';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { DeskYear } from '#server/catalogue/desk-catalogue-queries';

type Props = {
  i18n: I18n<DeskCatalogueKey>;
  years: readonly DeskYear[];
  /** What was just done. */
  said: string | null;
  /** The year that was just made, and its limits to look at. */
  warned: Readonly<{ year: number; warnings: readonly LimitWarning[] }> | null;
  actions: Readonly<{ clone: FormAction; importFile: FormAction }>;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

const TONES = { draft: 'wait', scheduled: 'ask', 'on-offer': 'good', past: 'off' } as const;

/** The state of a year, with the day that it begins or began. */
export function yearStateWords(
  { state, offeredFrom }: Pick<DeskYear, 'state' | 'offeredFrom'>,
  { t, language }: I18n<DeskCatalogueKey>,
): StateWords {
  const day = offeredFrom ? formatDate(offeredFrom, language.days) : '';
  return { tone: TONES[state], label: t(`state-${state}`, { day }) };
}

/** `/admin/catalogue`: every year, and files in and out. */
export function CatalogueYearsPage({ i18n, years, said, warned, actions, words, hidden }: Props) {
  const { t } = i18n;
  return (
    <>
      <h1 className="mb-2 text-2xl">{t('title')}</h1>
      <p className="mb-5 max-w-measure text-sm text-quiet">{t('lead')}</p>
      {said ? (
        <FocusedStatus id="done" autoFocus>
          {said}
        </FocusedStatus>
      ) : null}
      {warned ? <LimitWarnings i18n={i18n} {...warned} /> : null}
      <section className="mb-10" aria-label={t('years')}>
        <table className="sheet desk-sheet years-sheet">
          <thead>
            <tr>
              <th scope="col">{t('year')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('levels')}</th>
              <th scope="col">{t('benefits')}</th>
              <th scope="col">{t('accepted')}</th>
              <th scope="col">{t('waiting')}</th>
              <th scope="col">{t('actions')}</th>
            </tr>
          </thead>
          <tbody>
            {years.map((each) => (
              <YearRow key={each.year} i18n={i18n} year={each} clone={actions.clone} words={words} hidden={hidden} />
            ))}
          </tbody>
        </table>
      </section>
      <section className="max-w-measure">
        <h2 className="text-xl">{t('import')}</h2>
        <p className="mb-5 mt-1 text-sm text-quiet">{t('importLead')}</p>
        <ImportForm
          action={actions.importFile}
          words={words}
          hidden={hidden}
          texts={textsOf(i18n, ['import', 'file', 'fileHint', 'otherFile', 'check', 'doImport', 'planList'])}
        />
      </section>
    </>
  );
}

/** Phones show the name of the column beside the number. */
function Count({ name, count }: { name: string; count: number }) {
  return (
    <td className="tabular">
      <span aria-hidden="true">{name} </span>
      {count}
    </td>
  );
}

type RowProps = Pick<Props, 'i18n' | 'words' | 'hidden'> & { year: DeskYear; clone: FormAction };

function YearRow({ i18n, year: each, clone, words, hidden }: RowProps) {
  const { t, language } = i18n;
  const { year, levels, benefits, accepted, waiting, canClone } = each;
  return (
    <tr>
      <th scope="row">
        <TextLink
          href={localizedPath(language, `/admin/catalogue/${year}`)}
          prefetch={false}
          className="link inline-flex min-h-6 items-center"
        >
          {String(year)}
        </TextLink>
      </th>
      <td>
        <StateBadge {...yearStateWords(each, i18n)} />
      </td>
      <Count name={t('levels')} count={levels} />
      <Count name={t('benefits')} count={benefits} />
      <Count name={t('accepted')} count={accepted} />
      <Count name={t('waiting')} count={waiting} />
      <td>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <a
            href={localizedPath(language, `/admin/catalogue/${year}/catalogue.json`)}
            aria-label={t('downloadOf', { year })}
            className="link inline-flex min-h-6 items-center"
            download
          >
            {t('download')}
          </a>
          {canClone ? (
            <ActionButton
              action={clone}
              words={words}
              initial={EMPTY_FORM}
              hidden={{ ...hidden, year: String(year) }}
              submit={t('clone', { year: year + 1 })}
              scope={`clone-${year}`}
              tone="line"
              size="sm"
            />
          ) : null}
        </div>
      </td>
    </tr>
  );
}
