import { defineMessages } from '#content/messages/define-messages';

/** What giving pages say before a campaign's first day and after its last, and where they lead. */
export const CLOSED = defineMessages('closed', {
  closedBefore: 'The campaign opens on {date}',
  closedBeforeText: 'From that day you can make a pledge here. Until then, you can read what it is for.',
  closedAfter: 'The campaign closed on {date}',
  closedAfterText:
    'It takes no new pledges. Those made until then still count, and you can follow them in the open figures until they are paid.',
  toStory: 'Read the story',
  toStoryText: 'Why this campaign exists, and what support has helped to pay for.',
  toCalendar: 'Add the day to your calendar',
  toCalendarText: 'The first and last day as a file, and the news by feed. Neither needs an account.',
  toFigures: 'See what came of it',
  toFiguresText: 'What was promised, what has been received, and what is still to come.',
  toFoundation: 'Support the foundation itself',
  toFoundationText: 'Its own pages about membership and donations.',
});
