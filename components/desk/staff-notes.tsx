import { FocusedStatus } from '#components/desk/focused-status';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { ReasonForm } from '#components/form/reason-form';
import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import type { NoteKey } from '#content/messages/notes';
import type { NoteView } from '#server/note/note-queries';

type Act = Readonly<{ action: FormAction; words: FormWords; hidden: Readonly<Record<string, string>> }>;

type Props = {
  i18n: I18n<NoteKey>;
  notes: readonly NoteView[];
  add: Act;
  remove: Act;
  /** What the reader has just done. */
  done: NoteAct | undefined;
};

/** What can be done to notes, as the address says it. */
export const NOTE_ACTS = ['note-added', 'note-removed'] as const;

type NoteAct = (typeof NOTE_ACTS)[number];

/** What staff have written down about a pledge, newest first, and the form for more. */
export function StaffNotes({ i18n: { t, language }, notes, add, remove, done }: Props) {
  return (
    <section id="notes" aria-labelledby="notes-title">
      <h2 id="notes-title" className="mb-1 text-xl">
        {t('title')}
      </h2>
      <p className="mb-3 max-w-measure text-sm text-quiet">{t('who')}</p>
      {done ? (
        <FocusedStatus id="note-done" autoFocus>
          {t(done)}
        </FocusedStatus>
      ) : null}
      {notes.length > 0 ? (
        <ul className="mb-2 border-t border-rule">
          {notes.map((note) => (
            <li key={note.id} className="border-b border-rule py-3 last:border-b-0">
              <p className="max-w-measure whitespace-pre-line wrap-anywhere">{note.text}</p>
              <div className="mt-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-sm text-quiet">
                <p>
                  {note.by ? <span className="break-words">{note.by}, </span> : null}
                  <AsOf instant={note.at} days={language.days} />
                </p>
                {note.isOwn ? (
                  <ActionButton
                    {...remove}
                    hidden={{ ...remove.hidden, note: String(note.id) }}
                    initial={EMPTY_FORM}
                    submit={t('remove')}
                    label={t('removeOf', { id: note.id })}
                    scope={`note-${note.id}`}
                    tone="line"
                    size="sm"
                  />
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      <ReasonForm {...add} scope="note" fold={t('add')} label={t('note')} hint={t('hint')} submit={t('save')} />
    </section>
  );
}
