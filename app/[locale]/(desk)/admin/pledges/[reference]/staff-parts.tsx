import { after } from 'next/server';
import { AssignmentPart } from '#components/desk/assignment-part';
import { LikelyDuplicates } from '#components/desk/likely-duplicates';
import { RecordEmails } from '#components/desk/record-emails';
import { OpenedByOthers } from '#components/desk/opened-by';
import { ReleasePart } from '#components/desk/release-part';
import { NOTE_ACTS, StaffNotes } from '#components/desk/staff-notes';
import { withStaffEvents } from '#components/desk/staff-events';
import { TAG_ACTS, TagsPart } from '#components/desk/tags-part';
import type { FormWords } from '#components/form/form-messages';
import type { Act } from '#components/review/supporter-forms';
import type { Lang } from '#content/languages';
import { ASSIGNMENT } from '#content/messages/assignment';
import { DESK_EMAILS } from '#content/messages/desk-emails';
import { DUPLICATES } from '#content/messages/duplicates';
import { NOTES } from '#content/messages/notes';
import { OPENINGS } from '#content/messages/openings';
import { PLEDGE } from '#content/messages/pledge';
import { RELEASE } from '#content/messages/release';
import { TAGS } from '#content/messages/tags';
import { findLikelyDuplicates } from '#server/desk/likely-duplicates';
import { listStaffEvents } from '#server/desk/staff-events';
import { listOpenings, noteOpening } from '#server/desk/openings';
import { toReleaseView } from '#server/desk/to-release-view';
import { findAssignment } from '#server/assignment/assignment-queries';
import type { Staff } from '#server/auth';
import { listEmailsOf } from '#server/email/email-queries';
import { translate } from '#server/i18n/translate';
import { listNotes } from '#server/note/note-queries';
import { listTagsOf } from '#server/tag/tag-queries';
import type { PledgeRecord } from '#server/pledge/pledge-record-queries';
import { assignAction } from './assignment/actions';
import { addNoteAction, removeNoteAction } from './notes/actions';
import { addTagAction, removeTagAction } from './tags/actions';

type Props = Readonly<{ staff: Staff<'read-desk'>; record: PledgeRecord; lang: Lang }>;

type FormProps = Props &
  Readonly<{
    form: { words: FormWords; hidden: Readonly<Record<string, string>> };
    /** What was just done, as the address says it. */
    said: unknown;
  }>;

/** Whom the pledge is assigned to. */
export async function AssignmentOf({ staff, record, lang, form, said }: FormProps) {
  return (
    <AssignmentPart
      i18n={translate(lang, ASSIGNMENT)}
      assignment={await findAssignment(staff, record)}
      reader={staff.id}
      assign={{ action: assignAction, ...form }}
      isSaved={said === 'assigned'}
    />
  );
}

/** The notes of staff on the pledge. */
export async function NotesOf({ staff, record, lang, form, said }: FormProps) {
  return (
    <StaffNotes
      i18n={translate(lang, NOTES)}
      notes={await listNotes(staff, record)}
      add={{ action: addNoteAction, ...form }}
      remove={{ action: removeNoteAction, ...form }}
      done={NOTE_ACTS.find((each) => each === said)}
    />
  );
}

/** The tags of the pledge. */
export async function TagsOf({ staff, record, lang, form, said }: FormProps) {
  return (
    <TagsPart
      i18n={translate(lang, TAGS)}
      tags={await listTagsOf(staff, record)}
      add={{ action: addTagAction, ...form }}
      remove={{ action: removeTagAction, ...form }}
      done={TAG_ACTS.find((each) => each === said)}
    />
  );
}

/** What may be the same pledge or supporter twice. */
export async function DuplicatesOf({ staff, record, lang }: Props) {
  return (
    <LikelyDuplicates
      i18n={translate(lang, PLEDGE, DUPLICATES)}
      duplicates={await findLikelyDuplicates(staff, record, lang)}
    />
  );
}

/** The history of the pledge, with what staff did beside its review. */
export async function eventsOf({ staff, record, lang }: Props) {
  const more = await listStaffEvents(staff, record);
  return withStaffEvents(record.view.events, more, translate(lang, ASSIGNMENT, TAGS));
}

/** Who else has the pledge open. That its reader has it open too is stored once the page is sent. */
export async function OpenedBy({ staff, record, lang }: Props) {
  const openings = await listOpenings(staff, record);
  after(() => noteOpening(staff, record));
  return <OpenedByOthers i18n={translate(lang, OPENINGS)} openings={openings} />;
}

/** The emails about the pledge. */
export async function EmailsOf({ staff, record, lang }: Props) {
  return <RecordEmails i18n={translate(lang, DESK_EMAILS)} emails={await listEmailsOf(staff, record)} />;
}

/** The release of what is still expected. Without `act` nothing can be released. */
export function ReleaseOf({ record, lang, act, said }: Pick<FormProps, 'record' | 'lang' | 'said'> & { act?: Act }) {
  return (
    <ReleasePart
      i18n={translate(lang, RELEASE)}
      release={act ? toReleaseView(record) : null}
      act={act}
      isDone={said === 'released'}
    />
  );
}
