import { defineMessages } from '#content/messages/define-messages';

/** The story: its chapters, its milestones (by their slugs), and the texts around them. */
export const STORY = defineMessages('story', {
  overline: 'The story',
  source: 'Source:',
  inARow: '{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} year in a row',
  level: '{level} level',
  permanent: 'Permanent link',
  joinTitle: 'Three ways to join',
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

/** What the story says instead after the last day. */
export const STORY_AFTER = defineMessages('story-after', {
  joinTitle: 'Three ways to join, while it was open',
});
