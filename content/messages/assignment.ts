import { defineMessages } from '#content/messages/define-messages';

/** Whom a waiting pledge is assigned to, on its page at the desk. */
export const ASSIGNMENT = defineMessages(
  'assignment',
  {
    nobody: 'Nobody is assigned to review this pledge.',
    you: 'This pledge is assigned to you, since {at}.',
    somebody: 'This pledge is assigned to {name}, since {at}.',
    saved: 'Saved.',
    anybody: 'Anyone else can still decide about it.',
    take: 'Take it',
    takeOver: 'Take it over',
    giveBack: 'Give it back',
    giveFold: 'Assign it to someone else',
    to: 'Reviewer',
    give: 'Assign',
    key: '<kbd>t</kbd> goes to this button.',
    historyAssigned: 'Assigned to {after}',
    historyMoved: 'Assigned to {after}, until then to {before}',
    historyEnded: 'No longer assigned to {before}',
    'not-waiting': 'This pledge does not await review any more, so nothing was changed.',
    'cannot-review':
      'This person can’t review the pledge: it is their own, or they don’t have the role. Nothing was changed.',
    'assigned-since': 'Someone has changed this since you opened the page. Nothing was changed.',
  },
  {
    take: 'A button: the reader becomes the reviewer of this pledge.',
    takeOver: 'A button: the reader becomes the reviewer of this pledge in place of somebody else.',
    giveBack: 'A button: the pledge is assigned to nobody again.',
  },
);

/** The keys of an assignment. */
export type AssignmentKey = keyof typeof ASSIGNMENT.texts;

/** The filter of the list of pledges by whom they are assigned to. */
export const ASSIGNED_LIST = defineMessages(
  'assigned-list',
  { assignedTo: 'Assigned to', anyone: 'Anyone or nobody', 'assigned-me': 'Me', 'assigned-nobody': 'Nobody' },
  { assignedTo: 'The label of a choice: anyone or nobody, me, nobody. Also before a name.' },
);

/** The keys of that filter. */
export type AssignedListKey = keyof typeof ASSIGNED_LIST.texts;
