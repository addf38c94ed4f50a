import { defineMessages } from '#content/messages/define-messages';

/** Why an act on a pledge was refused, for the supporter or member of staff who tried. */
export const ACT_REFUSALS = defineMessages('act-refusals', {
  'not-found': 'There is no such pledge.',
  'not-from-here': 'The pledge has changed since you opened this page, so this can’t be done now.',
  'reason-missing': 'Enter a reason: the supporter reads it in the email and on their page.',
  'reason-too-long': 'The text is too long: 2,000 characters at most.',
  'reason-unreadable': 'The text contains invisible characters. Type it again instead of pasting it.',
  'money-arrived': 'Money has arrived for this pledge. Reverse the payment first if it was recorded by mistake.',
  'not-your-decision': 'Someone else decided this. Only they can undo it at once.',
  'too-late':
    'This was decided more than 30 seconds ago, so the email may be on its way. An approval can still be undone with a reason, on the pledge’s page.',
  'card-gone': 'The card to the family was deleted with this decision, so it can’t be undone.',
  'places-taken': 'Someone else has taken a place that this sponsorship held, so the decline can’t be undone.',
  'part-ended': 'A part of this pledge was cancelled, released or sent back, so its approval can’t be undone.',
  'not-yours': 'The other side has to take this step.',
  'own-pledge': 'This is your own pledge, so someone else has to do this.',
  'already-approved-by-you': 'You have approved it already. Someone else has to give the second approval.',
  'no-places': 'No place is left at this level: someone took it after the approval was undone.',
  'key-reused': 'This form was sent before with other answers. Reload the page and try again.',
  'organisation-undecided':
    'A known organisation has the same name or website. Under “Organisation” on this page, say first whether it is the same.',
  'already-known': 'Someone has already decided which organisation this is.',
  'not-known': 'That organisation has been merged into another one. Reload the page and choose again.',
  'too-many-contacts': 'That organisation has ten contacts already. Remove one first.',
  unavailable: 'We can’t save anything right now. What you typed is still here: please try again in a minute.',
  'not-possible': 'This can’t be done now. Reload the page and try again.',
  'nothing-logged': 'No hours of this month wait to be certified.',
  'no-name': 'This pledge has no name to show.',
  'name-already-shown': 'This name is shown already.',
  'name-already-hidden': 'It has been decided already that this name is not shown.',
  'name-hidden': 'A message is shown only with a name, and this name is not shown.',
  'no-message': 'No message was left with this pledge.',
  'taken-back': 'The supporter does not want this message shown any more.',
  unnamed: 'A message is shown only with a name, and this supporter chose to stay anonymous.',
  'already-shown': 'This message is shown already.',
  'already-hidden': 'This message is hidden already.',
  'no-card': 'This pledge has no card.',
  'card-decided': 'This card has been decided about already.',
  'no-money-promised': 'This pledge is for hours or a free membership, so it can’t have a payment.',
  'amount-too-large': 'That is more than one payment can be. Check the amount.',
  'bad-date': 'Choose the day.',
  'date-ahead': 'That day is in the future. Choose the day on which it happened.',
  'text-too-long': 'The text is too long, or contains invisible characters.',
  'warning-same-reference':
    'A payment of {amount} received on {day} has the same bank’s reference. Is this another payment?',
  'warning-before-pledge': 'This pledge was made on {day}, and the payment arrived before. Is the day right?',
  'warning-not-approved':
    'This pledge is not approved yet. The payment is kept, and counts once it is approved. The supporter gets an email that says so.',
  'warning-closed':
    'This pledge was declined or withdrawn. The payment is kept and owed back: record a refund once you have sent it back. The supporter gets an email that says so.',
  'warning-more-than-open':
    'Only {open} of this pledge is still open: {excess} would be more than pledged. The supporter gets an email about it.',
  'already-reversed': 'This has been reversed already.',
  'partly-refunded': 'A part of this payment was sent back. Reverse that refund first, or record another refund.',
  'nothing-left': 'Nothing of this payment is left: all of it was sent back or reversed.',
  'more-than-arrived': 'That is more than is left of this payment. Check the amount.',
  'at-the-provider':
    'This money came through a payment provider. Refund it there: it appears here by itself within minutes.',
  'places-gone':
    'This refund ended the sponsorship, and others have taken its places since. The sponsor has to apply again.',
  'nothing-to-release': 'Nothing more is expected of this pledge, so there is nothing to release.',
  'dispute-open': 'A payment of this pledge is disputed. Wait until the bank has decided.',
  'charge-open': 'The bank has not decided yet about a charge for this pledge. Wait until it has.',
  'no-such-payment': 'This pledge has no such payment.',
  signedOut:
    'You have been signed out, so nothing was done. Sign in in another tab, then send this again: what you typed is still here.',
  unkeyed: 'This form is out of date, so nothing was done. Reload the page, then send it from there.',
});

/** The keys of these messages. */
export type ActRefusalKey = keyof typeof ACT_REFUSALS.texts;
