import { defineMessages } from '#content/messages/define-messages';

/** A new email address that an admin gives somebody who lost the mailbox: at the desk, and the page that stops it. */
export const ADDRESS_CHANGE = defineMessages('address-change', {
  heading: 'Lost mailbox',
  headingText:
    'For somebody who can no longer read their email. Make sure first that it is them. Both addresses are emailed now; the change takes effect after {hours, plural, one {# hour} other {# hours}}, unless the old address or an admin stops it.',
  current: 'Address of the account',
  newAddress: 'New email address',
  why: 'Why?',
  whyHint: 'What they said, and how you made sure. It stays in the history.',
  request: 'Ask for the change',
  waitingChanges: 'Changes that wait',
  fromTo: '{from} becomes {to}',
  takesEffect: 'Takes effect',
  stop: 'Stop',
  stopOf: 'Stop the change of {who}',
  'address-requested': 'The change is asked for, and both addresses are emailed.',
  'address-stopped': 'The change is stopped.',
  'nothing-waits': 'This change has taken effect or was stopped already.',
  'not-new-address': 'Enter a new email address, such as name@example.org.',
  'own-address': 'Change your own address on your profile.',
  'address-waiting': 'A change of this account waits already. Stop it first.',
  'address-taken': 'Another account has the new address.',
  stopTitle: 'Stop a change of your email address',
  stopLead: 'The account of {from} is about to get the address {to}.',
  stopHere: 'Stop the change',
  stoppedTitle: 'The change is stopped',
  stoppedLead: 'Your account keeps its address.',
  goneTitle: 'There is nothing to stop',
  goneLead: 'The change has taken effect or was stopped already. If you did not ask for it, write to us.',
});

/** The keys of a new address that an admin gives. */
export type AddressChangeKey = keyof typeof ADDRESS_CHANGE.texts;
