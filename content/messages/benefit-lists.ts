import { defineMessages } from '#content/messages/define-messages';

/** Who gets a benefit, at the desk. */
export const BENEFIT_LISTS = defineMessages(
  'benefit-lists',
  {
    title: 'Lists by benefit',
    lead: 'What sponsors were promised. Open a benefit to see who gets it.',
    back: 'All organisations',
    allBenefits: 'All benefits',
    which: 'Sponsorships',
    onADay: 'running on a day',
    whoseYear: 'whose year begins in {year}',
    on: 'Day',
    open: 'Only with something to come',
    apply: 'Show',
    onDay: 'Sponsorships running on {day}',
    inYear: 'Sponsorships whose year begins in {year}',
    onDayOpen: 'Sponsorships running on {day}, with something to come',
    inYearOpen: 'Sponsorships whose year begins in {year}, with something to come',
    benefit: 'Benefit',
    sponsorships: 'Sponsorships',
    promised: 'Promised',
    delivered: 'Delivered',
    toCome: 'To come',
    none: 'Nobody gets anything here.',
    noneText:
      'Choose another day or year above. Benefits are promised when a sponsorship is accepted: see <a>what waits for a decision</a>.',
    noneHere: 'Nobody gets this here.',
    noneOpen: 'Nothing is still to come.',
    noneHereText: 'Choose another day or year above, or <a>see all benefits</a>.',
    count: '{count, plural, one {# sponsorship} other {# sponsorships}}',
    sums: '{promised} promised, {delivered} delivered, {left} to come',
    organisation: 'Organisation',
    level: 'Level',
    term: 'Year of the term',
    termDays: '{from} to {until}',
    nth: 'year {year}',
    contacts: 'Primary contacts',
    noContact: 'Nobody with an account',
    cut: 'These are the first {shown} of {count}. The file has all of them.',
    cutShort: 'These are the first {shown} of {count}.',
    cutBenefits: 'These are the first {shown} benefits.',
    download: 'Save as a CSV file',
    downloadHint: 'It has names and email addresses. We record who saved it.',
  },
  {
    onADay: 'A choice below “Sponsorships”.',
    whoseYear: 'A choice below “Sponsorships”: those with a year of their term that begins in this calendar year.',
    on: 'The label of a field for a date.',
    sums: 'Three numbers of one benefit.',
    nth: 'Beside the days of a year of a sponsorship: 1 for the first year.',
    toCome: 'The head of a column: how many are not delivered yet.',
  },
);

/** The keys of these messages. */
export type BenefitListKey = keyof typeof BENEFIT_LISTS.texts;
