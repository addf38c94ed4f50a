import { defineMessages } from '#content/messages/define-messages';

/** The pages of the programmes, and the facts on them. */
export const IMPACT = defineMessages('impact', {
  title: 'What a pledge pays for',
  description:
    'Five programmes a pledge can go to: what each does, what support has helped to pay for, and what is promised and received so far.',
  overline: 'Impact',
  lead: 'A pledge goes to one of five programmes. Each has its own page: what it does, what support has helped to pay for, and how much is promised.',
  source: 'Source:',
  promised: 'promised',
  received: 'received',
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
  residence2021:
    'In 2021 it began with one person working full time on CPython: Łukasz Langa, a core developer and the release manager of Python 3.8 and 3.9.',
  residenceFirstYear:
    'Its first year went into the backlog of pull requests, the move of bugs.python.org to issues on GitHub, and mentoring new core developers.',
  residenceSecondYear:
    'A sponsorship of 2022 paid for a second year as well, which allowed continuity and longer plans.',
  residenceUndone: 'It employs developers for work that volunteers had no time for, or that nobody would have done.',
  indexSecurity: 'One company’s sponsorship has helped to pay for the security of the index.',
  indexHosting:
    'Its support of 2022 took in the index as a whole, and the infrastructure that hosts the language and its releases.',
  educationPasses: 'Sponsorship helped with free and discounted passes for PyCon US.',
  educationPyladies: 'It also helped with fundraising for PyLadies.',
  educationConference: 'PyCon US was among what the sponsorship of 2022 supported.',
  grantsWorld: 'Grants to communities around the world were among what the sponsorship of 2022 supported.',
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

export type ImpactKey = keyof typeof IMPACT.texts;
