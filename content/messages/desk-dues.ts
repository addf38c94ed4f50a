import { defineMessages } from '#content/messages/define-messages';

/** Several overdue pledges reminded of or released at once: what would happen to each, and what did. */
export const DESK_DUES = defineMessages(
  'desk-dues',
  {
    'title-remind': 'Send reminders of overdue pledges',
    'title-release': 'Release overdue pledges',
    lead: 'Nothing has changed yet. Check what will happen to each, then confirm.',
    'will-remind': '{count, plural, one {# reminder will be sent} other {# reminders will be sent}}, {amount} overdue',
    'will-release': '{count, plural, one {# will be released} other {# will be released}}, {amount} no longer expected',
    'row-remind': '{amount} overdue. The email about it is sent once more.',
    'row-release': '{amount} will no longer be expected. The supporter gets an email with the reason.',
    'done-remind': 'Reminded by you today',
    'done-release': 'Released by you',
    'submit-remind': '{count, plural, one {Send # reminder} other {Send # reminders}}',
    'submit-release': 'Release {count}',
    'outcome-remind':
      '{count, plural, =0 {Nothing was sent.} one {# reminder was sent.} other {# reminders were sent.}}',
    'outcome-release':
      '{count, plural, =0 {Nothing was released.} one {# pledge was released.} other {# pledges were released.}}',
    confirm: 'Confirm',
    reason: 'Reason',
    reasonHint:
      'Each supporter reads it in their email and on their page, as you type it. Write what is true for all of them. Whatever has arrived stays; a recurring gift does not go on, and a sponsorship ends.',
    firstEmail:
      'This is the email about {reference}, to {recipient}, in {language}. Nothing has been done or sent yet.',
    noEmail: 'No email is sent about {reference}.',
    'own-pledge': 'This is your own pledge, so someone else has to do this.',
    'not-overdue': 'Nothing is overdue.',
    'reminders-paused': 'Its supporter has paused reminders.',
    'dispute-open': 'A payment is disputed. Wait until the bank has decided.',
    'charge-open': 'The bank has not decided yet about a charge.',
    'reminded-lately': 'It had a reminder in the last 7 days.',
    'reminded-today': 'Its supporter had a reminder about another pledge today.',
    'nothing-to-release': 'Nothing more is expected.',
  },
  {
    'will-remind': 'On a line of its own; {amount} is the sum of all of them, in each currency.',
    'will-release': 'On a line of its own; {amount} is the sum of all of them, in each currency.',
  },
);

/** The keys of these acts. */
export type DeskDuesKey = keyof typeof DESK_DUES.texts;
