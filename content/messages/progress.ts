import { defineMessages } from '#content/messages/define-messages';

/** How far the campaign is, in words. */
export const PROGRESS = defineMessages('progress', {
  progress: 'Progress',
  progressBar: 'Promised, of the goal',
  goalFlag: 'Goal {goal}',
  paceFlag: 'A steady pace',
  promisedUnit: 'promised',
  receivedUnit: 'of it received',
  supportersUnit: '{count, plural, one {supporter} other {supporters}}',
  daysUntilUnit: '{count, plural, one {day until it opens} other {days until it opens}}',
  daysLeftUnit: '{count, plural, one {day left} other {days left}}',
  closed: 'Closed',
  closedUnit: 'on {date}',
  underOne: 'under 1%',
  opens: 'Opens on {date}. The goal is {goal}.',
  noneYet: 'No pledge yet. The goal is {goal}: the first one draws the first line.',
  beyond: '{promised} promised of {goal}: the goal is reached, and every further promise still counts.',
  after: '{promised} promised of {goal}, {share}. The campaign closed on {date}; promises are still being kept.',
  afterNone: 'The campaign closed on {date}. No pledge was made towards its goal of {goal}.',
  behind: '{promised} promised of {goal}, {share}. A steady campaign would stand at {pace} today.',
  ahead: '{promised} promised of {goal}, {share}. A steady campaign would stand at {pace} today: this one is ahead.',
  cannotBeRead: 'The figures cannot be read just now.',
  nothingLost: 'Nothing is lost: every promise is written down before it is shown. Please look again in a minute.',
  asOf: 'As of {when}.',
  whatCounts: 'What each figure counts',
});
