import { defineMessages } from '#content/messages/define-messages';

/** The page of the sponsorship, around its table and form. */
export const SPONSORSHIP = defineMessages('sponsorship', {
  title: 'A sponsorship',
  description: 'What each level of sponsorship brings, how many places are left, and the application.',
  lead: 'For organisations, from one to five years. Below is what each level brings in {year}, or <a>go straight to the form</a>.',
  leadClosed: 'For organisations, from one to five years. Below is what each level brings in {year}.',
  apply: 'Apply',
  tier: '{name}, {price} a year',
  stepPlace: 'We hold a place at your level while the foundation reviews your application.',
  stepEmail:
    'We’ll email you the decision, with the reason if the answer is no. The due dates and the term are set when it is accepted.',
});

/** The questions of a sponsorship. They travel to the browser, where `{years}` is filled in. */
export const SPONSORSHIP_QUESTIONS = defineMessages('sponsorship-questions', {
  tier: 'Which level?',
  tierHint: 'Today’s price and benefits are locked in.',
  years: 'For how long?',
  year: '1 year',
  manyYears: '{years} years',
  parts: 'How would you like to pay each year?',
  parts1: 'Once a year',
  parts2: 'Twice a year',
  parts4: 'Every quarter',
  organisation: 'Name of the organisation',
  organisationHint: 'As it should be shown.',
  website: 'Its website',
  websiteHint: 'Starting with https://, such as https://example.org.',
  contactName: 'Contact person',
  contactNameHint: 'A name. Never shown in public.',
  billingEmail: 'Billing email',
  billingEmailHint: 'Never shown in public.',
  recognition: 'May we list your organisation?',
});
