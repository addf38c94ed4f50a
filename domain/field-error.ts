import type { Money } from '#domain/money';
import type { AmountFault } from '#domain/parse-amount';
import type { TextFault } from '#domain/plain-text';

/** Every possible error of one answer. The page that shows it has the text. */
export type FieldErrorCode =
  | Exclude<AmountFault, 'blank'>
  | TextFault
  | 'required'
  | 'unknown-field'
  | 'repeated-field'
  | 'wrong-type'
  | 'wrong-currency'
  | 'not-a-choice'
  | 'full'
  | 'not-a-preset'
  | 'not-whole'
  | 'too-small'
  | 'not-for-this-class'
  | 'too-many-parts'
  | 'not-with-repeat'
  | 'not-a-web-address'
  | 'too-many-links'
  | 'not-an-email'
  | 'card-without-dedication'
  | 'add-on-apart'
  | 'add-on-included'
  | 'add-on-conflict'
  | 'add-on-conflict-level'
  | 'add-on-sold-out'
  | 'renewed-already'
  | 'account-changed'
  | 'unknown-placeholder'
  | 'not-a-date'
  | 'taken'
  | 'not-open';

/**
 * An error in the answer to one field. `field` is the field's name in the contract. `limit` is the nearest allowed value: a number of characters or
 * units, an amount of money, a currency or a date. Of an add-on it is the name; `other` is the name of the benefit that it conflicts with.
 */
export type FieldError = Readonly<{
  field: string;
  code: FieldErrorCode;
  limit?: string | number | Money;
  other?: string;
}>;
