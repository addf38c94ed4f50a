import { defineMessages } from '#content/messages/define-messages';

/** How far the campaign is, in words. */
export const PROGRESS = defineMessages('progress', {
  progress: 'Progress',
  progressBar: 'Promised, of the goal',
  goalFlag: 'Goal {goal}',
  paceFlag: 'Time passed',
  promisedUnit: 'promised',
  receivedUnit: 'received so far',
  supportersUnit: '{count, plural, one {supporter} other {supporters}}',
  daysUntilUnit: '{count, plural, one {day until it opens} other {days until it opens}}',
  daysLeftUnit: '{count, plural, one {day left} other {days left}}',
  closed: 'Closed',
  closedUnit: 'on {date}',
  underOne: 'under 1%',
  opens: 'Opens on {date}. The goal is {goal}.',
  noneYet: 'No pledge yet. The goal is {goal}: yours could be the first.',
  beyond: '{promised} promised of {goal}: the goal is reached, and every further pledge still counts.',
  after: '{promised} promised of {goal}, {share}. The campaign closed on {date}; payments are still coming in.',
  afterNone: 'The campaign closed on {date}. No pledge was made towards its goal of {goal}.',
  behind: '{promised} promised of {goal}, {share}. {pace} of the time has passed.',
  ahead: '{promised} promised of {goal}, {share}. {pace} of the time has passed: the campaign is ahead.',
  cannotBeRead: 'We can’t show the figures right now.',
  nothingLost: 'Nothing is lost: every pledge is saved before it is shown. Please look again in a minute.',
  asOf: 'As of {when}.',
  whatCounts: 'What each figure counts',
});
