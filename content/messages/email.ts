import { defineMessages } from '#content/messages/define-messages';

/** Every email the site sends: subjects begin with what happened. */
export const EMAIL = defineMessages(
  'email',
  {
    hello: 'Hello,',
    seePledge: 'See your pledge',
    hoursAMonth: '{hours, plural, one {# hour a month} other {# hours a month}}',
    everyMonth: '{amount} every month',
    everyYear: '{amount} every year',
    basicMembership: 'a basic membership',
    plan: 'What is due, and when:',
    daysAfterAcceptance: '{days, plural, one {# day} other {# days}} after acceptance',
    monthsAfterFirst: '{months, plural, one {# month} other {# months}} after the first',
    forProgramme: '{what} {aim}',
    forOtherProgramme: '{what} for {programme}',
    asSponsor: '{what} as {level} sponsor',
    asMember: '{what} ({membership})',
    aPayment: 'A payment',
    receivedSubject: 'Your pledge is being reviewed: {reference}',
    received: 'Thank you! Your pledge of {what} is being reviewed.',
    receivedNext: 'We’ll email you as soon as it is decided. Until then you can withdraw it on its page.',
    approvedSubject: 'Your pledge is confirmed: {reference}',
    approved: 'Thank you! Your pledge of {what} is confirmed and counts from now on.',
    yearBegins: 'Your year begins when your payment arrives.',
    goesOn: 'We plan a year at a time. You can end it at any time on its page.',
    declinedSubject: 'Your pledge was declined: {reference}',
    declined: 'We cannot accept your pledge of {what}. The reason:',
    declinedNext: 'You can still see it on its page.',
    askedSubject: 'We have a question about your pledge: {reference}',
    asked: 'Before we can decide on your pledge of {what}, we have a question:',
    answer: 'Answer the question',
    undoneSubject: 'Your pledge is being reviewed again: {reference}',
    undone: 'The approval of your pledge of {what} was undone, and it is being reviewed again. The reason:',
    withdrawnSubject: 'Your pledge is withdrawn: {reference}',
    withdrawn: 'Your pledge of {what} is withdrawn, as you asked. You owe nothing.',
    releasedSubject: 'Nothing more is expected of your pledge: {reference}',
    releasedUnpaid: 'The price of the year did not arrive within {days, plural, one {# day} other {# days}}.',
    released: 'Nothing more is expected of your pledge of {what}. The reason:',
    endedSubject: 'You ended a part of your pledge: {reference}',
    endedRestSubject: 'Nothing more is expected of your pledge: {reference}',
    ended: 'As you asked, {amount} of your pledge of {what} is no longer expected. {left} is still expected.',
    endedRest:
      'As you asked, {amount} of your pledge of {what} is no longer expected. That was all that was open; what we have received stays with us. Thank you!',
    endedGiftSubject: 'Your gift has ended: {reference}',
    endedGift:
      'As you asked, your gift of {what} has ended. {amount} that was planned is no longer expected; what we have received stays with us. Thank you!',
    endedPaidGift:
      'As you asked, your gift of {what} has ended. No further instalments are planned; what we have received stays with us. Thank you!',
    extendedSubject: 'Your gift goes on: {reference}',
    extended:
      'Thank you! Your gift of {what} goes on: we have planned {count, plural, one {another instalment} other {# more instalments}}, {amount} in all, until {until}.',
    paymentSubject: 'Payment received: {reference}',
    payment: '{amount} has arrived for your pledge {reference}. Thank you!',
    reversedSubject: 'A payment was reversed: {reference}',
    reversed: 'A payment of {amount} for your pledge {reference} was reversed. The reason:',
    refundedSubject: 'Money sent back: {reference}',
    refunded:
      '{amount} of what you paid for your pledge {reference} was sent back to you. You don’t have to pay it again. The reason:',
    refundReversedSubject: 'A refund was reversed: {reference}',
    refundReversed:
      'A refund of {amount} for your pledge {reference} was reversed, and the money counts as received again. The reason:',
    signInSubject: 'Sign in to {site}',
    signIn:
      'Here’s your sign-in link for {site} ({host}). Open it and confirm there; it works once, for {minutes, plural, one {# minute} other {# minutes}}.',
    signInFrom:
      'It was requested on {at}, from {device}. Not you? Ignore this email: without the link nobody can sign in.',
    browserAndSystem: '{browser} on {system}',
    unknownDevice: 'an unknown device',
    signInLink: 'Sign in',
    footDemo: 'This email comes from a demonstration. No money is moved.',
    foot: 'Sent by {host}.',
  },
  {
    forProgramme: '{what} is a sum or hours; {aim} is a programme as in “for grants”.',
    asMember: '{membership} is a class such as “Supporting member”.',
    signInFrom:
      '{at} is a day and time, “26 November 2026 at 03:22 UTC”; {device} is browserAndSystem, only one of the two, or unknownDevice.',
    browserAndSystem: 'The names of a browser and of an operating system: “Firefox on Linux”.',
  },
);
