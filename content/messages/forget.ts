import { defineMessages } from '#content/messages/define-messages';

/** Being forgotten: what goes, what stays and what ends, the step that confirms it, and the page afterwards. */
export const FORGET = defineMessages(
  'forget',
  {
    title: 'Be forgotten',
    lead: 'We remove your name and your addresses from every place. You can’t undo this.',
    goes: 'What goes',
    goesName: 'Your name, your email address and your postal address',
    goesTexts:
      'Messages, dedications, cards that are not sent yet and names that you gave with pledges, and what you wrote about them',
    goesSignIn: 'Your sign-in: every session, and accounts that you connected',
    goesEmails: 'Emails that wait for you, and unfinished forms',
    goesMethod: 'Payment methods that you saved, here and at the payment provider',
    goesContact: 'Your place as a contact of an organisation',
    stays: 'What stays',
    staysFigures:
      'The amounts and dates of your pledges and payments, without your name: the public totals are made of them.',
    staysReceipts:
      'Receipts with your name and postal address until {day}: tax law makes us keep them. They then lose both.',
    staysNoReceipts: 'No receipt with your name: none was issued that a law makes us keep.',
    staysStaff: 'Staff see “{name}” in your place.',
    ends: 'What ends',
    endsNothing: 'Nothing of your pledges is open.',
    endsOpen:
      'What is still open of {count, plural, one {# pledge} other {# pledges}}: nothing more is expected. What has been received stays with us.',
    endsReview: '{count, plural, one {# pledge that is} other {# pledges that are}} being reviewed: withdrawn.',
    firstAdmin: 'You are the only admin. Give the role to somebody else first, with the command for roles.',
    firstContact:
      'You are the last primary contact of {organisations}, whose sponsorship is running. Write to us and name somebody else first: {email}',
    confirm: 'Confirm with your email address',
    confirmHint: 'Type {email}. You are signed out at once, and this address has no account here any more.',
    mismatch: 'Type your email address as it is above.',
    submit: 'Forget me for good',
    conflict: 'Something happened to one of your pledges at the same moment, so nothing was changed. Please try again.',
    doneTitle: 'You are forgotten',
    doneLead: 'Your name and your addresses are removed, and you are signed out. Thank you for what you gave.',
    doneHome: 'To the campaign',
  },
  {
    staysReceipts: '{day} is a day, “31 December 2036”.',
    firstContact: '{organisations} is one name, or several: “Loom and Weft”.',
  },
);

/** The keys of being forgotten. */
export type ForgetKey = keyof typeof FORGET.texts;
