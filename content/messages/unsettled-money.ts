import { defineMessages } from '#content/messages/define-messages';

/** Money at the desk that counts nowhere yet. */
export const UNSETTLED = defineMessages('unsettled', {
  unsettledTitle: 'Money to settle',
  unsettledText: 'Money that has arrived and is in no figure: nobody knows its pledge, or its pledge was not accepted.',
  unmatchedTitle: 'Without a pledge',
  unmatchedText: 'Nobody knows yet whose it is. It stays here until its pledge is found.',
  noUnmatched: 'No money is without a pledge.',
  throughSource: 'through {source}',
  owedTitle: 'To send back',
  owedText: 'These pledges were declined or withdrawn. Send the money back, then record the refund on the pledge.',
  noOwed: 'Nothing is owed back.',
  unsettledMore: 'Only the newest of each are shown.',
  recordUnmatched: 'Record money without a pledge',
});

/** The keys of the page. */
export type UnsettledKey = keyof typeof UNSETTLED.texts;
