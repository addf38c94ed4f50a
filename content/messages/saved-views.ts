import { defineMessages } from '#content/messages/define-messages';

/** The views of the list of pledges that a member of staff has saved. */
export const SAVED_VIEWS = defineMessages(
  'saved-views',
  {
    savedViews: 'Your views',
    saveView: 'Save this view',
    saveViewHint: 'The filters, the order and the columns, for you alone.',
    saveViewWords: 'What you searched for isn’t saved.',
    viewName: 'Name of the view',
    saveViewAs: 'Save',
    renameView: 'Rename this view',
    renameViewTo: 'Rename',
    deleteView: 'Delete this view',
    'view-saved': 'View saved.',
    'view-renamed': 'View renamed.',
    'view-deleted': 'View deleted.',
    filterGone: '{filter}: “{value}” no longer exists, so the list is shown without it.',
    'name-missing': 'Type a name for the view.',
    'name-too-long': 'Use at most {most, plural, one {# character} other {# characters}}.',
    'name-unreadable': 'The name has characters that can’t be saved. Type it again.',
    'name-taken': 'You already have a view with this name. Choose another one.',
    'view-known': 'You have already saved this view.',
    'too-many':
      'You can save at most {most, plural, one {# view} other {# views}}. Delete one that you no longer need.',
    'nothing-to-save': 'Choose a filter first: this is the list as it always opens.',
    'view-gone': 'This view no longer exists.',
  },
  {
    savedViews: 'The heading of a list of links: lists of pledges that the reader has saved under a name.',
    filterGone:
      '{filter} is the label of a filter, such as “Level”; {value} is its value as in the address, such as “gold”.',
  },
);

/** The keys of the saved views. */
export type SavedViewKey = keyof typeof SAVED_VIEWS.texts;
