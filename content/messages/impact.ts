import { defineMessages } from '#content/messages/define-messages';

/** The pages of the programmes, and the facts on them. */
export const IMPACT = defineMessages('impact', {
  title: 'What a pledge pays for',
  overline: 'Impact',
  source: 'Source:',
  promised: 'promised',
  received: 'received',
  supporters: '{count, plural, one {From # supporter} other {From # supporters}}',
  pledge: 'Pledge to this programme',
  soFar: 'In this campaign so far',
  asOf: 'As of',
  definitions: 'What each figure counts',
  notSponsorships: 'Sponsorships support the whole of the foundation’s work and are not among these sums.',
  beyond: 'More has arrived than was promised: the rest is counted as excess.',
  nothingYet: 'Nothing has been promised for it yet: yours could be the first pledge.',
  hidden:
    'The campaign has fewer than three supporters so far. Its totals are not broken down by programme, because the parts would reveal what one person gave.',
  unread: 'We can’t show the figures right now. Nothing is lost: please look again in a minute.',
  doesTitle: 'What it does',
  doneTitle: 'What support has helped to pay for',
  noSums: 'Our sources state no separate amount for this programme, so none is shown.',
  noFacts:
    'Our sources say nothing about this programme in particular, so we claim nothing here. What it is for is described above.',
  othersTitle: 'The other programmes',
  allProgrammes: 'All programmes',
});

/** What they say instead before the first day. */
export const IMPACT_BEFORE = defineMessages('impact-before', {
  pledge: 'See the three ways',
  nothingYet: 'Nothing has been promised for it yet: you can pledge from the day the campaign opens.',
});

/** And after the last. */
export const IMPACT_AFTER = defineMessages('impact-after', {
  pledge: 'See the three ways',
  soFar: 'In this campaign',
  nothingYet: 'Nothing was promised for it.',
});
