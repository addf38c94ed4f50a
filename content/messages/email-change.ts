import { defineMessages } from '#content/messages/define-messages';

/** Changing one's email address: the form on the profile, and the page of the links in the two emails. */
export const EMAIL_CHANGE = defineMessages(
  'email-change',
  {
    email: 'Your email address',
    newEmail: 'New email address',
    newEmailHint:
      'We email both addresses. The change takes effect once both have confirmed it; sessions on other devices then end. No access to the old address any more? Write to us.',
    send: 'Change the address',
    sent: 'If both addresses can receive email, a link is on its way to each. Confirm both within {hours, plural, one {# hour} other {# hours}}.',
    waiting: 'A change to {email} waits for confirmation.',
    'waits-both': 'From both addresses.',
    'waits-old': 'The new address has confirmed it; the old one has not yet.',
    'waits-new': 'The old address has confirmed it; the new one has not yet.',
    cancel: 'Cancel the change',
    malformed: 'Enter an email address such as name@example.org.',
    same: 'That is your address already.',
    tooMany: 'This was asked for too often. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
    title: 'Change an email address',
    lead: 'The account of {from} gets the address {to}, once both have confirmed it.',
    confirm: 'Confirm the change',
    confirmed: 'You have confirmed this address. Now open the link in the email to the other one.',
    not: 'Was it not you? Close this page: nothing changes without the button.',
    'waiting-title': 'This address has confirmed',
    'waiting-lead':
      'Now open the link in the email to the other address. The change takes effect once both have confirmed it.',
    'changed-title': 'The email address is changed',
    'changed-lead':
      'From now on you sign in with the new address, and our emails go there. Sessions on other devices have ended.',
    'taken-title': 'The address was not changed',
    'taken-lead': 'Another account has the new address by now, so nothing was changed.',
    'bad-title': 'This link does nothing any more',
    'bad-lead': 'The change has taken effect, was cancelled, or is too old. Your profile says which address you have.',
    profile: 'See your profile',
    language: 'Your language',
    languageHint: 'For these pages and for emails to you.',
    saveLanguage: 'Save the language',
  },
  { lead: '{from} and {to} are addresses, one of them shortened: “a•••@example.org”.' },
);

/** The keys of changing one's email address. */
export type EmailChangeKey = keyof typeof EMAIL_CHANGE.texts;
