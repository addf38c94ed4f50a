import { defineMessages } from '#content/messages/define-messages';

/** Several pledges decided at once: what would happen to each, and what did. */
export const DESK_BULK = defineMessages(
  'desk-bulk',
  {
    'bulkTitle-approve': 'Approve several pledges',
    'bulkTitle-decline': 'Decline several pledges',
    bulkLead: 'Nothing has changed yet. Check what will happen to each, then confirm.',
    'bulkWill-approve': '{count, plural, one {# will be approved} other {# will be approved}}',
    'bulkWill-decline': '{count, plural, one {# will be declined} other {# will be declined}}',
    bulkCannot: '{count, plural, one {# can’t be} other {# can’t be}}',
    'bulkRow-approved': 'Will be approved. The supporter gets an email.',
    'bulkRow-approval-given': 'Your approval will be recorded. Someone else has to give the second.',
    'bulkRow-declined': 'Will be declined. The supporter gets an email with the reason.',
    'bulkSubmit-approve': 'Approve {count}',
    'bulkSubmit-decline': '{count, plural, one {Decline # with this reason} other {Decline # with this reason}}',
    bulkReason: 'Reason',
    bulkReasonHint:
      'Each supporter reads it in their email and on their page, as you type it. Write what is true for all of them.',
    bulkDone: '{count, plural, =0 {Nothing was changed.} one {# pledge was decided.} other {# pledges were decided.}}',
    bulkNotDone: '{count, plural, one {# was not: the list says why.} other {# were not: the list says why.}}',
    bulkRowDone: '{event} by you',
    bulkRowChanged: 'Not done, because it has changed since you looked. Open it and decide again.',
    bulkRowBy: '{event} by {by}',
    bulkRowStays: 'Nothing will happen to it: {event}.',
    bulkUndo: 'Undo approval',
    bulkUndoAll: '{count, plural, one {Undo it} other {Undo all #}}',
    bulkUndoHow: 'No email is sent for 30 seconds. <kbd>u</kbd> undoes what you have just decided.',
    bulkNotUndone:
      '{count, plural, one {# was not undone: the 30 seconds are over, or something else has happened to it since.} other {# were not undone: the 30 seconds are over, or something else has happened to them since.}}',
    bulkUndone:
      '{count, plural, =0 {Nothing was undone: the 30 seconds are over, or something else has happened since.} one {Undone: # pledge waits again. No email was sent.} other {Undone: # pledges wait again. No email was sent.}}',
    bulkNone: 'No pledge is chosen.',
    bulkNoneText: 'Go back to the list and tick the pledges that you want to decide about.',
    bulkTooMany:
      '{count, plural, one {# pledge is} other {# pledges are}} too many: choose at most {most} at a time. Nothing was changed.',
    bulkBack: 'Back to the list',
    bulkWhat: 'What will happen',
    bulkOutcome: 'What happened',
    bulkWith: 'Chosen pledges',
    bulkAll: 'Choose all on this page',
    bulkPick: 'Choose',
    bulkApprove: 'Approve…',
    bulkDecline: 'Decline…',
    bulkExport: 'Export as CSV',
  },
  {
    bulkCannot: 'After “5 will be approved”: “2 can’t be”.',
    bulkRowDone: '{event} is an event of a pledge such as “Approved”.',
    bulkRowBy: '{event} is an event of a pledge such as “Approved”; {by} is a name.',
    bulkRowStays: '{event} is an event of a pledge such as “Withdrawn by Ada”.',
    bulkWith: 'Before their number, and buttons that approve or decline them.',
    bulkPick: 'Before the reference of a pledge: the name of a check box.',
  },
);

/** The keys of decisions about several pledges. */
export type DeskBulkKey = keyof typeof DESK_BULK.texts;
