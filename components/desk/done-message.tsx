import { FocusedStatus } from '#components/desk/focused-status';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import type { RecordKey } from '#content/messages/desk';
import { localizedPath } from '#domain/localized-path';
import type { Done } from '#server/desk/done-decision';

type Props = {
  i18n: I18n<RecordKey>;
  done: Done;
  /** How many are left of the list; null if it is not known. */
  left: Readonly<{ atLeast: number; isMore: boolean }> | null;
  /** The form that undoes it, while that is possible; it also shows that this is over. */
  undo?: React.ReactNode;
  /** Nothing else on the page takes the focus. */
  autoFocus?: boolean;
};

/** An approval can be undone later, with a reason. */
export function LateUndo({ event, href, label }: Readonly<{ event: Done['event']; href: string; label: string }>) {
  return event === 'approved' ? (
    <TextLink href={`${href}?act=rollBack`} prefetch={false}>
      {label}
    </TextLink>
  ) : null;
}

/** What the reader has just decided, how many are left, and where it can be undone. */
export function DoneMessage({
  i18n: { t, language },
  done: { event, reference },
  left,
  undo,
  autoFocus = false,
}: Props) {
  const href = localizedPath(language, `/admin/pledges/${reference}`);
  return (
    <FocusedStatus id="done" autoFocus={autoFocus}>
      <strong>
        {t.rich(`done-${event}`, {
          reference,
          a: (inner) => (
            <TextLink href={href} prefetch={false}>
              {inner}
            </TextLink>
          ),
        })}
      </strong>{' '}
      {left ? t(left.isMore ? 'leftMore' : 'left', { count: left.atLeast }) : null}{' '}
      {undo ?? <LateUndo event={event} href={href} label={t('undo')} />}
    </FocusedStatus>
  );
}
