import type { ReactNode } from 'react';
import { FocusedStatus } from '#components/desk/focused-status';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskBulkKey } from '#content/messages/desk-bulk';
import { BULK_LIMIT } from '#domain/bulk-review';

/** What both pages of chosen pledges are given. */
export type ChosenProps = {
  /** How many were chosen, if that is more than one act takes. */
  tooMany: number | null;
  /** The act was just done: the page says what became of each pledge. */
  isDone: boolean;
  /** How many of its decisions were just undone, and how many were not; null if nobody asked for that. */
  undone?: Readonly<{ count: number; failed: number }> | null;
  backHref: string;
};

type Props = ChosenProps & {
  i18n: I18n<DeskBulkKey>;
  title: string;
  lead: string;
  /** What would be done, and what was. */
  will: string;
  did: string;
  /** How many pledges were chosen, can be acted on, and were. */
  chosen: number;
  able: number;
  done: number;
  /** A row for each pledge. */
  children: ReactNode;
  /** The form that does it, and the one that undoes it, while that is possible. */
  confirm: ReactNode;
  undo?: ReactNode;
};

/** A page of chosen pledges: what an act would do to each of them, with the form that does it, and afterwards what it did. */
export function ChosenPage({
  i18n: { t },
  tooMany,
  isDone,
  undone = null,
  backHref,
  chosen,
  able,
  done,
  ...page
}: Props) {
  return (
    <>
      {undone !== null ? (
        <FocusedStatus id="done" autoFocus>
          {t('bulkUndone', { count: undone.count })}{' '}
          {undone.failed > 0 ? t('bulkNotUndone', { count: undone.failed }) : null}
        </FocusedStatus>
      ) : isDone ? (
        <FocusedStatus id="done" autoFocus>
          {page.did} {done < chosen ? t('bulkNotDone', { count: chosen - done }) : null}
          {page.undo}
        </FocusedStatus>
      ) : null}
      <h1 className="mb-2 text-2xl">{page.title}</h1>
      {chosen === 0 ? (
        <div className="mb-4 border-y border-rule py-8">
          <p className="figure-face text-xl">
            {tooMany === null ? t('bulkNone') : t('bulkTooMany', { count: tooMany, most: BULK_LIMIT })}
          </p>
          <p className="mt-2 text-quiet">{t('bulkNoneText')}</p>
        </div>
      ) : null}
      {chosen > 0 && !isDone ? (
        <>
          <p className="mb-1 max-w-measure text-sm text-quiet">{page.lead}</p>
          <p className="mb-4 font-semibold">
            {[page.will, ...(able < chosen ? [t('bulkCannot', { count: chosen - able })] : [])].join(' · ')}
          </p>
        </>
      ) : null}
      {chosen > 0 ? (
        <ul className="border-t-[1.5px] border-ink" aria-label={t(isDone ? 'bulkOutcome' : 'bulkWhat')}>
          {page.children}
        </ul>
      ) : null}
      {able > 0 && !isDone ? page.confirm : null}
      <p className="mt-6 text-sm">
        <TextLink href={backHref} prefetch={false} className="link inline-flex min-h-6 items-center">
          {t('bulkBack')}
        </TextLink>
      </p>
    </>
  );
}
