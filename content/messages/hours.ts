import { defineMessages } from '#content/messages/define-messages';

/** The hours of a contributing member, in their account and at the desk. */
export const HOURS = defineMessages('hours', {
  title: 'Your hours',
  deskTitle: 'Logged hours',
  lead: 'You pledged {hours, plural, one {# hour} other {# hours}} a month. Log what you did; the foundation certifies it.',
  none: 'No hours are logged yet.',
  month: 'Month',
  pledged: 'Pledged',
  logged: 'Logged',
  certified: 'Certified',
  state: 'State',
  'state-logged': 'To certify',
  'state-certified': 'Certified',
  'state-queried': 'Question open',
  question: 'The question: {text}',
  logFold: 'Log hours',
  hours: 'Hours',
  note: 'What you did',
  noteHint: 'Logging a month again replaces its hours. The history keeps both.',
  log: 'Log these hours',
  certify: 'Certify {month}',
  queryFold: 'Ask about {month}',
  query: 'Your question',
  queryHint: 'Emailed to the member, who answers by logging the month again.',
  sendQuery: 'Send the question',
  conflict: 'Something was changed in another window. Nothing was logged now: check the table, then send it again.',
});

/** The keys of the hours of a contributing member. */
export type HoursKey = keyof typeof HOURS.texts;
