import { defineMessages } from '#content/messages/define-messages';

/** How to pay what is open of a pledge: on its page, in emails and in the calendar of its payments. */
export const PAY = defineMessages(
  'pay',
  {
    title: 'How to pay',
    payBy: 'Next payment: {amount} by {day}.',
    payLate: 'Next payment: {amount}. It was due on {day}.',
    transfer: 'By bank transfer',
    holder: 'Account holder',
    iban: 'IBAN',
    bic: 'BIC',
    bank: 'Bank',
    reference: 'Reference',
    payEachReference: 'Please make one transfer for each of these references.',
    giveReference: 'Please give exactly this reference, so that we can match your payment.',
    scan: 'Or scan this code with your banking app.',
    code: 'QR code for a banking app: {amount} to {holder}, IBAN {iban}, reference {reference}',
    cheque: 'By cheque',
    chequeText: 'Make it out to {payee}, write {reference} on the back, and send it to:',
    calendar: 'Add the due dates to your calendar',
    calendarName: 'Pledge {reference}',
    paymentTitle: 'Pay {amount} for pledge {reference}',
  },
  {
    code: 'Read aloud in place of the image.',
    paymentTitle: 'The title of an entry in the supporter’s own calendar.',
  },
);

/** The keys of how to pay. */
export type PayKey = keyof typeof PAY.texts;
