import { defineMessages } from '#content/messages/define-messages';

/** How to pay what is open of a pledge: on its page, in emails and in the calendar of its payments. */
export const PAY = defineMessages(
  'pay',
  {
    title: 'How to pay',
    payBy: 'Next payment: {amount} by {day}.',
    payLate: 'Next payment: {amount}. It was due on {day}.',
    online: 'Online',
    onlineText: 'Pay now by card or another method on a secure page. You come back here afterwards.',
    onlineQuestion: 'How much would you like to pay?',
    onlineNext: 'The next payment: {amount}',
    onlineCount: '{count, plural, one {The next payment} other {The next # payments}}: {amount}',
    onlineAll: 'All that is open: {amount}',
    onlineSubmit: 'Pay online',
    saveMethod:
      'Save this payment method, and charge it on each further due date of this gift, until I end the gift or remove the method.',
    savedTitle: 'Paid automatically',
    savedNext: '{label} is charged {amount} on {day}, and on each due date after that. You don’t have to do anything.',
    savedLater: '{label} is charged on each further due date. You don’t have to do anything.',
    savedNow: '{label} is being charged {amount}, due on {day}. You don’t have to do anything.',
    savedRefused:
      'A charge of {label} was refused on {day}, so it is not used any more. Pay below, where you can save it or another one again.',
    savedRemove: 'Remove the payment method',
    savedRemoved: 'Your payment method is removed. Nothing is charged any more; the gift goes on.',
    onlineTitle: 'Pledge {reference}',
    onlineElsewhere: 'Or pay online on your pledge’s page.',
    onlineWaits:
      'Thank you. We are waiting for the confirmation that your payment has arrived; it usually takes less than a minute. Then it appears on this page, and we email you. You don’t have to do anything.',
    onlineReload: 'Look again',
    onlineCancelled: 'You have not paid: nothing was charged. You can pay below whenever you like.',
    'online-nothing-open': 'That amount is no longer open. This page now shows what is.',
    'online-not-configured': 'Paying online is not possible right now. Please pay by bank transfer.',
    'online-not-possible':
      'Paying this amount online is not possible. Please choose another amount, or pay by bank transfer.',
    'online-amount-too-small': 'This amount is too small to pay online. Please choose more, or pay by bank transfer.',
    'online-amount-too-large': 'This amount is too large to pay online. Please choose less, or pay by bank transfer.',
    'online-unreachable':
      'The payment page cannot be reached right now, and nothing was charged. Please try again in a minute.',
    transfer: 'By bank transfer',
    holder: 'Account holder',
    iban: 'IBAN',
    bic: 'BIC',
    bank: 'Bank',
    reference: 'Reference',
    invoice: 'Invoice',
    invoicePdf: 'Invoice as a PDF',
    payEachReference: 'Please make one transfer for each of these references.',
    giveReference: 'Please give exactly this reference, so that we can match your payment.',
    scan: 'Or scan this code with your banking app.',
    code: 'QR code for a banking app: {amount} to {holder}, IBAN {iban}, reference {reference}',
    cheque: 'By cheque',
    chequeText: 'Make it out to {payee}, write {reference} on the back, and send it to:',
    calendar: 'Add the due dates to your calendar',
    calendarName: 'Pledge {reference}',
    paymentTitle: 'Pay {amount} for pledge {reference}',
    chargeTitle: '{amount} is charged for pledge {reference}',
    charged: 'The payment method that you saved is charged. You don’t have to do anything.',
  },
  {
    code: 'Read aloud in place of the image.',
    savedNext: '{label} is what a bank calls it, such as “Visa •••• 4242”.',
    paymentTitle: 'The title of an entry in the supporter’s own calendar.',
    chargeTitle: 'The title of an entry in the supporter’s own calendar.',
    charged: 'In place of how to pay, in a calendar and on a document.',
  },
);

/** The keys of how to pay. */
export type PayKey = keyof typeof PAY.texts;
