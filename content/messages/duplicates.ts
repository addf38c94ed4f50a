import { defineMessages } from '#content/messages/define-messages';

/** What may be the same pledge or supporter twice, on a pledge’s page at the desk. */
export const DUPLICATES = defineMessages('duplicates', {
  duplicates: 'Likely duplicates',
  duplicatesLead: 'Check whether this was meant to be one pledge. Nothing is refused or merged because of it.',
  sameSupporter: 'Same supporter, kind and amount, pledged on {day}',
  sameOrganisation: 'Same organisation, kind and amount, pledged on {day}',
  namesake: 'Another supporter with this name: {name}',
  duplicatesMore: 'There are more than these. Search the list of pledges for the name.',
});

/** The keys of likely duplicates. */
export type DuplicateKey = keyof typeof DUPLICATES.texts;
