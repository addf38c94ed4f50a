/** A place a fact was read, with its year. */
export type Source = { name: string; year: string; href: string };

/** One year of sponsorship. `note` and `source` only where a source dates something; other years stay bare on purpose. */
export type StoryYear = { year: number; count: number; note?: string; source?: Source };

/** The sources of the story. */
export const SOURCES = {
  tenYears: {
    name: 'Engineering at Meta, on ten years with Python',
    year: '2026',
    href: 'https://engineering.fb.com/',
  },
  investment: {
    name: 'Python Software Foundation news',
    year: 'March 2022',
    href: 'https://pyfound.blogspot.com/2022/03/meta-deepens-its-investment-in-python.html',
  },
  membership: {
    name: 'Python Software Foundation news',
    year: 'December 2022',
    href: 'https://pyfound.blogspot.com/2022/12/',
  },
  bylaws: {
    name: 'Bylaws of the Python Software Foundation, section 4',
    year: 'as published',
    href: 'https://www.python.org/psf/bylaws/',
  },
  prices: {
    name: 'Funding manifest of the Python Software Foundation',
    year: 'undated',
    href: 'https://www.python.org/funding.json',
  },
} as const satisfies Record<string, Source>;

const TENTH = 2026;

/** Ten years in a row, the first ring first. */
export const TEN_YEARS: readonly StoryYear[] = Array.from({ length: 10 }, (_, index) => {
  const year = TENTH - 9 + index;
  const bare = { year, count: index + 1 };
  if (year === 2021) {
    return {
      ...bare,
      note: 'The first Developer-in-Residence starts: one person, full time, on CPython.',
      source: SOURCES.investment,
    };
  }
  if (year === 2022) {
    return {
      ...bare,
      note: 'USD 300,000 at the Visionary level, which also pays for that programme’s second year.',
      source: SOURCES.investment,
    };
  }
  if (year === TENTH) return { ...bare, note: 'The tenth sponsorship in a row.', source: SOURCES.tenYears };
  return bare;
});

/** The story in short, for the home page; each paragraph with where it comes from. */
export const STORY_SHORT: readonly { text: string; source: Source }[] = [
  {
    text: 'Meta writes more Python than any other language; the backends of Instagram and Threads and its AI research depend on it. Ten years in a row it has sponsored the charity that looks after the language.',
    source: SOURCES.tenYears,
  },
  {
    text: 'Its reason is plain: who builds on open source shares the duty to keep it healthy, secure and open, and a steady foundation makes a steady stack.',
    source: SOURCES.tenYears,
  },
];
