import { defineMessages } from '#content/messages/define-messages';

/** What is wrong with an answer, in a sentence that says what to do. */
export const REFUSALS = defineMessages('refusals', {
  'name-amount': 'The amount',
  'name-programme': 'The programme',
  'name-repeat': 'How often you give',
  'name-instalments': 'The number of instalments',
  'name-recognition': 'How we credit you',
  'name-displayName': 'The name to show',
  'name-message': 'The message',
  'name-dedication': 'The dedication',
  'name-dedicationName': 'The name of the person',
  'name-cardTo': 'The email address for the card',
  'name-cardName': 'The name that the card greets',
  'name-cardText': 'The text of the card',
  'name-class': 'The membership',
  'name-hoursPerMonth': 'The hours a month',
  'name-area': 'The area',
  'name-tier': 'The level',
  'name-years': 'The number of years',
  'name-organisation': 'The organisation’s name',
  'name-website': 'The website',
  'name-contactName': 'The contact person',
  'name-billingEmail': 'The billing email',
  'name-purchaseOrder': 'The purchase order number',
  'name-email': 'The email address',
  'name-name': 'The name',
  'name-postalAddress': 'The postal address',
  'name-reason': 'The reason',
  'name-currency': 'The currency',
  'name-answer': 'The answer',
  'ask-amount': 'Choose an amount, or enter your own.',
  'ask-otherAmount': 'Enter the amount you want to give.',
  'ask-programme': 'Choose what your gift is for.',
  'ask-recognition': 'Choose whether we may list your name.',
  'ask-displayName': 'Enter the name to show, or choose to stay anonymous.',
  'ask-dedicationName': 'Enter the name of the person, or choose no dedication.',
  'ask-cardTo': 'Enter the email address that the card goes to, or empty the other answers about the card.',
  'ask-class': 'Choose a membership.',
  'ask-hoursPerMonth': 'Enter how many hours a month you pledge.',
  'ask-area': 'Choose the area your hours go to.',
  'ask-tier': 'Choose a level.',
  'ask-years': 'Choose for how many years.',
  'ask-organisation': 'Enter the organisation’s name.',
  'ask-website': 'Enter the organisation’s website, such as https://example.org.',
  'ask-contactName': 'Enter the name of the contact person.',
  'ask-billingEmail': 'Enter the billing email.',
  'ask-email': 'Enter your email address.',
  required: '{name} is missing.',
  'not-a-number': '{name} must be a number, such as 25.',
  grouped: '{name} can be read in two ways. If you mean {limit}, type {typed}.',
  'grouped-for-us': '{name} can be read in two ways. Type it without a mark between thousands.',
  exponent: '{name} must be in plain digits, such as 1000.',
  'foreign-digits': '{name} must use the digits 0 to 9.',
  'too-precise':
    '{name} can have {limit, plural, =0 {no decimals} one {at most one decimal} other {at most # decimals}}.',
  'too-precise-for-us': '{name} has too many decimals.',
  'not-positive': '{name} must be more than zero.',
  'too-large': '{name} can be at most {limit}.',
  'too-large-money': '{name} can be at most {limit}. For more, please contact us first.',
  'too-large-years': 'That many years at this level come to more than {limit}. Choose fewer.',
  'too-large-for-us': '{name} is more than we can accept.',
  'too-small': '{name} must be at least {limit}.',
  'too-small-for-us': '{name} is less than we can accept.',
  'control-characters': '{name} contains invisible characters. Type it again instead of pasting it.',
  'too-long': '{name} is too long: {limit, plural, one {# character} other {# characters}} at most.',
  'too-long-for-us': '{name} is too long. Please shorten it.',
  'unknown-field': 'There is no field named “{field}” here. Remove it, or reload the page.',
  'repeated-field': '{name} was sent twice. Send it once.',
  'wrong-type': '{name} is of the wrong type.',
  'wrong-currency': '{name} must be {limit}.',
  'wrong-currency-for-us': '{name} must be the campaign’s own.',
  'not-a-choice': '{name} must be one of the options.',
  full: '{name} has no place left.',
  'not-a-preset': 'That amount is not one of the options. Choose one, or enter it as your own amount.',
  'not-whole': '{name} must be a whole number.',
  'not-for-this-class': '{name} does not belong to this membership.',
  'not-with-repeat':
    'A gift that repeats is paid in one payment each time. Choose “One payment” here, or “Once” above.',
  'too-many-parts': 'That amount is too small for so many instalments. Choose fewer.',
  'not-a-web-address': 'The website must be an address such as example.org or https://example.org.',
  'not-an-email': '{name} must look like name@example.org.',
  'card-without-dedication':
    'A card goes with a dedication. Choose “In honour of” or “In memory of” above, or empty the answers about the card.',
  'renewed-already': 'This membership is renewed already, or another one of yours follows it.',
  'not-open': 'The campaign takes no pledges today: it opens or closed on {limit}.',
  'not-open-for-us': 'The campaign takes no pledges today.',
});

/** What a refusal says instead before the campaign's first day. */
export const REFUSAL_BEFORE = defineMessages('refusal-before', {
  'not-open': 'The campaign takes no pledges yet: it opens on {limit}.',
});

/** And after its last. */
export const REFUSAL_AFTER = defineMessages('refusal-after', {
  'not-open': 'The campaign closed on {limit} and takes no new pledges.',
});

/** Why a form as a whole was not taken. */
export const OUTCOMES = defineMessages('outcomes', {
  lost: 'We can’t save anything right now, so nothing was done. Your answers are still here: please try again in a minute.',
  later: 'That was too often in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
  'cards-address':
    'This address gets as many cards today as we send to one: three. Change the card, or try again in {hours, plural, one {an hour} other {# hours}}. Your answers are kept.',
  'cards-person':
    'You can ask for ten cards a day. Remove the card, or try again in {hours, plural, one {an hour} other {# hours}}. Your answers are kept.',
  running: 'This pledge is being saved right now. Look at your pledges before you try again.',
  'key-reused': 'These answers have changed since they were first sent. Go back, check them, and send them again.',
});
