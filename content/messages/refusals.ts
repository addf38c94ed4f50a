import { defineMessages } from '#content/messages/define-messages';

/** What is wrong with an answer, in a sentence that says what to do. */
export const REFUSALS = defineMessages('refusals', {
  'name-amount': 'The amount',
  'name-programme': 'The programme',
  'name-instalments': 'The number of parts',
  'name-recognition': 'How you are shown',
  'name-displayName': 'The name to show',
  'name-message': 'The message',
  'name-dedication': 'The dedication',
  'name-dedicationName': 'The name of the person',
  'name-class': 'The class',
  'name-hoursPerMonth': 'The hours a month',
  'name-area': 'The area',
  'name-tier': 'The level',
  'name-years': 'The number of years',
  'name-organisation': 'The organisation’s name',
  'name-website': 'The website',
  'name-contactName': 'The contact’s name',
  'name-billingEmail': 'The billing address',
  'name-email': 'The e-mail address',
  'name-reason': 'The reason',
  'name-currency': 'The currency',
  'name-answer': 'The answer',
  'ask-amount': 'Choose an amount, or type your own.',
  'ask-otherAmount': 'Type the amount you wish to give.',
  'ask-programme': 'Choose what your gift is for.',
  'ask-recognition': 'Choose how you wish to be shown.',
  'ask-displayName': 'Type the name to show, or choose not to be shown.',
  'ask-dedicationName': 'Type the name of the person, or choose no dedication.',
  'ask-class': 'Choose a class of membership.',
  'ask-hoursPerMonth': 'Type how many hours a month you promise.',
  'ask-area': 'Choose the area your hours go to.',
  'ask-tier': 'Choose a level.',
  'ask-years': 'Choose for how many years.',
  'ask-organisation': 'Type the organisation’s name.',
  'ask-website': 'Type the organisation’s website, such as https://example.org.',
  'ask-contactName': 'Type whom we may talk to.',
  'ask-billingEmail': 'Type the e-mail address that bills go to.',
  'ask-email': 'Type your e-mail address.',
  required: '{name} is missing.',
  'not-a-number': '{name} must be a number, such as 25 or 25.50.',
  grouped: '{name} must be typed without commas or spaces: 1000.00 for a thousand.',
  exponent: '{name} must be written out in plain digits, such as 1000.',
  'foreign-digits': '{name} must use the digits 0 to 9.',
  'too-precise': '{name} can have two decimals at most, such as 25.50.',
  'not-positive': '{name} must be more than nothing.',
  'too-large': '{name} can be {limit} at most.',
  'too-large-money': '{name} can be {limit} at most. For more, write to us first.',
  'too-large-years': 'So many years of this level come to more than {limit}. Choose fewer.',
  'too-large-for-us': '{name} is more than we can take.',
  'too-small': '{name} must be at least {limit}.',
  'too-small-for-us': '{name} is less than we can take.',
  'control-characters': '{name} holds characters nobody can see. Type it again rather than pasting it.',
  'too-long': '{name} is too long: {limit} characters at most.',
  'too-long-for-us': '{name} is too long: fewer characters, please.',
  'unknown-field': 'There is no field named “{field}” here. Leave it out, or reload the page.',
  'repeated-field': '{name} was sent twice. Send it once.',
  'wrong-type': '{name} is of the wrong type.',
  'wrong-currency': '{name} must be {limit}.',
  'wrong-currency-for-us': '{name} must be the campaign’s own.',
  'not-a-choice': '{name} must be one of those offered.',
  full: '{name} has no place left.',
  'not-a-preset': 'That amount is not one of those offered. Choose one, or type it as your own amount.',
  'not-whole': '{name} must be a whole number.',
  'not-for-this-class': '{name} does not belong to this class of membership.',
  'too-many-parts': 'That amount is too small for so many parts. Choose fewer parts.',
  'not-a-web-address': 'The website must begin with https:// or http://, such as https://example.org.',
  'not-an-email': '{name} must look like name@example.org.',
  'not-open': 'The campaign takes no pledges today: it opens or closed on {limit}.',
  'not-open-for-us': 'The campaign takes no pledges today.',
});

/** What a refusal says otherwise before the campaign's first day. */
export const REFUSAL_BEFORE = defineMessages('refusal-before', {
  'not-open': 'The campaign takes no pledges yet: it opens on {limit}.',
});

/** And after its last. */
export const REFUSAL_AFTER = defineMessages('refusal-after', {
  'not-open': 'The campaign closed on {limit} and takes no new pledges.',
});

/** Why a form as a whole was not taken. */
export const OUTCOMES = defineMessages('outcomes', {
  lost: 'We cannot reach our book just now, so nothing was written down. Your answers are still here: try again in a minute.',
  later: 'That was too often in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
  'no-places':
    'The last place at this level was taken a moment ago. Choose another level: your other answers are kept.',
  running: 'This pledge is being written down at this moment. Look at your pledges before you try again.',
  'key-reused': 'These answers have changed since they were first sent. Go back, check them, and send them again.',
});
