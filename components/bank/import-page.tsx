import { ConfirmForm } from '#components/bank/confirm-form';
import { DialectPart } from '#components/bank/dialect-part';
import { ImportCounts } from '#components/bank/import-counts';
import { ImportProblems, ImportWarnings } from '#components/bank/import-problems';
import { ImportRows } from '#components/bank/import-rows';
import { ImportStateBadge } from '#components/bank/import-state';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { ReasonForm } from '#components/form/reason-form';
import { AsOf } from '#components/page/as-of';
import { textsOf, type I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { Act } from '#components/review/supporter-forms';
import type { BankKey } from '#content/messages/bank';
import { localizedPath } from '#domain/localized-path';
import type { BankImportView } from '#server/bank/bank-import-queries';

type BankI18n = I18n<BankKey>;

/** The acts on an import that its state offers. */
export type ImportActs = Readonly<{ confirm: Act; readAgain: Act; discard: Act; undo: Act }>;

type Props = { view: BankImportView; acts: ImportActs; i18n: BankI18n };

/** What an import is now, in one sentence, and what to do next. */
function Standing({ view, i18n: { t, language } }: { view: BankImportView; i18n: BankI18n }) {
  if (view.state === 'refused') return null;
  if (view.state !== 'applied') {
    const text = { reading: 'brokenOff', waiting: 'dryRun', undone: 'undoneText' } as const;
    return <p className="mb-6 max-w-measure text-lg">{t(text[view.state])}</p>;
  }
  return (
    <div role="status" className="mb-6 max-w-measure border-s-4 border-sun ps-4">
      <p>
        <strong>{t('done')}</strong> {t('doneText')}
      </p>
      {view.counts.proposed + view.counts.unmatched > 0 ? (
        <p className="mt-1">
          <TextLink href={localizedPath(language, '/admin/payments')} prefetch={false}>
            {t('doneLink')}
          </TextLink>
        </p>
      ) : null}
    </div>
  );
}

/** `/admin/payments/import/ID`: what would happen, or did, and what can be done about it. */
export function ImportPage({ view, acts, i18n }: Props) {
  const { t, language } = i18n;
  const page = localizedPath(language, `/admin/payments/import/${view.id}`);
  const { counts, state } = view;
  const newAccounts = view.accounts
    .filter(({ isNew }) => isNew)
    .map(({ number }) => t('newAccount', { account: number }));
  const waits = state === 'waiting' || state === 'refused' || state === 'reading';
  return (
    <>
      <p className="text-sm">
        <TextLink href={localizedPath(language, '/admin/payments/import')} prefetch={false}>
          {t('back')}
        </TextLink>
      </p>
      <h1 className="mt-2 text-2xl wrap-anywhere">{view.fileName}</h1>
      <p className="mb-5 mt-1 text-sm text-quiet wrap-anywhere">
        <ImportStateBadge state={state} i18n={i18n} /> · {view.by} · <AsOf instant={view.at} days={language.days} />
        {view.format ? ` · ${view.format.toUpperCase()}` : null}
        {view.accounts.length > 0 ? ` · ${view.accounts.map(({ number }) => number).join(', ')}` : null}
      </p>
      <Standing view={view} i18n={i18n} />
      <ImportProblems view={view} i18n={i18n} />
      <ImportWarnings view={view} i18n={i18n} />
      {state === 'refused' ? <DialectPart view={view} act={acts.readAgain} i18n={i18n} /> : null}
      {state === 'waiting' || state === 'applied' || state === 'undone' ? (
        <ImportCounts view={view} page={page} i18n={i18n} />
      ) : null}
      {state === 'waiting' ? (
        <p className="mb-4 max-w-measure">
          {t('confirmText', { count: counts.settles, rest: counts.proposed + counts.unmatched })}
        </p>
      ) : null}
      {waits ? (
        <div className="mb-8 flex flex-wrap items-end gap-4">
          {state === 'waiting' ? (
            <ConfirmForm
              act={acts.confirm}
              texts={textsOf(i18n, ['confirm', 'confirmWaiting', 'isOurs'])}
              newAccounts={newAccounts}
            />
          ) : null}
          <ActionButton
            {...acts.discard}
            initial={EMPTY_FORM}
            submit={t('discard')}
            label={t('discard')}
            scope="discard"
            tone="line"
            size="md"
          />
        </div>
      ) : null}
      {state === 'waiting' ? <DialectPart view={view} act={acts.readAgain} i18n={i18n} /> : null}
      {state === 'waiting' || state === 'applied' || state === 'undone' ? (
        <ImportRows view={view} page={page} i18n={i18n} />
      ) : null}
      {state === 'applied' ? (
        <div className="mt-10 max-w-measure">
          <ReasonForm
            {...acts.undo}
            fold={t('undo')}
            scope="undo"
            label={t('undoReason')}
            hint={t('undoHint')}
            submit={t('undo')}
            tone="alarm"
          />
        </div>
      ) : null}
    </>
  );
}
