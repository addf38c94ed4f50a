/**
 * What the levels bring. `brings` is either how many levels have it, from the highest down, or the quantity for each
 * of them in that order; 0 levels means it is sold apart. Who gets what, quantities and `room` (sponsors it can be
 * given to): the PSF's catalogue of 2022. The descriptions are this site's own. `addOn` is the price for a year, in whole
 * major units, at which it can be added to a level, and `not` are the names of what it cannot be added beside: both are
 * invented, since the foundation publishes neither.
 */
export type BenefitWords = {
  name: string;
  description: string;
  brings: number | readonly number[];
  room?: number;
  addOn?: number;
  not?: readonly string[];
  asks?: readonly Ask[];
};

/** What its sponsors are asked for; `choices` for one of some answers, `due` as `MM-DD`. Questions and days: the PSF's catalogue of 2022. */
type Ask = {
  slug: string;
  kind: 'image' | 'text' | 'choice';
  title: string;
  help: string;
  choices?: readonly string[];
  due?: string;
};

export const FOUNDATION_BENEFITS: readonly BenefitWords[] = [
  {
    name: 'Case study, promoted',
    brings: 8,
    description: 'Tell how you use Python; once published it is passed on to readers.',
  },
  { name: 'Badge of the level', brings: 8, description: 'A mark to put on your own site and at your stand.' },
  { name: 'Logo on python.org', brings: 8, description: 'Linked, on the page of sponsors, ordered by level.' },
  {
    name: 'Mentions on social media',
    brings: 6,
    room: 8,
    description: 'Your support announced; more often at higher levels.',
  },
  {
    name: 'Logo on the job board',
    brings: 4,
    room: 8,
    description: 'For a year, beside the offers of work with Python.',
  },
  {
    name: 'Mention in the newsletter',
    brings: [4, 4, 2],
    room: 4,
    description: 'In the newsletter the foundation sends every other month.',
  },
  { name: 'Logo on the foundation’s blog', brings: 3, room: 8, description: 'At the head of the page, for a year.' },
  {
    name: 'A blog post of your own',
    brings: 2,
    room: 4,
    description: 'One article on how your organisation uses Python.',
  },
  {
    name: 'A talk with the board',
    brings: 2,
    room: 4,
    description: 'A meeting with the directors on a subject you choose.',
  },
];

