import { defineMessages } from '#content/messages/define-messages';

/** The lists of money at the desk: what is overdue, what is due soon, what has arrived. */
export const MONEY = defineMessages(
  'desk-money',
  {
    lists: 'Lists of payments',
    'show-unsettled': 'To settle',
    'show-overdue': 'Overdue',
    'show-due': 'Due',
    'show-received': 'Received',
    'show-set-aside': 'Set aside',
    overdueText:
      'Still expected, and past the days of grace. The oldest comes first. Reminders are sent without you, the last one 7 days past the days of grace.',
    dueText: 'Due in the next 30 days, or due already and within the days of grace.',
    noOverdue: 'Nothing is overdue.',
    noDue: 'Nothing is due in the next 30 days.',
    nothingText: 'You can look at <a>what has arrived</a>.',
    total: 'All',
    upTo: 'up to {days, plural, one {# day} other {# days}}',
    more: 'more than {days, plural, one {# day} other {# days}}',
    late: '{days, plural, one {# day} other {# days}} late',
    today: 'today',
    inDays: 'in {days, plural, one {# day} other {# days}}',
    due: 'Due',
    pledge: 'Pledge',
    name: 'Name',
    open: 'Still expected',
    ofAmount: 'of {amount}',
    reminders: 'Reminders',
    remindersSent: '{count, plural, one {# reminder, on {day}} other {# reminders, the last on {day}}}',
    noReminders: 'no reminder',
    recordFor: 'Record a payment for {reference}',
    wholeRecord: 'The whole pledge',
    cancel: 'Don’t record a payment',
    moneyKeys: 'In the list, <kbd>j</kbd> and <kbd>k</kbd> move down and up, Enter opens the form for a payment.',
    recorded: 'Payment for <a>{reference}</a> recorded.',
    paid: 'Amount',
    arrived: 'Arrived on',
    source: 'From',
    bySource: 'through {source}',
    byPerson: 'recorded by {name}',
    noPledge: 'without a pledge',
    takenBack: '{amount} left',
    allTakenBack: 'taken back',
    noReceived: 'No payment has been recorded.',
    pages: 'Pages',
    firstPage: 'Back to the first page',
    nextPage: 'Next page',
  },
  {
    upTo: 'How late money is, above a sum.',
    more: 'How late money is, above a sum.',
    ofAmount: 'After what is still expected of an instalment: “$20 of $50”.',
  },
);

/** The keys of these lists. */
export type MoneyKey = keyof typeof MONEY.texts;
