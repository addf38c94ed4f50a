import { defineMessages } from '#content/messages/define-messages';

/** The columns that the list of pledges shows besides its own. */
export const QUEUE_COLUMN_TEXTS = defineMessages(
  'queue-columns',
  {
    columns: 'Columns',
    columnsHint: 'Shown beside the others where the screen is wide enough. Press Apply.',
    'column-submitted': 'Made on',
    'column-campaign': 'Campaign',
    'column-email': 'Email',
    'column-assigned': 'Reviewer',
    'column-tags': 'Tags',
    'column-received': 'Received',
    'column-open': 'Expected',
    'column-due': 'Next due',
  },
  {
    columns: 'The heading of check boxes: which columns a list has.',
    'column-open': 'What is still to come of a pledge.',
  },
);

/** The keys of the columns. */
export type QueueColumnKey = keyof typeof QUEUE_COLUMN_TEXTS.texts;
