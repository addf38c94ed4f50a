import { defineMessages } from '#content/messages/define-messages';

/** What giving pages say before a campaign's first day and after its last, and where they lead. */
export const CLOSED = defineMessages('closed', {
  shutBefore: 'The campaign opens on {date}',
  shutBeforeText: 'From that day on a promise can be made here. Until then there is time to read what it is for.',
  shutAfter: 'The campaign closed on {date}',
  shutAfterText:
    'It takes no new promises. Those made until then stand, and each is followed in the open until it is kept.',
  toStory: 'Read the story',
  toStoryText: 'Ten years behind one language, ring by ring, and what they helped to pay for.',
  toCalendar: 'Put the day in your calendar',
  toCalendarText: 'The first and the last day as a file, and the news by feed. Neither needs an account.',
  toFigures: 'See what came of it',
  toFiguresText: 'What was promised, what has arrived, and what is still to come.',
  toFoundation: 'Support the foundation itself',
  toFoundationText: 'Where it tells of itself, of becoming a member and of giving.',
});