export const PYCON_BENEFITS: readonly BenefitWords[] = [
  {
    name: 'Booth in the hall',
    brings: 6,
    room: 3,
    description: 'Space to meet people, from the opening evening on. First come, first served.',
  },
  { name: 'Logo in conference news', brings: 5, description: 'In the emails to everyone who asked for them.' },
  { name: 'Listed on the conference site', brings: 8, description: 'By name and level.' },
  {
    name: 'Full conference passes',
    brings: [25, 22, 18, 15, 10, 5, 2, 1],
    description: 'All talks and the opening evening, for that many people.',
  },
  {
    name: 'Table at the job fair',
    brings: 6,
    description: 'With your openings listed on the fair’s page.',
    asks: [
      {
        slug: 'job-fair',
        kind: 'choice',
        title: 'Will you be at the job fair?',
        help: 'We keep a table for you until this day.',
        choices: ['Yes', 'No'],
        due: '04-01',
      },
      {
        slug: 'job-listing',
        kind: 'text',
        title: 'Your openings for the fair’s page',
        help: 'A few sentences for each, with a link.',
        due: '04-18',
      },
    ],
  },
  {
    name: 'Licences to scan badges',
    brings: [2, 2, 1],
    description: 'To keep in touch with visitors who agree to it.',
  },
  {
    name: 'Featured in an email to attendees',
    brings: 3,
    addOn: 2_000,
    description: 'One of the emails everyone registered receives.',
    asks: [
      {
        slug: 'email-text',
        kind: 'text',
        title: 'Your text for the email to attendees',
        help: 'Two or three sentences on what you offer at the conference, with links.',
        due: '03-21',
      },
    ],
  },
  {
    name: 'Staff passes for the hall',
    brings: [10, 10, 8, 8, 5, 5],
    description: 'For those who look after the booth; meals in the hall included.',
  },
  {
    name: 'A sponsor’s workshop',
    brings: 2,
    room: 12,
    description: 'Three quarters of an hour to teach something, the day before the talks.',
  },
  {
    name: 'A greeting from the stage',
    brings: 2,
    description: 'Three minutes in front of the whole conference.',
    asks: [
      {
        slug: 'speaker',
        kind: 'text',
        title: 'Who gives your greeting?',
        help: 'A name, and how to say it.',
        due: '04-08',
      },
    ],
  },
  {
    name: 'A slide between talks',
    brings: 4,
    description: 'In colour, in all rooms, while people find their seats.',
    asks: [
      {
        slug: 'slide',
        kind: 'image',
        title: 'Your slide between talks',
        help: 'Four to three, at least 1,024 by 768 pixels.',
        due: '04-08',
      },
    ],
  },
  { name: 'A room for interviews', brings: 2, description: 'Private, on the day of the job fair.' },
  {
    name: 'More staff passes, at a price',
    brings: [5, 5, 5, 5, 5, 5],
    description: 'Up to that many beyond those included.',
  },
  {
    name: 'More full passes, at less',
    brings: [10, 10, 10, 10, 10, 10, 10],
    description: 'Up to that many below the usual price for companies.',
  },
  {
    name: 'Conference mentions on social media',
    brings: [2, 2, 2, 1, 1, 1, 1],
    description: 'Posts that name you as a sponsor of the conference.',
  },
  {
    name: 'A gift to the PyLadies auction',
    brings: 7,
    description: 'Give something to be auctioned for the benefit of PyLadies.',
  },
  {
    name: 'Booth for an open project',
    brings: 0,
    room: 10,
    description: 'Free space for projects that could not pay for it; on application.',
  },
  { name: 'Registration sponsor', brings: 0, room: 2, description: 'Hand something useful to everyone who checks in.' },
  { name: 'Opening reception sponsor', brings: 0, room: 2, description: 'Welcome people to the first evening.' },
  {
    name: 'Table at the job fair only',
    brings: 0,
    addOn: 3_000,
    not: ['Booth in the hall'],
    description: 'For those who come to hire, not to exhibit.',
  },
  { name: 'Captioning sponsor', brings: 0, room: 2, description: 'Pays for live captions of the talks.' },
  { name: 'PyLadies auction sponsor', brings: 0, room: 2, description: 'Stands behind the evening itself.' },
  { name: 'PyLadies luncheon sponsor', brings: 0, room: 2, description: 'Pays for the meal that PyLadies share.' },
  { name: 'Members’ lunch sponsor', brings: 0, room: 2, description: 'Pays for the meal of the foundation’s members.' },
  { name: 'Travel grant sponsor', brings: 0, room: 4, description: 'Helps people come who could not otherwise.' },
];

export const PYPI_BENEFITS: readonly BenefitWords[] = [
  { name: 'Logo on the sponsors page', brings: 6, description: 'On the index’s own page of those who pay for it.' },
  {
    name: 'Part in a joint blog post',
    brings: 5,
    description: 'An article by the foundation on how sponsors use the index.',
  },
  { name: 'Logo on project pages', brings: 4, description: 'Where people look when they choose a package.' },
  { name: 'A blog post of your own on the index', brings: 3, description: 'Written with the foundation.' },
  { name: 'Logo in the footer', brings: 2, description: 'At the foot of every page of the index.' },
  {
    name: 'Index mentions on social media',
    brings: 5,
    description: 'Your support announced where users of the index read.',
  },
];

export const CORE_BENEFITS: readonly BenefitWords[] = [
  { name: 'Logo on the download page', brings: 1, room: 4, description: 'Where people fetch the language itself.' },
  { name: 'A joint press release', brings: 1, room: 4, description: 'Written together with the foundation.' },
  {
    name: 'Thanks at the core sprint',
    brings: 1,
    room: 4,
    description: 'At its opening and close, and in what is written about it.',
  },
  {
    name: 'Logo in the developer’s guide',
    brings: 1,
    room: 4,
    description: 'Many core developers use it every day.',
  },
  {
    name: 'A talk with the Steering Council',
    brings: 1,
    description: 'On technical matters, or simply questions and answers.',
  },
  { name: 'Logo in the documentation', brings: 2, description: 'On docs.python.org, for a year.' },
  {
    name: 'Thanks at the Language Summit',
    brings: 3,
    description: 'At its opening and close, in one post, and in the report.',
  },
];
