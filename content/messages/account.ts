import { defineMessages } from '#content/messages/define-messages';

/** A person's own pages: their pledges, one of them, and what is held about them. */
export const ACCOUNT = defineMessages('account', {
  nav: 'Your account',
  pledges: 'Pledges',
  profile: 'Profile',
  privacy: 'Privacy',
  desk: 'Desk',
  signOut: 'Sign out',
  title: 'Your pledges',
  another: 'Make another pledge',
  older: 'Older pledges',
  unfinished: 'Not finished yet',
  unfinishedText: 'We keep unfinished forms for {hours, plural, one {# hour} other {# hours}}. Nothing has been sent.',
  'unfinished-one-time': 'A gift of {amount}',
  'unfinished-monthly': 'A gift of {amount} every month',
  'unfinished-yearly': 'A gift of {amount} every year',
  'unfinished-membership': 'A membership',
  'unfinished-sponsorship': 'A sponsorship of {amount}',
  finish: 'Check and confirm',
  none: 'You haven’t made a pledge yet.',
  noneText: 'Once you have, you’ll find it here with its instalments and what has been received.',
  noneAct: 'See the three ways to help',
  groups: 'Which pledges',
  'group-all': 'All',
  'group-in-review': 'In review',
  'group-to-pay': 'To pay',
  'group-nothing-to-pay': 'Nothing to pay',
  noneOfGroup: 'You have none of these.',
  'act-how-to-pay': 'How to pay',
  'act-answer': 'Answer the question',
  acts: 'What you can do here',
  'act-change': 'Change or end it',
  'act-documents': 'Documents',
  'act-shown': 'What is shown',
  next: 'Next: {amount} on {day}',
  nextCharged: '{amount} on {day}, charged automatically',
  nextLate: '{amount} due since {day}',
  pledgedOn: 'Pledged on {day}',
  all: 'All your pledges',
  pledgeTitle: 'Pledge {reference}',
  heading: '{promised} · {what}',
  reference: 'Reference',
  yourAnswers: 'Your answers',
  benefits: 'What you receive each year',
  excess: '{amount} more than you pledged has arrived. It is recorded separately; nothing is lost.',
  stepPaid: 'All of it has arrived. Thank you!',
  stepPaidSoFar: 'All that is planned so far has arrived. Thank you!',
  course: 'It goes on until you end it. It is planned until {until}; we plan the next year on {next}.',
  courseLast: 'It is planned until {until}. The campaign ends on {lastDay}, so no further instalments follow.',
  courseNotYet:
    'Once it is accepted we plan a year at a time, until you end it, and no longer than the campaign, which ends on {lastDay}.',
  courseEnded: 'It has ended: no further instalments follow.',
  courseEnd: 'You can end it at any time, below.',
  stepDue: '{amount} is due on {day}.',
  stepOverdue: '{amount} was due on {day}.',
  stepAwaits: '{due} Your year begins when your payment arrives.',
  stepFree: 'There is nothing to pay. Welcome!',
  stepNothing: 'Nothing more is expected.',
  receiptReview: 'Thank you! Your pledge is being reviewed.',
  receiptConfirmed: 'Thank you! Your pledge is confirmed.',
  receiptReference: 'Your reference',
  receiptIn: '{promised} in {count, plural, one {# instalment} other {# instalments}} · {what}',
  receiptNext: 'What happens next',
  receiptEmail: 'We’re emailing a confirmation with this reference to {email}.',
  receiptOnlyYou:
    'Nobody else has been emailed: neither the contact person nor the billing email. The decision comes to you; invoices go to the billing email.',
  receiptReviewed: 'It is being reviewed; we’ll email you the decision, with the reason if it is no.',
  receiptDue: 'It is due on {day}. Its page says how to pay.',
  receiptFirstDue: 'The first instalment is due on {day}. Its page says how to pay.',
  receiptLater: 'It is due {day}. Then its page says how to pay.',
  receiptFirstLater: 'The first instalment is due {day}. Then its page says how to pay.',
  receiptAct: 'See your pledge',
  asks: 'The foundation has a question',
  answer: 'Your answer',
  answerHint: 'It goes to the people who review your pledge, and stays in its history.',
  sendAnswer: 'Send the answer',
  withdrawFold: 'Withdraw this pledge',
  withdrawText:
    'You can withdraw it until it is approved. Nothing is then due, and its history says that you withdrew it. You can’t undo this, but you can always pledge again.',
  withdraw: 'Withdraw for good',
});

