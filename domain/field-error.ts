import type { AmountFault, Money } from '#domain/money';
import type { TextFault } from '#domain/plain-text';

/** Everything that can be wrong with one answer. Worded where it is shown, never here. */
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
  | 'not-a-web-address'
  | 'not-an-email'
  | 'not-open';

/**
 * What is wrong with the answer to one field. `field` is the name the contract gives it; `limit` is what would still
 * do: a number of signs or units, a sum of money, a currency or a day.
 */
export type FieldError = Readonly<{ field: string; code: FieldErrorCode; limit?: string | number | Money }>;
