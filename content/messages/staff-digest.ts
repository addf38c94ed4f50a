import { defineMessages } from '#content/messages/define-messages';

/** The email to a member of staff with what waits for them. */
export const STAFF_DIGEST = defineMessages('staff-digest', {
  subject: '{count, plural, one {Work waits for you} other {# kinds of work wait for you}}',
  intro: 'This waits for you at the desk, as of when this email was sent.',
  panel: 'Waiting for you',
  oldestHours: 'The oldest for {hours, plural, =0 {less than an hour} one {# hour} other {# hours}}',
  oldestDays: 'The oldest for {days, plural, one {# day} other {# days}}',
  look: 'Take a look',
  link: 'Open the desk',
  change: 'Change or stop these emails',
});

/** The choice of this email, on the profile of a member of staff. */
export const DIGEST_CHOICE = defineMessages('digest-choice', {
  title: 'Email about what waits for you',
  lead: 'Only numbers, ages and links, and only of what your roles let you do. It is off until you choose, so that a new role brings nobody emails they did not ask for.',
  legend: 'How often?',
  none: 'No email',
  daily: 'Once each morning',
  dailyHint: 'At about {hour}:00, and only if something waits.',
  'at-once': 'When something new waits',
  'at-onceHint': 'At most one email every {minutes, plural, one {minute} other {# minutes}}.',
  save: 'Save the choice',
  saved: 'Saved.',
  bad: 'Choose one of the three.',
});
