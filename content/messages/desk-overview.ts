import { defineMessages } from '#content/messages/define-messages';

/** The first page of the desk. */
export const OVERVIEW = defineMessages(
  'desk-overview',
  {
    title: 'Today',
    waitingTitle: 'Waiting for you',
    'wait-new': '{count, plural, one {new pledge to review} other {new pledges to review}}',
    'wait-answered': '{count, plural, one {answer to your questions} other {answers to your questions}}',
    'wait-second':
      '{count, plural, one {pledge that needs a second approval} other {pledges that need a second approval}}',
    'wait-hours': '{count, plural, one {member with hours to certify} other {members with hours to certify}}',
    'wait-messages':
      '{count, plural, one {name, message or card to look at} other {names, messages and cards to look at}}',
    'wait-logos': '{count, plural, one {logo to look at} other {logos to look at}}',
    'wait-texts': '{count, plural, one {organisation’s text to look at} other {organisations’ texts to look at}}',
    'wait-unmatched': '{count, plural, one {payment without a pledge} other {payments without a pledge}}',
    'wait-owed-back':
      '{count, plural, one {pledge whose money has to go back} other {pledges whose money has to go back}}',
    'wait-overdue': 'overdue',
    'wait-unanswered':
      '{count, plural, one {overdue pledge} other {overdue pledges}} to release, with no answer to the last reminder',
    'wait-emails': '{count, plural, one {email that could not be sent} other {emails that could not be sent}}',
    'wait-jobs': '{count, plural, one {background job that was given up} other {background jobs that were given up}}',
    longest: 'the oldest for {age}',
    nothing: 'Nothing waits for you.',
    nothingText: 'Whatever comes in appears here. You can also <a>look at all pledges</a>.',
    recentTitle: 'The last 24 hours',
    'recent-submitted': 'Pledges made',
    'recent-approved': 'Pledges approved',
    'recent-declined': 'Pledges declined',
    'recent-withdrawn': 'Pledges withdrawn',
    'recent-ended': 'Pledges ended',
    'recent-payment-recorded': 'Payments recorded',
    'recent-payment-reversed': 'Payments reversed',
    'recent-payment-refunded': 'Refunds recorded',
    recentNothing: 'Nothing has happened.',
    recentPart: 'More happened than is counted here.',
    campaignTitle: 'The campaign',
    'figure-goal': 'Goal',
    'figure-promised': 'Promised',
    'figure-received': 'Received',
    'figure-expected': 'Expected',
    'figure-overdue': 'Overdue',
  },
  {
    'wait-new': 'After a large number, on a line of its own. So are all that begin with “wait-”.',
    'wait-overdue': 'After an amount of money.',
    longest: '{age} is “3 days” or “5 hours”.',
  },
);

/** The keys of the page. */
export type OverviewKey = keyof typeof OVERVIEW.texts;
