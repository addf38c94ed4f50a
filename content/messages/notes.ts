import { defineMessages } from '#content/messages/define-messages';

/** The notes of staff on a pledge. */
export const NOTES = defineMessages(
  'notes',
  {
    title: 'Staff notes',
    who: 'Only staff read them here. Supporters find notes about themselves in the download of their data.',
    add: 'Add a note',
    note: 'Note',
    hint: 'Write what helps the next person. No one is emailed.',
    save: 'Save the note',
    remove: 'Remove',
    removeOf: 'Remove note {id}',
    'note-added': 'Note saved.',
    'note-removed': 'Note removed. Its text was erased.',
    'note-missing': 'Write a note first.',
    'note-gone': 'This note is not yours or no longer exists.',
  },
  { removeOf: '{id} is the number of the note, 1, 2, 3 …' },
);

/** The keys of the notes. */
export type NoteKey = keyof typeof NOTES.texts;
