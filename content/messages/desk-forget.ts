import { defineMessages } from '#content/messages/define-messages';

/** An admin forgets a person who has asked for it in writing, on their page at the desk. */
export const DESK_FORGET = defineMessages(
  'desk-forget',
  {
    forgetFold: 'Forget this person',
    lead: 'For somebody who has asked for it in writing. Make sure that it is them, and answer before: nobody is emailed. You can’t undo this.',
    goes: 'Their name, addresses, texts, unfinished forms and saved payment methods go, and everything with which they sign in. They lose their roles, and their place as a contact of organisations.',
    endsNothing: 'Nothing of their pledges is open.',
    endsOpen: 'What is still open of {count, plural, one {# pledge} other {# pledges}} ends: nothing more is expected.',
    endsReview: '{count, plural, one {# pledge} other {# pledges}} in review: withdrawn.',
    staysFigures:
      'Amounts and dates of their pledges and payments stay, under “{name}”. What has been received stays in the figures.',
    staysReceipts: 'Receipts keep their name and postal address until {day}: tax law makes us keep them.',
    notYet: 'They cannot be forgotten yet:',
    firstAdmin: 'They are the only admin. Give the role to somebody else first.',
    firstContact:
      'They are the last primary contact of {organisations}, whose sponsorship is running. A contact names another one first, on the organisation’s page in their account.',
    how: 'Reason',
    howHint:
      'How they asked, such as “Letter of 3 November”. Only admins read it, and it stays: leave out their name and address.',
    confirm: 'Their email address, to confirm',
    confirmHint: 'Type {email}.',
    submit: 'Forget for good',
    mismatch: 'Type their email address as it is above.',
    'names-them': 'This stays after they are forgotten. Leave out their name and their addresses.',
    conflict:
      'Something happened to them or to one of their pledges at the same moment, so nothing was changed. Please try again.',
    'not-any-more':
      'Since you opened this page they have become the only admin, or the last primary contact of a sponsor, so nothing was changed.',
    own: 'This is your own record. Being forgotten yourself is on the privacy page of your account.',
    'forgotten-on-request': 'Forgotten. Their name and addresses are gone.',
  },
  {
    staysReceipts: '{day} is a day, “31 December 2036”.',
    firstContact: '{organisations} is one name, or several: “Loom and Weft”.',
  },
);

/** The keys of it. */
export type DeskForgetKey = keyof typeof DESK_FORGET.texts;
