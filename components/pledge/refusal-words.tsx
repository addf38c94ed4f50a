import type { FieldError, FieldErrorCode } from '#domain/field-error';
import type { FieldProblem } from '#components/form/form-state';

const FIELD_WORDS: Readonly<Record<string, string>> = {
  amount: 'The amount',
  otherAmount: 'The amount',
  programme: 'The programme',
  instalments: 'The number of parts',
  recognition: 'How you are shown',
  displayName: 'The name to show',
  message: 'The message',
  dedication: 'The dedication',
  dedicationName: 'The name of the person',
  class: 'The class',
  hoursPerMonth: 'The hours a month',
  area: 'The area',
  tier: 'The level',
  years: 'The number of years',
  organisation: 'The organisation’s name',
  website: 'The website',
  contactName: 'The contact’s name',
  billingEmail: 'The billing address',
  email: 'The e-mail address',
  reason: 'The reason',
  currency: 'The currency',
};

/** What is asked for where nothing was answered. */
const REQUIRED: Readonly<Record<string, string>> = {
  amount: 'Choose an amount, or type your own.',
  otherAmount: 'Type the amount you wish to give.',
  programme: 'Choose what your gift is for.',
  recognition: 'Choose how you wish to be shown.',
  displayName: 'Type the name to show, or choose not to be shown.',
  dedicationName: 'Type the name of the person, or choose no dedication.',
  class: 'Choose a class of membership.',
  hoursPerMonth: 'Type how many hours a month you promise.',
  area: 'Choose the area your hours go to.',
  tier: 'Choose a level.',
  years: 'Choose for how many years.',
  organisation: 'Type the organisation’s name.',
  website: 'Type the organisation’s website, such as https://example.org.',
  contactName: 'Type whom we may talk to.',
  billingEmail: 'Type the e-mail address that bills go to.',
  email: 'Type your e-mail address.',
};

type Sentence = (name: string, limit: string | number | undefined, field: string) => string;

function isMoney(field: string): boolean {
  return field === 'amount' || field === 'otherAmount';
}

const SENTENCES: Readonly<Record<FieldErrorCode, Sentence>> = {
  required: (name, _limit, field) => REQUIRED[field] ?? `${name} is missing.`,
  'not-a-number': (name) => `${name} must be a number, such as 25 or 25.50.`,
  grouped: (name) => `${name} must be typed without commas or spaces: 1000.00 for a thousand.`,
  exponent: (name) => `${name} must be written out in plain digits, such as 1000.`,
  'foreign-digits': (name) => `${name} must use the digits 0 to 9.`,
  'too-precise': (name) => `${name} can have two decimals at most, such as 25.50.`,
  'not-positive': (name) => `${name} must be more than nothing.`,
  'too-large': (name, limit, field) =>
    field === 'years'
      ? `So many years of this level come to more than ${limit ?? 'one pledge may'}. Choose fewer.`
      : limit === undefined
        ? `${name} is larger than we can take.`
        : `${name} can be ${limit} at most.${isMoney(field) ? ' For more, write to us first.' : ''}`,
  'too-small': (name, limit) => `${name} must be at least ${limit ?? 'the least we take'}.`,
  'control-characters': (name) => `${name} holds signs nobody can see. Type it again rather than pasting it.`,
  'too-long': (name, limit) => `${name} is too long: ${limit ?? 'fewer'} characters at most.`,
  'unknown-field': (_name, _limit, field) =>
    `There is no field named “${field}” here. Leave it out, or reload the page.`,
  'repeated-field': (name) => `${name} was sent twice. Send it once.`,
  'wrong-type': (name) => `${name} is of the wrong type.`,
  'wrong-currency': (name, limit) => `${name} must be ${limit ?? 'the campaign’s own'}.`,
  'not-a-choice': (name) => `${name} must be one of those offered.`,
  'not-a-preset': () => 'That amount is not one of those offered. Choose one, or type it as your own amount.',
  'not-whole': (name) => `${name} must be a whole number.`,
  'not-for-this-class': (name) => `${name} does not belong to this class of membership.`,
  'too-many-parts': () => 'That amount is too small for so many parts. Choose fewer parts.',
  'not-a-web-address': () => 'The website must begin with https:// or http://, such as https://example.org.',
  'not-an-email': (name) => `${name} must look like name@example.org.`,
  'not-open': (_name, limit) =>
    limit === undefined
      ? 'The campaign takes no pledges today.'
      : `The campaign takes no pledges today: it opens or closed on ${limit}.`,
};

/** One refusal in a sentence that says what to do. `limit` comes formatted where it is money. */
export function wordRefusal(error: FieldError): FieldProblem {
  const name = FIELD_WORDS[error.field] ?? 'The answer';
  return { field: error.field, text: SENTENCES[error.code](name, error.limit, error.field) };
}

export function wordRefusals(errors: readonly FieldError[]): FieldProblem[] {
  return errors.map(wordRefusal);
}
