import { FocusedStatus } from '#components/desk/focused-status';
import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import type { DeskJobsKey } from '#content/messages/desk-jobs';
import type { GivenUpJob } from '#server/job/given-up-jobs';

type Props = {
  i18n: I18n<DeskJobsKey>;
  jobs: readonly GivenUpJob[];
  /** What became of the job that was tried again. */
  said: 'queued' | 'not-given-up' | null;
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

const NAMED = [
  'handle-external-event',
  'charge-saved-methods',
  'remove-payment-method',
  'offer-places',
  'apply-address-change',
  'delete-unused-file',
  'issue-receipts',
  'issue-invoices',
] as const;

/** The jobs that were given up, each with a button that tries it again. Renders nothing without any. */
export function GivenUpJobs({ i18n: { t, language }, jobs, said, action, words, hidden }: Props) {
  if (jobs.length === 0 && said === null) return null;
  const nameOf = (task: string) => {
    const named = NAMED.find((each) => each === task);
    return named ? t(`task-${named}`) : t('task-other', { task });
  };
  return (
    <section aria-labelledby="jobs" className="mb-8 max-w-5xl">
      <h2 id="jobs" className="text-xl">
        {t('jobs')}
      </h2>
      {said ? (
        <FocusedStatus id="job-done" autoFocus>
          {t(`job-${said}`)}
        </FocusedStatus>
      ) : null}
      {jobs.length > 0 ? <p className="mb-4 mt-1 max-w-measure text-sm text-quiet">{t('jobsLead')}</p> : null}
      <ul>
        {jobs.map(({ id, task, attempts, error, at }) => (
          <li
            key={id}
            className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-t border-rule py-3 last:border-b"
          >
            <div className="min-w-0 max-w-measure">
              <p className="font-semibold wrap-anywhere">{nameOf(task)}</p>
              <p className="text-sm text-quiet">
                {t('jobFailed', { count: attempts })} <AsOf instant={at} days={language.days} />
              </p>
              {error ? <p className="text-sm wrap-anywhere">{t('jobError', { error })}</p> : null}
            </div>
            <ActionButton
              words={words}
              action={action}
              initial={EMPTY_FORM}
              hidden={{ ...hidden, job: id }}
              submit={t('tryAgain')}
              scope={`job-${id}`}
              tone="line"
              size="sm"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
