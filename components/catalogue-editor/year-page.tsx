import { FocusedStatus } from '#components/desk/focused-status';
import type { PlacesKey } from '#components/catalogue/benefit-text';
import { LimitWarnings } from '#components/catalogue-editor/limit-warnings';
import { YearGrid } from '#components/catalogue-editor/year-grid';
import { YearHistory } from '#components/catalogue-editor/year-history';
import { yearStateWords } from '#components/catalogue-editor/years-page';
import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { StateBadge } from '#components/pledge/state-badge';
import type { DeskCatalogueKey } from '#content/messages/desk-catalogue';
import type { DeskCatalogueYearKey } from '#content/messages/desk-catalogue-year';
import { localizedPath } from '#domain/localized-path';
import type { CatalogueEvent, DeskCatalogue } from '#server/catalogue/desk-year-queries';

type Props = {
  i18n: I18n<DeskCatalogueKey | DeskCatalogueYearKey | PlacesKey | 'oneAtATime' | 'yes'>;
  year: DeskCatalogue;
  events: readonly CatalogueEvent[];
  /** What was just done. */
  said: string | null;
  withdraw: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

/** `/admin/catalogue/[year]`: what can be done first, then the table of levels and benefits, then the history. */
export function CatalogueYearPage({ i18n, year, events, said, withdraw, words, hidden }: Props) {
  const { t, language } = i18n;
  const number = year.catalogue.year;
  const page = localizedPath(language, `/admin/catalogue/${number}`);
  const isAhead = year.state === 'draft' || year.state === 'scheduled';
  return (
    <>
      <p className="mb-2 text-sm">
        <TextLink href={localizedPath(language, '/admin/catalogue')} prefetch={false} className="link-quiet">
          {t('back')}
        </TextLink>
      </p>
      <h1 className="mb-1 text-2xl">{t('yearTitle', { year: number })}</h1>
      <p className="mb-5">
        <StateBadge {...yearStateWords(year, i18n)} />
      </p>
      {said ? (
        <FocusedStatus id="done" autoFocus>
          {said}
        </FocusedStatus>
      ) : null}
      <LimitWarnings i18n={i18n} year={number} warnings={year.warnings} />
      <div className="mb-8 flex flex-wrap items-start gap-3">
        <ActionLink href={`${page}/level`} tone="line" size="sm">
          {t('addLevel')}
        </ActionLink>
        <ActionLink href={`${page}/benefit`} tone="line" size="sm">
          {t('addBenefit')}
        </ActionLink>
        <ActionLink href={`${page}/membership`} tone="line" size="sm">
          {t('membership')}
        </ActionLink>
        <ActionLink href={`${page}/preview`} tone="line" size="sm">
          {t('preview')}
        </ActionLink>
        {isAhead ? (
          <ActionLink href={`${page}/publish`} tone={year.state === 'draft' ? 'sun' : 'line'} size="sm">
            {t(year.state === 'draft' ? 'publish' : 'moveDay')}
          </ActionLink>
        ) : null}
        {year.state === 'scheduled' ? (
          <ActionButton
            action={withdraw}
            words={words}
            initial={EMPTY_FORM}
            hidden={{ ...hidden, year: String(number) }}
            submit={t('withdraw')}
            scope="withdraw"
            tone="line"
            size="sm"
          />
        ) : null}
      </div>
      <p className="mb-2 text-sm text-quiet">{t('gridText')}</p>
      <YearGrid i18n={i18n} year={year} />
      <div className="mt-12">
        <YearHistory i18n={i18n} events={events} currency={year.catalogue.currency} />
      </div>
    </>
  );
}
