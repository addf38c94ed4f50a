import { defineMessages } from '#content/messages/define-messages';

/** The page of the sponsorship, around its table and form. */
export const SPONSORSHIP = defineMessages('sponsorship', {
  title: 'A sponsorship',
  description: 'What each level of sponsorship brings, how many places are left, and the application.',
  lead: 'For organisations, from one to five years. Choose a level below by what it brings in {year}, or <a>go straight to the form</a>.',
  leadClosed: 'For organisations, from one to five years. Below is what each level brings in {year}.',
  needs:
    'Applying takes about five minutes: the level, your organisation’s name and website, a contact person and a billing email. No logo is needed now. A person reads every application.',
  before:
    'See <impact>what support brings about</impact> and <sponsors>who sponsors already</sponsors>. Questions before you decide? Write to <mail>{email}</mail>: a person answers.',
  apply: 'Apply',
  tier: '{name}, {price} a year',
  addOnIncluded: 'Part of {levels}.',
  apartGroup: 'Sold on its own, without a level',
  manyYears: '{years, plural, one {# year} other {# years}}',
  stepPlace: 'We hold a place at your level while the foundation reviews your application.',
  stepEmail:
    'We’ll email you the decision, with the reason if the answer is no. The due dates and the term are set when it is accepted.',
});

/** The questions of a sponsorship. They are sent to the browser and take no values. */
export const SPONSORSHIP_QUESTIONS = defineMessages('sponsorship-questions', {
  tier: 'Which level?',
  tierHint: 'Today’s price and benefits are locked in.',
  years: 'For how long?',
  addOns: 'Add to your level',
  addOnsHint: 'Each is for every year of the term. What your level includes already is not in this list.',
  parts: 'How would you like to pay each year?',
  parts1: 'Once a year',
  parts2: 'Twice a year',
  parts4: 'Every quarter',
  organisation: 'Name of the organisation',
  organisationHint: 'As it should be shown.',
  website: 'Its website',
  websiteHint: 'Such as example.org.',
  more: 'Instalments or a purchase order',
  purchaseOrder: 'Purchase order number',
  purchaseOrderHint: 'If your bookkeeping needs one on invoices. Never shown in public.',
  contactName: 'Contact person',
  contactNameHint: 'A name. Never shown in public.',
  billingEmail: 'Billing email',
  billingEmailHint: 'We send invoices there. Never shown in public.',
  recognition: 'May we list your organisation?',
});
