import { defineMessages } from '#content/messages/define-messages';

/** The emails to both addresses of a person whose two records became one, or two again. */
export const MERGE_EMAILS = defineMessages(
  'merge-emails',
  {
    mergedSubject: 'Your two records are one now',
    mergedStays:
      'The foundation found that you are known on {site} by two addresses, {own} and {other}. All that belonged to {other} is in your account {own} now: pledges, payments, memberships and documents. You sign in with {own}, as before.',
    mergedGoes:
      'The foundation found that you are known on {site} by two addresses, {own} and {other}. All that belonged to {own} is in the account {other} now: pledges, payments, memberships and documents. From now on you sign in with {other}, and our emails go there.',
    mergedNot:
      'Is the other address not yours, or is this a mistake? Write to {contact}: it can be undone for 30 days.',
    separatedSubject: 'Your two records are separate again',
    separated:
      'The foundation has undone that the records of {own} and {other} on {site} became one. Each account has its own pledges, payments and documents again, and each address signs in to its own.',
    separatedNot: 'Do you have a question? Write to {contact}.',
    accountLink: 'See your account',
  },
  { mergedStays: '{other} is shortened: “a•••@example.org”.', mergedGoes: '{other} is shortened: “a•••@example.org”.' },
);
