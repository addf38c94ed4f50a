import { rowText, type BulkI18n } from '#components/desk/bulk-texts';
import { FocusedStatus } from '#components/desk/focused-status';
import { PledgeLink } from '#components/desk/pledge-link';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { ReasonForm } from '#components/form/reason-form';
import { TextLink } from '#components/page/text-link';
import { promisedText } from '#components/pledge/promised-text';
import { StateBadge } from '#components/pledge/state-badge';
import { stateWords } from '#components/pledge/state-labels';
import { BULK_LIMIT, type BulkAct } from '#domain/bulk-review';
import { localizedPath } from '#domain/localized-path';
import type { ChosenPledge } from '#server/desk/bulk-queries';

type Props = {
  i18n: BulkI18n;
  act: BulkAct;
  pledges: readonly ChosenPledge[];
  /** How many were chosen, if that is more than one act takes. */
  tooMany: number | null;
  /** The act was just done: the page says what became of each pledge. */
  isDone: boolean;
  backHref: string;
  form: Readonly<{ action: FormAction; words: FormWords; hidden: Readonly<Record<string, string>> }>;
};

/** `/admin/pledges/chosen`: what an act would do to each of the chosen pledges, and afterwards what it did. */
export function BulkPage({ i18n, act, pledges, tooMany, isDone, backHref, form }: Props) {
  const { t } = i18n;
  const able = pledges.filter(({ verdict }) => verdict.can);
  return (
    <>
      {isDone ? <Outcome pledges={pledges} i18n={i18n} /> : null}
      <h1 className="mb-2 text-2xl">{t(`bulkTitle-${act}`)}</h1>
      {pledges.length === 0 ? (
        <div className="mb-4 border-y border-rule py-8">
          <p className="figure-face text-xl">
            {tooMany === null ? t('bulkNone') : t('bulkTooMany', { count: tooMany, most: BULK_LIMIT })}
          </p>
          <p className="mt-2 text-quiet">{t('bulkNoneText')}</p>
        </div>
      ) : null}
      {pledges.length > 0 && !isDone ? (
        <>
          <p className="mb-1 max-w-measure text-sm text-quiet">{t('bulkLead')}</p>
          <p className="mb-4 font-semibold">
            {[
              t(`bulkWill-${act}`, { count: able.length }),
              ...(able.length < pledges.length ? [t('bulkCannot', { count: pledges.length - able.length })] : []),
            ].join(' · ')}
          </p>
        </>
      ) : null}
      {pledges.length > 0 ? <Rows pledges={pledges} isDone={isDone} i18n={i18n} /> : null}
      {able.length > 0 && !isDone ? <Confirm act={act} able={able} form={form} i18n={i18n} /> : null}
      <p className="mt-6 text-sm">
        <TextLink href={backHref} prefetch={false} className="link inline-flex min-h-6 items-center">
          {t('bulkBack')}
        </TextLink>
      </p>
    </>
  );
}

function Outcome({ pledges, i18n: { t } }: Pick<Props, 'pledges' | 'i18n'>) {
  const done = pledges.filter(({ isDone }) => isDone).length;
  const not = pledges.length - done;
  return (
    <FocusedStatus id="done" autoFocus>
      {t('bulkDone', { count: done })} {not > 0 ? t('bulkNotDone', { count: not }) : null}
    </FocusedStatus>
  );
}

function Rows({ pledges, isDone, i18n }: Pick<Props, 'pledges' | 'isDone' | 'i18n'>) {
  const { t, language } = i18n;
  return (
    <ul className="border-t-[1.5px] border-ink" aria-label={t(isDone ? 'bulkOutcome' : 'bulkWhat')}>
      {pledges.map((pledge) => (
        <li key={pledge.reference} className="grid gap-x-6 gap-y-0.5 border-b border-rule py-2.5 sm:grid-cols-2">
          <div className="min-w-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <PledgeLink reference={pledge.reference} language={language} />
              <span className="min-w-0 font-medium wrap-anywhere">{pledge.name}</span>
              <span className="tabular">{promisedText(pledge, i18n)}</span>
            </p>
            <p className="text-sm wrap-anywhere text-quiet">
              {pledge.what} · <StateBadge {...stateWords(pledge, i18n)} />
            </p>
          </div>
          <p
            className={`min-w-0 wrap-anywhere ${(isDone ? pledge.isDone : pledge.verdict.can) ? '' : 'font-semibold text-alarm'}`}
          >
            {rowText(pledge, isDone, i18n)}{' '}
            {isDone && pledge.isDone && pledge.review === 'approved' ? (
              <TextLink
                href={localizedPath(language, `/admin/pledges/${pledge.reference}?act=rollBack`)}
                prefetch={false}
                className="link inline-flex min-h-6 items-center text-sm"
              >
                {t('bulkUndo')}
                <span className="sr-only"> {pledge.reference}</span>
              </TextLink>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

type ConfirmProps = Pick<Props, 'act' | 'form' | 'i18n'> & { able: readonly ChosenPledge[] };

function Confirm({ act, able, form, i18n: { t } }: ConfirmProps) {
  const rows = able.map(({ reference, version }) => `${reference}:${version}`).join(' ');
  const hidden = { ...form.hidden, rows };
  const submit = t(`bulkSubmit-${act}`, { count: able.length });
  return (
    <div className="mt-6 max-w-form">
      {act === 'decline' ? (
        <ReasonForm
          {...form}
          hidden={hidden}
          scope="bulk"
          label={t('bulkReason')}
          hint={t('bulkReasonHint')}
          submit={submit}
          tone="alarm"
        />
      ) : (
        <ActionButton {...form} hidden={hidden} initial={EMPTY_FORM} submit={submit} size="md" label={submit} />
      )}
    </div>
  );
}
