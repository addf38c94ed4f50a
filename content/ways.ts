/** One way to support, in words that can be laid side by side with the others. */
export type WayWords = {
  slug: 'one-time' | 'membership' | 'sponsorship';
  name: string;
  who: string;
  cost: string;
  costNote: string;
  gets: readonly string[];
  vote: string;
  shown: string;
  paysFor: string;
  act: string;
};

/** The three ways, in the order of commitment. Prices and rules: see the sources of `SOURCES` in story.ts. */
export const WAYS: readonly WayWords[] = [
  {
    slug: 'one-time',
    name: 'A one-time gift',
    who: 'For anyone, today',
    cost: 'From $1',
    costNote: 'Any amount, at once or in up to 12 parts',
    gets: ['A reference, and a record of every part', 'A dedication, if you wish to honour someone'],
    vote: 'No vote',
    shown: 'Named, named without the amount, or not at all',
    paysFor: 'The programme you choose',
    act: 'Make a gift',
  },
  {
    slug: 'membership',
    name: 'A membership',
    who: 'For people who want a say',
    cost: '$99 a year',
    costNote: 'On a sliding scale from $25, or five hours a month, or free without a vote',
    gets: ['A year in the foundation’s membership', 'A say in who leads it'],
    vote: 'One vote, except in the free class',
    shown: 'In the list of members, if you agree',
    paysFor: 'What is needed most',
    act: 'Become a member',
  },
  {
    slug: 'sponsorship',
    name: 'A sponsorship',
    who: 'For organisations',
    cost: 'From $1,500 a year',
    costNote: 'Eight levels, for one to five years',
    gets: ['Your name on the website and at events', 'Conference passes and, higher up, far more'],
    vote: 'No vote',
    shown: 'By name and logo, larger with the level',
    paysFor: 'The whole of the foundation’s work',
    act: 'Sponsor as an organisation',
  },
];
