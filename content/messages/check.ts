import { defineMessages } from '#content/messages/define-messages';

/** The page before a pledge is made: every answer once more. */
export const CHECK = defineMessages(
  'check',
  {
    title: 'Check your answers',
    lead: 'Nothing has been sent yet.',
    nothing: 'Nothing',
    change: 'Change',
    changeField: 'Change {label}',
    make: 'Confirm your pledge',
    closedMake:
      'You can’t make this pledge now. Nothing you typed is lost: we keep unfinished forms for up to 24 hours.',
    full: 'No place is left at this level in {year}',
    fullText:
      'Nothing you typed is lost. Join the waiting list with these answers, or choose another level or fewer years.',
    fullChange: 'Choose another level',
    fullOthers: 'Levels with a place:',
    wait: 'Join the waiting list',
    waitText:
      '{count, plural, =0 {Nobody waits for this level yet.} one {# organisation waits for this level.} other {# organisations wait for this level.}} When a place is free, we email the next in line and reserve it for {hours, plural, one {# hour} other {# hours}}. Joining costs nothing, and you can leave at any time.',
    waitSignIn: 'Sign in to join the waiting list',
    changedTitle: 'Something has changed',
    changedText:
      'An answer was changed in another tab, or a price has changed since you opened this page. Nothing was sent. What is new is marked: check it, then confirm.',
    changedMark: 'Changed',
    makeIt: 'Confirm your pledge',
    signInFirst: 'Sign in to confirm',
    writing: 'Saving…',
    signInNote: 'We’ll email you a link, then you confirm here.',
    amount: 'Amount',
    for: 'For',
    repeat: 'How often',
    'repeat-once': 'Once',
    'repeat-monthly': 'Every month',
    'repeat-yearly': 'Every year',
    paid: 'Payment',
    shown: 'How we credit you',
    displayName: 'Name to show',
    message: 'Message',
    dedication: 'Dedication',
    card: 'Card by email',
    cardTo: 'To {to}',
    cardToNamed: 'To {to}, for {name}',
    honour: 'In honour of {name}',
    memory: 'In memory of {name}',
    parts1: 'One payment',
    parts2: '2 monthly payments',
    parts4: '4 quarterly payments',
    parts12: '12 monthly payments',
    yearly1: 'Once a year',
    yearly2: 'Twice a year',
    yearly4: 'Every quarter',
    class: 'Membership',
    forTheYear: 'For the year',
    hours: 'Hours a month',
    area: 'Area',
    tier: 'Level',
    addOns: 'Add-ons',
    tierValue: '{name}, {price} a year',
    years: '{years, plural, one {# year} other {# years}}',
    organisation: 'Organisation',
    website: 'Website',
    contact: 'Contact person',
    bills: 'Billing email',
    purchaseOrder: 'Purchase order',
    byPolicy: 'It is approved right away.',
    byPersonSum:
      'With what you pledged in the last {days, plural, one {day} other {# days}} it comes to more than {limit}, so it is reviewed first; we’ll email you the decision.',
    byPerson: 'It is reviewed first; we’ll email you the decision.',
    sumHours: 'You pledge {hours, plural, one {# hour} other {# hours}} a month for a year. {decided}',
    sumFree: 'A year of membership, free. {decided}',
    yearPaid: 'Your year begins when your payment arrives.',
    yearFree: 'Your year begins as soon as your membership is approved.',
    yearAfterPaid:
      'You are a member until {until}. The new year follows on from there once your payment has arrived: you lose no days.',
    yearAfterFree: 'You are a member until {until}. The new year follows on from there: you lose no days.',
    yearLife: 'You are a member for life already. This adds no year.',
    sumWhole: 'You pledge {whole}, due on {due}. {decided}',
    sumParts:
      'You pledge {whole} in {count, plural, one {# instalment} other {# instalments}}, the first of {first} due on {due}. {decided}',
    sumMonthly:
      'You pledge {first} every month, the first on {due}. We plan a year at a time: {whole} for now. End it any time. {decided}',
    sumYearly:
      'You pledge {first} every year, the first on {due}. We plan a year at a time. End it any time. {decided}',
    sumMonthlyLater:
      'You pledge {first} every month, the first {days, plural, one {# day} other {# days}} after acceptance. We plan a year at a time: {whole} for now. End it any time. {decided}',
    sumYearlyLater:
      'You pledge {first} every year, the first {days, plural, one {# day} other {# days}} after acceptance. We plan a year at a time. End it any time. {decided}',
    sumWholeLater: 'You pledge {whole}, due {days, plural, one {# day} other {# days}} after acceptance. {decided}',
    sumPartsLater:
      'You pledge {whole} in {count, plural, one {# instalment} other {# instalments}}, the first of {first} due {days, plural, one {# day} other {# days}} after acceptance. {decided}',
  },
  {
    change: 'What the link beside an answer shows.',
    changeField:
      'What the same link is called for those who hear the page. {label} is one of these labels as it is, such as “Amount”.',
  },
);
