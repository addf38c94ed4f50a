import { FocusedStatus } from '#components/desk/focused-status';
import { GiveForm } from '#components/desk/give-form';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { textsOf, type I18n } from '#components/page/i18n';
import type { AssignmentKey } from '#content/messages/assignment';
import { instantText } from '#domain/instant-text';
import type { AssignmentView } from '#server/assignment/assignment-queries';

type Props = {
  i18n: I18n<AssignmentKey>;
  assignment: AssignmentView;
  /** The reader’s id. Their form assigns the pledge to them. */
  reader: string;
  assign: Readonly<{ action: FormAction; words: FormWords; hidden: Readonly<Record<string, string>> }>;
  /** It has just been changed. */
  isSaved: boolean;
};

/** Whom a waiting pledge is assigned to, and the forms to change that. */
export function AssignmentPart({ i18n, assignment, reader, assign, isSaved }: Props) {
  const { t, language } = i18n;
  const { assignee, others } = assignment;
  const at = assignee ? instantText(new Date(assignee.at), language.days) : '';
  const who = assignee ? t(assignee.isOwn ? 'you' : 'somebody', { name: assignee.name, at }) : t('nobody');
  const take = assignee ? 'takeOver' : 'take';
  const hidden = { ...assign.hidden, seen: assignee?.id ?? '' };
  const text = <span className="wrap-anywhere">{assignee ? `${who} ${t('anybody')}` : who}</span>;
  return (
    <section aria-label={who} className="border-t border-rule pt-3">
      {isSaved ? (
        <FocusedStatus id="assigned" autoFocus>
          {t('saved')} {text}
        </FocusedStatus>
      ) : (
        <p className="mb-3 max-w-measure text-sm">{text}</p>
      )}
      <div data-act={assignee?.isOwn ? undefined : 'take'} className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <ActionButton
          {...assign}
          hidden={{ ...hidden, to: assignee?.isOwn ? '' : reader }}
          initial={EMPTY_FORM}
          submit={t(assignee?.isOwn ? 'giveBack' : take)}
          scope="take"
          tone="line"
          size="sm"
        />
        {assignee?.isOwn ? null : (
          <p className="text-xs text-quiet pointer-coarse:hidden">
            {t.rich('key', { kbd: (inner) => <kbd>{inner}</kbd> })}
          </p>
        )}
      </div>
      {others.length > 0 ? (
        <GiveForm {...assign} hidden={hidden} texts={textsOf(i18n, ['giveFold', 'to', 'give'])} people={others} />
      ) : null}
    </section>
  );
}
