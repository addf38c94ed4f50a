import { defineMessages } from '#content/messages/define-messages';

/** The words of the feed and the calendar around the foundation's own. */
export const FEED = defineMessages('news', {
  opens: 'The campaign opens: {campaign}',
  closes: 'Last day to pledge: {campaign}',
  source: 'Source:',
});
