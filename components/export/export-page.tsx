import { ChoiceField } from '#components/form/choice-field';
import { ErrorSummary } from '#components/form/error-summary';
import { FieldFault } from '#components/form/field-notes';
import type { FormWords } from '#components/form/form-messages';
import { describedBy, problemOf, type FieldProblem, type FieldState } from '#components/form/form-state';
import { TextField } from '#components/form/text-field';
import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { ExportsKey } from '#content/messages/exports';
import { EXPORT_FORMATS, EXPORTS, type ExportFields, type ExportName, type ExportProblem } from '#domain/export';
import { localizedPath } from '#domain/localized-path';

type ExportI18n = I18n<ExportsKey>;

type Option = Readonly<{ value: string; label: string }>;

type Props = {
  i18n: ExportI18n;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  /** The files that the reader may save. */
  offered: readonly ExportName[];
  campaigns: readonly Option[];
  /** What was typed, if nothing was saved. */
  fields: ExportFields;
  problems: readonly ExportProblem[];
  /** Why nothing was saved, of the whole form: as the address says it. */
  said: string;
};

const OF_THE_FORM = ['no-right', 'too-often', 'too-large', 'unavailable'] as const;

/** `/admin/exports`: saves a file of what the reader may save. A plain form, whose answer is the file. */
export function ExportPage(props: Props) {
  const { i18n, hidden, offered, campaigns, fields } = props;
  const { t } = i18n;
  const missing = EXPORTS.filter((each) => !offered.includes(each));
  const state = toState(props);
  return (
    <>
      <h1 className="mb-2 text-2xl">{t('title')}</h1>
      <p className="mb-6 max-w-measure text-sm text-quiet">{t('lead')}</p>
      <div className="max-w-5xl">
        <ErrorSummary state={state} hasFields />
      </div>
      <form
        method="post"
        action="/api/exports"
        encType="multipart/form-data"
        aria-label={t('title')}
        className="grid max-w-5xl gap-8"
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ChoiceField
          name="what"
          state={state}
          legend={t('what')}
          choices={offered.map((each) => ({ value: each, label: t(each), hint: t(`${each}Hint`) }))}
          defaultChoice={offered[0] ?? ''}
          layout="columns"
        />
        {missing.length > 0 ? (
          <p className="-mt-4 max-w-measure text-sm text-quiet">
            {t('notYours', { list: missing.map((each) => t(each)).join(', ') })}
          </p>
        ) : null}
        <ChoiceField
          name="format"
          state={state}
          legend={t('format')}
          choices={EXPORT_FORMATS.map((each) => ({ value: each, label: t(each), hint: t(`${each}Hint`) }))}
          defaultChoice="csv"
          layout="columns"
        />
        <div className="grid items-end gap-5 sm:grid-cols-2 lg:grid-cols-3 sm:[&>:first-child]:col-span-2 lg:[&>:first-child]:col-span-1">
          <Campaign i18n={i18n} state={state} campaigns={campaigns} value={fields.campaign} />
          <TextField name="from" state={state} type="date" label={t('from')} optional small />
          <TextField name="until" state={state} type="date" label={t('until')} optional small />
        </div>
        <div>
          <button type="submit" className={actionStyle({ tone: 'ink', size: 'md' })}>
            {t('save')}
          </button>
          <p className="mt-3 max-w-measure text-sm text-quiet">{t('recorded')}</p>
        </div>
      </form>
      {offered.includes('journal') ? (
        <p className="mt-6 max-w-measure text-sm">
          {t.rich('setAccounts', {
            a: (inner) => (
              <TextLink
                href={localizedPath(i18n.language, '/admin/exports/accounts')}
                prefetch={false}
                className="link inline-flex min-h-6 items-center"
              >
                {inner}
              </TextLink>
            ),
          })}
        </p>
      ) : null}
    </>
  );
}

/** The form with what was typed, and what is wrong with it in words. */
function toState({ i18n: { t }, words, fields, problems, said, campaigns }: Props): FieldState {
  const of = OF_THE_FORM.find((each) => each === said);
  const errors: FieldProblem[] = problems.map(({ field, code }) => ({
    field: field === 'campaign' ? 'of' : field,
    text: t(code, { typed: fields[field] }),
  }));
  if (of) errors.push({ field: 'form', text: t(of) });
  const { what, format, from, until } = fields;
  const isKnown = campaigns.some(({ value }) => value === fields.campaign);
  const answers = { ...(what ? { what } : {}), ...(format ? { format } : {}), from, until };
  return { answers: isKnown ? { ...answers, of: fields.campaign } : answers, errors, words };
}

type CampaignProps = { i18n: ExportI18n; state: FieldState; campaigns: readonly Option[]; value: string };

/** Its id is `of`: an error of the field `campaign` would count as one of the whole form. */
function Campaign({ i18n: { t }, state, campaigns, value }: CampaignProps) {
  const problem = problemOf(state, 'of');
  return (
    <div className={problem ? 'border-s-4 border-alarm ps-4' : undefined}>
      <label htmlFor="of" className="font-medium">
        {t('campaign')}
      </label>
      <FieldFault id="of" text={problem} label={state.words.error} />
      <select
        id="of"
        name="campaign"
        defaultValue={value}
        aria-describedby={describedBy('of', undefined, problem)}
        aria-invalid={problem ? true : undefined}
        className="control mt-2"
      >
        <option value="">{t('allCampaigns')}</option>
        {campaigns.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </div>
  );
}
