import { defineMessages } from '#content/messages/define-messages';

/** The email that reminds of instalments, beside the texts that all emails share. */
export const REMINDER_EMAIL = defineMessages(
  'reminder-email',
  {
    'instalment-coming-subject': 'Your payment of {amount} is due on {due}: {reference}',
    'instalment-due-subject': 'Your payment of {amount} was due on {due}: {reference}',
    'instalment-overdue-subject': 'Your payment of {amount} is overdue: {reference}',
    subjectAndMore: '{subject}, and {more, plural, one {# more} other {# more}}',
    'instalment-coming-intro': '{count, plural, one {This payment is due soon:} other {These payments are due soon:}}',
    'instalment-due-intro':
      '{count, plural, one {We haven’t received this payment yet:} other {We haven’t received these payments yet:}}',
    'instalment-overdue-intro':
      '{count, plural, one {This payment is overdue, and this is our last reminder of it:} other {These payments are overdue, and this is our last reminder of them:}}',
    line: '{open}, due on {due}, for your pledge {reference} ({what})',
    lineOfRest: '{open}, the rest of {whole}, due on {due}, for your pledge {reference} ({what})',
    lineCharged:
      '{open}, charged to {label} on {due}, for your pledge {reference} ({what}). You don’t have to do anything.',
    stopCharge: 'To stop it, end the gift or remove the payment method on its page.',
    paidAlready: 'Have you paid already? Then ignore this email. A transfer can take a few days to reach us.',
    cannotPay: 'Do you need more time, or can’t you pay? Reply to this email and let us know.',
    seePledges: 'See your pledges',
    pause: 'Pause these reminders',
  },
  {
    subjectAndMore: '{subject} is one of the subjects above; {more} counts the other payments that the email is about.',
    line: '{open} is an amount, {what} is what the pledge is for, such as “Grants” or “Supporting member”.',
  },
);

/** Pausing reminders: the page of the link in an email, and the part of a pledge's page. */
export const REMINDERS = defineMessages(
  'reminders',
  {
    title: 'Email reminders',
    pauseTitle: 'Pause email reminders?',
    pausedTitle: 'Your reminders are paused',
    account: 'This is about the reminders to {account}.',
    pauseLead:
      'You won’t get any emails about payments that are due, for any of your pledges, until you resume them. What you pledged stays as it is, and other emails still arrive.',
    pausedLead:
      'We don’t email you about payments that are due, for any of your pledges. What you pledged stays as it is, and other emails still arrive.',
    on: 'We email you before a payment is due, and twice if it doesn’t arrive.',
    pause: 'Pause reminders',
    resume: 'Resume reminders',
    badTitle: 'This link doesn’t work',
    badLead: 'Part of it may be missing. You can also pause reminders on the page of any pledge with an open payment.',
    seePledges: 'See your pledges',
    limited: 'You did this too often. Please try again in a few minutes.',
    unavailable: 'We can’t reach our database right now, so nothing was changed. Please try again in a minute.',
    signedOut: 'You have been signed out, so nothing was changed. Sign in in another tab, then press the button again.',
  },
  { account: '{account} is a shortened address, “a•••@example.org”.' },
);

/** The keys of the texts about pausing reminders. */
export type RemindersKey = keyof typeof REMINDERS.texts;
