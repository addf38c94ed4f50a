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
    plan: 'What is due, and when',
    pledgePanel: 'Your pledge',
    paymentPanel: 'Payment',
    pledgeTerm: 'Pledge',
    statusTerm: 'Status',
    nothingDue: 'Nothing more to pay',
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
    endedSubject: 'You reduced your pledge: {reference}',
    endedRestSubject: 'You cancelled the rest of your pledge: {reference}',
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
    keptSubject: 'We have received your money: {reference}',
    kept: '{amount} has arrived for your pledge {reference}. We are still reviewing it: the money counts once your pledge is accepted.',
    keptClosed:
      '{amount} has arrived for your pledge {reference}, which was declined or withdrawn. We’ll send it back to you.',
    counted: 'The {counted} that had already arrived counts from now on too.',
    disputedSubject: 'Your bank is looking into a payment: {reference}',
    disputed:
      'A payment for your pledge {reference} is disputed, and your bank has taken back {amount}. Until it is decided we won’t remind you of it. If you didn’t ask for this, talk to your bank.',
    disputeWonSubject: 'A payment counts again: {reference}',
    disputeWon:
      'The dispute about a payment for your pledge {reference} is decided: {amount} counts as received again.',
    disputeLostSubject: 'A dispute is decided: {reference}',
    disputeLost: 'The dispute about a payment for your pledge {reference} is decided: {amount} stays with you.',
    signInSubject: 'Sign in to {site}',
    signIn:
      'Here’s your sign-in link for {site} ({host}). Open it and confirm there; it works once, for {minutes, plural, one {# minute} other {# minutes}}.',
    signInFrom:
      'It was requested on {at}, from {device}. Not you? Ignore this email: without the link nobody can sign in.',
    changeOldSubject: 'Confirm the change of your email address',
    changeOld: 'You asked to use {email} for your account on {site} from now on.',
    changeOldNot:
      'Was it not you? Then do not confirm: without you the address stays. Sign in, and end the sessions that you do not know on your profile.',
    changeNewSubject: 'Confirm your new email address',
    changeNew: 'The owner of the account {account} on {site} wants to use this address from now on.',
    changeNewNot: 'Was it not you? Then ignore this email: without you nothing changes.',
    changeBoth:
      'Open the link and confirm there. It takes effect once both addresses, the old one and the new one, have confirmed it, within {hours, plural, one {# hour} other {# hours}}.',
    changeLink: 'Confirm the change',
    changeTakenSubject: 'This address already has an account',
    changeTaken:
      'Somebody asked to use this address for another account on {site}. It has an account of its own already, so nothing changes. If it was you, sign in with this address.',
    browserAndSystem: '{browser} on {system}',
    unknownDevice: 'an unknown device',
    signInLink: 'Sign in',
    footHelp: 'Questions? Reply to this email, or write to {email}.',
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
