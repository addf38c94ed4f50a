import { rowText, type BulkI18n } from '#components/desk/bulk-texts';
import { ChosenPage, type ChosenProps } from '#components/desk/chosen-page';
import { PledgeLink } from '#components/desk/pledge-link';
import { UndoForm } from '#components/desk/undo-form';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { ReasonForm } from '#components/form/reason-form';
import { TextLink } from '#components/page/text-link';
import { promisedText } from '#components/pledge/promised-text';
import { StateBadge } from '#components/pledge/state-badge';
import { stateWords } from '#components/pledge/state-labels';
import type { BulkAct } from '#domain/bulk-review';
import { localizedPath } from '#domain/localized-path';
import type { ChosenPledge } from '#server/desk/bulk-queries';

type Props = ChosenProps & {
  i18n: BulkI18n;
  act: BulkAct;
  pledges: readonly ChosenPledge[];
  form: Readonly<{ action: FormAction; words: FormWords; hidden: Readonly<Record<string, string>> }>;
  /** Undoes what was just decided. */
  undoAction: FormAction;
};

/** `/admin/pledges/chosen`: what an act would do to each of the chosen pledges, and afterwards what it did. */
export function BulkPage({ i18n, act, pledges, form, undoAction, ...page }: Props) {
  const { t } = i18n;
  const able = pledges.filter(({ verdict }) => verdict.can);
  const done = pledges.filter(({ isDone }) => isDone).length;
  return (
    <ChosenPage
      {...page}
      i18n={i18n}
      title={t(`bulkTitle-${act}`)}
      lead={t('bulkLead')}
      will={t(`bulkWill-${act}`, { count: able.length })}
      did={t('bulkDone', { count: done })}
      chosen={pledges.length}
      able={able.length}
      done={done}
      undo={<Undo undoAction={undoAction} pledges={pledges} form={form} i18n={i18n} />}
      confirm={<Confirm act={act} able={able} form={form} i18n={i18n} />}
    >
      {pledges.map((pledge) => (
        <Row key={pledge.reference} pledge={pledge} isDone={page.isDone} i18n={i18n} />
      ))}
    </ChosenPage>
  );
}

function Row({ pledge, isDone, i18n }: Pick<Props, 'isDone' | 'i18n'> & { pledge: ChosenPledge }) {
  const { t, language } = i18n;
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-b border-rule py-2.5 sm:grid-cols-2">
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
  );
}

/** Undoes all that was just decided and can still be undone, together. */
function Undo({ undoAction, pledges, form, i18n: { t } }: Pick<Props, 'undoAction' | 'pledges' | 'form' | 'i18n'>) {
  const open = pledges.filter(({ undoableFor }) => undoableFor > 0);
  if (open.length === 0) return null;
  const submit = t('bulkUndoAll', { count: open.length });
  return (
    <UndoForm
      action={undoAction}
      hidden={{ ...form.hidden, rows: toRows(open) }}
      words={form.words}
      submit={submit}
      label={submit}
      seconds={Math.min(...open.map(({ undoableFor }) => undoableFor))}
      hint={t.rich('bulkUndoHow', { kbd: (inner) => <kbd>{inner}</kbd> })}
      after={null}
    />
  );
}

/** The pledges of a form, each with the version that was seen. */
const toRows = (pledges: readonly ChosenPledge[]) =>
  pledges.map(({ reference, version }) => `${reference}:${version}`).join(' ');

type ConfirmProps = Pick<Props, 'act' | 'form' | 'i18n'> & { able: readonly ChosenPledge[] };

function Confirm({ act, able, form, i18n: { t } }: ConfirmProps) {
  const hidden = { ...form.hidden, rows: toRows(able) };
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
