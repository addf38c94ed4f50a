import { defineMessages } from '#content/messages/define-messages';

/** The story: its chapters, its milestones (by their slugs), and the texts around them. */
export const STORY = defineMessages('story', {
  title: 'Why one company keeps paying for Python',
  description:
    'Ten years of sponsorship, ring by ring: what Python is to a company, why it gives, what that paid for, and how to join.',
  overline: 'The story',
  lead: 'Ten years in a row Meta has sponsored the charity that looks after Python. What the language is to it, why it gives, and what became of the money.',
  source: 'Source:',
  pythonTitle: 'What Python is to a company',
  python1:
    'Inside Meta, Python is used more than any other language. It runs infrastructure beneath the company’s main products, the backends of Instagram and Threads among them, and it carries the research in artificial intelligence.',
  python2:
    'The traffic goes both ways. Some of CPython’s core maintainers are on the payroll there, and have written features of the language and the PEPs behind them. PyTorch started inside the company, was built together with its community, and now belongs to an independent foundation of its own.',
  python3:
    'Tools came out of the daily use as well. In 2022 the news named Cinder, a Python tuned for speed whose gains were to flow back upstream, and Pyre, a type checker. The account of the tenth year names Pyrefly: a fast type checker and language server, there for any Python developer.',
  whyTitle: 'Why it gives',
  why1: 'The reason given has two halves, and the first is duty. If you build on open source, you take on a share of the work of keeping it healthy, secure, inventive and open to all.',
  why2: 'The second is plain interest. Products and models depend on what the community makes and on the machines the foundation runs. Paying for those is an investment in the stability of your own stack.',
  why3: 'The money goes to the Python Software Foundation: a charity that advances, supports and protects a language and the people who gather round it.',
  ringsTitle: 'Ten years, ring by ring',
  ringsLead:
    'A tree lays down a ring every year, in wet summers and in dry ones. Here is one for each year of sponsorship. Where a source dates an event or states an amount, the ring is broad and says so. The thin ones were sponsored too; we give no amount where no source does.',
  ringsNote: 'The source calls {last} the tenth year in a row. The years before it are counted back from there.',
  inARow: '{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} year in a row',
  level: '{level} level',
  permanent: 'Permanent link',
  'first-residence_title': 'The first Developer-in-Residence',
  'first-residence_line': 'The first Developer-in-Residence starts: one person, full time, on CPython.',
  'first-residence_short':
    'The foundation begins a programme that puts one person on CPython, full time. Łukasz Langa, core developer and release manager of Python 3.8 and 3.9, is the first.',
  'first-residence_long1':
    'Some of the work on a language waits, because no volunteer has the hours for it; some would never be done at all. In 2021 the foundation began to pay one person to do it full time.',
  'first-residence_long2':
    'Łukasz Langa came first, a core developer who had managed the releases of Python 3.8 and 3.9. His first year went into three things: working through the backlog of pull requests, moving bugs.python.org to issues on GitHub, and mentoring new core developers.',
  'visionary-level_title': '$300,000 at the Visionary level',
  'visionary-level_line': '$300,000 at the Visionary level: the one amount our sources state.',
  'visionary-level_short':
    'The foundation announces the one amount in this history that our sources state. It supports the package index, grants around the world, PyCon US and the machines that serve Python’s releases.',
  'visionary-level_long1':
    'On this day the Python Software Foundation announced a sponsorship by Meta of $300,000 at its Visionary level. It is the only amount that our sources name for any of the ten years.',
  'visionary-level_long2':
    'Beside the Developer-in-Residence it supported the Python Package Index, grants to communities around the world, PyCon US, the care of Python’s intellectual property, and the infrastructure from which the language and its releases are served.',
  'second-residence-year_title': 'A second year of full-time work',
  'second-residence-year_line': 'It also pays for a second year of that programme.',
  'second-residence-year_short':
    'The same sponsorship carries the Developer-in-Residence into a second year. That allows continuity and longer plans, with the Steering Council giving direction.',
  'second-residence-year_long1':
    'One year is soon over. With the next one paid for, the Developer-in-Residence could carry on what had been begun and plan further ahead, with direction from Python’s Steering Council.',
  'second-residence-year_long2':
    'The money was part of the Visionary sponsorship announced on the same day. What it continued was a year of reviewing, moving and mentoring: the backlog of pull requests, the new home for issues, the next core developers.',
  'tenth-year_title': 'The tenth year in a row',
  'tenth-year_line': 'The tenth sponsorship in a row.',
  'tenth-year_short':
    'Meta sponsors the foundation once more and looks back at what its part helped to pay for, from the Developer-in-Residence to fundraising for PyLadies.',
  'tenth-year_long1':
    'With this year Meta has sponsored the Python Software Foundation ten times without a gap. Its engineers mark it with an account of why the company does so and of what the money helped to pay for.',
  'tenth-year_long2':
    'They name the Developer-in-Residence programme, the security of the Python Package Index, and education and community: PyCon US, with free and discounted passes, and fundraising for PyLadies. They also invite others in, with a gift, a membership or a sponsorship.',
  paidTitle: 'The people and programmes it paid for',
  paidResidence:
    'Developers employed full time on the language, for work that volunteers had no hours for or that would have stayed undone. It began with one of them, Łukasz Langa: pull requests that had piled up, an issue tracker to move to GitHub, new core developers to mentor.',
  paidIndex:
    'The security of the Python Package Index and, in 2022, the index as a whole and the infrastructure that hosts the language and its releases.',
  paidEducation: 'PyCon US, with passes free or at a discount, and fundraising for PyLadies.',
  paidGrants: 'Grants to communities around the world: the announcement of 2022 counts them among what it supports.',
  joinTitle: 'Three ways to join',
  join1:
    'These ten rings are one company’s; the next can be anyone’s. The account of the tenth year ends with an invitation, and this campaign takes it up. Give once, whatever the amount. Become a member and have a say in where the foundation goes; one kind of membership is paid in hours. Or, as an organisation, sponsor year by year, at a level that suits you.',
  joinAll: 'Compare the three ways',
  yearInARow: 'Sponsored',
  levelName: 'Level',
  amount: 'Amount',
  sourcesTitle: 'Sources',
  otherMilestones: 'Other milestones',
  before: 'Previous',
  after: 'Next',
  back: 'Back to the story',
  sample: 'Its ring, highlighted among all {count}',
});

/** What the story says instead before the first day. */
export const STORY_BEFORE = defineMessages('story-before', {
  join1:
    'These ten rings are one company’s; the next can be anyone’s. The account of the tenth year ends with an invitation, and this campaign takes it up from the day it opens. Then you can give once, whatever the amount; become a member and have a say in where the foundation goes, with one kind of membership paid in hours; or, as an organisation, sponsor year by year, at a level that suits you.',
});

/** And after the last. */
export const STORY_AFTER = defineMessages('story-after', {
  joinTitle: 'Three ways to join, while it was open',
  join1:
    'These ten rings are one company’s. The account of the tenth year ends with an invitation, and this campaign took it up: to give once, whatever the amount; to become a member and have a say in where the foundation goes, with one kind of membership paid in hours; or, as an organisation, to sponsor year by year. It has closed. What was promised until then is still being paid.',
});

export type StoryKey = keyof typeof STORY.texts;
