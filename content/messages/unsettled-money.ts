import { defineMessages } from '#content/messages/define-messages';

/** Money at the desk that counts nowhere yet. */
export const UNSETTLED = defineMessages('unsettled', {
  unsettledTitle: 'Money to settle',
  unsettledText: 'Money that has arrived and is in no figure: nobody knows its pledge, or its pledge was not accepted.',
  unmatchedTitle: 'Without a pledge',
  unmatchedText: 'Nobody knows yet whose it is. It stays here until its pledge is found.',
  noUnmatched: 'No money is without a pledge.',
  throughSource: 'through {source}',
  movedInFrom: 'moved in from {source}',
  owedTitle: 'To send back',
  owedText: 'These pledges were declined or withdrawn. Send the money back, then record the refund on the pledge.',
  noOwed: 'Nothing is owed back.',
  unsettledMore: 'Only the newest are shown.',
  findPledge: 'Find its pledge',
  openMoney: 'Open',
  findMoney: 'Payer, text or reference',
  findButton: 'Search',
  findNothing: 'No money was found for “{text}”.',
  findClear: 'Show all',
  moneyGiven: 'The money was given to <a>{reference}</a>.',
  moneyRecorded: 'The money was recorded. It waits in this list for its pledge.',
  moneySetAside: 'The money was set aside.',
  moneyPutBack: 'The money waits for its pledge again.',
  setAsideTitle: 'Set aside',
  setAsideText: 'Money that is for no pledge, such as interest. It is in no figure, and it stays in the reports.',
  noSetAside: 'No money is set aside.',
  recordUnmatched: 'Record money without a pledge',
});

/** The keys of the page. */
export type UnsettledKey = keyof typeof UNSETTLED.texts;
