import { defineMessages } from '#content/messages/define-messages';

/** The page of the sponsorship, around its table and form. */
export const SPONSORSHIP = defineMessages('sponsorship', {
  title: 'A sponsorship',
  description: 'What each level of sponsorship brings, how many places are left, and the application.',
  lead: 'For organisations, from one to five years. Below is what each level brings in {year}, or <a>go straight to the form</a>.',
  leadShut: 'For organisations, from one to five years. Below is what each level brings in {year}.',
  apply: 'Apply',
  tier: '{name}, {price} a year',
  stepPlace: 'A place at your level is kept for you while people at the foundation read your application.',
  stepLetter: 'You hear from them by letter, with a reason if the answer is no. Each part is due on its own day.',
});

/** The questions of a sponsorship. They travel to the browser, where `{years}` is filled in. */
export const SPONSORSHIP_QUESTIONS = defineMessages('sponsorship-questions', {
  tier: 'Which level?',
  tierHint: 'Price and benefits of today are copied into your pledge; later catalogues do not change it.',
  years: 'For how long?',
  year: '1 year',
  manyYears: '{years} years',
  parts: 'How will each year be paid?',
  parts1: 'Once a year',
  parts2: 'Twice a year',
  parts4: 'Every quarter',
  organisation: 'Name of the organisation',
  organisationHint: 'As it should be read by others.',
  website: 'Its website',
  websiteHint: 'Starting with https://, such as https://example.org.',
  contactName: 'Whom may we talk to?',
  contactNameHint: 'A name. Never shown in public.',
  billingEmail: 'Where do bills go?',
  billingEmailHint: 'An e-mail address. Never shown in public.',
  recognition: 'How shall we show the organisation?',
});
