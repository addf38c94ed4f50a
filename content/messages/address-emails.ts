import { defineMessages } from '#content/messages/define-messages';

/** The emails to the old and to the new address when an admin changes the address of an account. */
export const ADDRESS_EMAILS = defineMessages(
  'address-emails',
  {
    oldSubject: 'Your email address is about to be changed',
    old: 'The foundation has learned that you no longer have access to this mailbox. On {at} your account {account} on {site} gets the address {email}. Until then nothing changes.',
    oldNot: 'You did not ask for this? Open the link and stop the change, and write to {contact}.',
    stopLink: 'Stop the change',
    newSubject: 'This address is about to get an account',
    new: 'The foundation was asked to use {email} for the account {account} on {site} from {at} on. You can then sign in with it.',
    newNot: 'You do not know about this? Write to {contact}.',
  },
  {
    old: '{at} is a day and time; {email} is shortened: “a•••@example.org”.',
    new: '{at} is a day and time; {account} is shortened: “a•••@example.org”.',
  },
);
