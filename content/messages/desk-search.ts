import { defineMessages } from '#content/messages/define-messages';

/** The search of the whole desk: its page, and the box that Ctrl and K open. */
export const DESK_SEARCH = defineMessages(
  'desk-search',
  {
    searchTitle: 'Search',
    searchOf: 'Search: {q}',
    searchLead:
      'Names, email addresses and references of pledges, organisations, and payments by their bank reference, receipt or invoice number.',
    searchLabel: 'What are you looking for?',
    searchSubmit: 'Search',
    close: 'Close',
    paletteKeys: '<kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> opens, <kbd>Esc</kbd> closes.',
    groupPlaces: 'Go to',
    groupActs: 'Do',
    groupViews: 'Your views',
    groupPledges: 'Pledges',
    groupSupporters: 'People',
    groupOrganisations: 'Organisations',
    groupPayments: 'Payments',
    approveOne: 'Approve {reference}',
    declineOne: 'Decline {reference}',
    askOne: 'Ask about {reference}',
    allOf: 'All pledges with “{q}”',
    pledgesMade: '{count, plural, one {# pledge} other {# pledges}}',
    pledgesMadeMore: '{count, plural, one {more than # pledge} other {more than # pledges}}',
    withoutPledge: 'without a pledge',
    resultCount: '{count, plural, one {# result} other {# results}}',
    nothingFound: 'Nothing found for “{q}”.',
    nothingFoundText:
      'Check the spelling, or search for a part of the name. A payment is found by its whole bank reference, receipt or invoice number.',
    searching: 'Searching…',
    searchFailed: 'The search isn’t available right now. Press Enter to try on the search page.',
    actImport: 'Import a bank statement',
    actUnmatched: 'Record money without a pledge',
    actReports: 'Reconcile with the bank',
    actCampaign: 'Add a campaign',
    actEmailTexts: 'Change the texts of emails',
    actRole: 'Give a role',
    actBenefits: 'Lists by benefit',
  },
  {
    groupActs: 'A heading above things that one can do, such as “Approve PB-…”.',
    groupPlaces: 'A heading above pages of the desk.',
    allOf: '{q} is what was typed.',
  },
);

/** The keys of the search. */
export type DeskSearchKey = keyof typeof DESK_SEARCH.texts;
