import { defineMessages } from '#content/messages/define-messages';

/** The page of one person at the desk. */
export const DESK_PERSON = defineMessages('desk-person', {
  back: 'People and roles',
  person: 'Person',
  forgottenNote: 'This person was forgotten at their own wish. Their names and addresses are gone.',
  email: 'Email address',
  notVerified: '{email} (not confirmed yet)',
  language: 'Language',
  noLanguage: 'Not chosen',
  postalAddress: 'Postal address',
  noPostalAddress: 'None',
  since: 'Known since',
  pledges: 'Pledges',
  noPledges: 'They have made no pledge.',
  allPledges: 'All their pledges',
  memberships: 'Memberships',
  termFor: '{from} to {until}',
  termForLife: 'for life, from {from}',
  contactOf: 'Contact of',
  contactWaits: 'waits to be confirmed',
  personHistory: 'History',
  noHistory: 'Nothing yet.',
  correct: 'Correct name, language or address',
  correctText: 'The person sees the change on their profile. Their email address is not changed here.',
  name: 'Name',
  reason: 'Why?',
  reasonHint: 'Only staff read this. It is erased if the person asks to be forgotten.',
  save: 'Save the correction',
  corrected: 'The correction is saved.',
  same: 'That is so already: nothing was changed.',
  changedSince:
    'Somebody changed this record after you opened it, so nothing was saved. It now has: name {name}; language {language}; postal address {address}. Check what you typed, then save again.',
  none: 'none',
  'field-name': 'Name',
  'field-language': 'Language',
  'field-postal-address': 'Postal address',
  changedFromTo: '{field}: {before} → {after}',
  notFound: 'This person does not exist any more, so nothing was changed.',
  signedOut: 'You have been signed out, so nothing was done. Sign in in another tab, then press the button again.',
  unavailable: 'We can’t reach our database right now, so nothing was done. Please try again in a minute.',
});

/** The keys of the page. */
export type DeskPersonKey = keyof typeof DESK_PERSON.texts;