/** The keys of a person's own pages. */
export type AccountKey = keyof typeof ACCOUNT.texts;

/** Where a person is signed in. */
export const PROFILE = defineMessages(
  'profile',
  {
    title: 'Your profile',
    name: 'Your name',
    nameHint: 'For emails to you and to fill in forms. Others see a name only as you choose with each pledge.',
    postalAddress: 'Your postal address',
    postalAddressHint:
      'Only for receipts and yearly statements, where a tax office asks for it. A receipt that has no name or address yet gets them when you save.',
    save: 'Save',
    saved: 'Saved.',
    sessions: 'Where you’re signed in',
    lead: 'You are signed in on these devices. End a session that you do not know.',
    browserAndSystem: '{browser} on {system}',
    unknownDevice: 'Unknown device',
    started: 'Signed in',
    lastSeen: 'Last seen',
    current: 'This device',
    end: 'End session',
    endOthers: 'End all other sessions',
    limits:
      'A session ends {days, plural, one {# day} other {# days}} after you signed in, or {idle, plural, one {# day} other {# days}} after it was last seen. For staff it ends after {hours, plural, one {# hour} other {# hours}}, or {idleHours, plural, one {# hour} other {# hours}} after it was last seen.',
  },
  {
    browserAndSystem: 'The names of a browser and of an operating system: “Firefox on Linux”.',
    started: 'A day and time follow: “Signed in 26 November 2026 at 03:22 UTC”.',
    lastSeen: 'A day and time follow, as after “Signed in”.',
  },
);

/** The keys of where a person is signed in. */
export type ProfileKey = keyof typeof PROFILE.texts;

/** What is held about a person, and what for. */
export const HELD = defineMessages('held', {
  title: 'What we hold about you',
  lead: 'All of it, and what each thing is for.',
  known: 'You are signed in as <b>{name}</b>.',
  knownWithEmail: 'You are signed in as <b>{name}</b> ({email}).',
  email: 'Your email address',
  emailWhy: 'To sign you in and to email you about your own pledges. Never shown.',
  pledges: 'Your pledges',
  pledgesWhy:
    'What you pledged, its instalments, and what has been received. Kept, because the public totals are made of them.',
  name: 'The name you gave with a pledge',
  nameWhy:
    'Shown only as you chose. A name that you no longer show stays with the pledge, unseen, so that you can show it again.',
  address: 'Your postal address',
  addressWhy: 'For receipts and yearly statements, if you gave one. Never shown to others.',
  receipts: 'Your receipts',
  receiptsWhy:
    'Each with its number, and the name and address that your profile had. {years, plural, =0 {No law asks us to keep them.} one {The law asks us to keep them for # year after the year in which they were issued.} other {The law asks us to keep them for # years after the year in which they were issued.}}',
  history: 'The history of each pledge',
  historyWhy: 'Who did what and when, so that every decision can be explained.',
  signIn: 'Your sign-in',
  signInWhy:
    'One cookie and one record on the server, with the names of your browser and system and when it was last seen; signing out removes both. A second cookie remembers that this device has signed in here before.',
  drafts: 'Unfinished forms',
  draftsWhy: 'We keep unfinished forms for up to 24 hours, so that signing in loses nothing.',
  download: 'Download your data',
  downloadText: 'Everything we hold about you, as it is stored. Amounts are in the smallest unit of their currency.',
  downloadJson: 'Download as JSON',
  downloadCsv: 'Download as CSV',
  forget: 'Be forgotten',
  forgetText:
    'We remove your name and your addresses from every place. The next page says what goes, what stays and until when.',
  forgetStart: 'See what happens',
  foot: 'Nothing is passed on to advertisers or trackers, and no other company’s script runs on these pages.',
});

/** The keys of what is held about a person. */
export type HeldKey = keyof typeof HELD.texts;
