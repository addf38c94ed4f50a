import type { FieldProblem } from '#components/form/form-state';
import type { I18n, Language } from '#components/page/i18n';
import { formatDate, parseCivilDate } from '#domain/civil-date';
import type { FieldError, FieldErrorCode } from '#domain/field-error';
import { formatShortMoney } from '#domain/money';
import { toTyped } from '#domain/parse-amount';

/** Fields that have a name for use in a sentence. `otherAmount` has the name of `amount`. */
const NAMED = [
  'amount',
  'repeat',
  'programme',
  'instalments',
  'recognition',
  'displayName',
  'message',
  'dedication',
  'dedicationName',
  'cardTo',
  'cardName',
  'cardText',
  'class',
  'hoursPerMonth',
  'area',
  'tier',
  'years',
  'addOns',
  'organisation',
  'website',
  'contactName',
  'billingEmail',
  'purchaseOrder',
  'email',
  'name',
  'postalAddress',
  'description',
  'socialLinks',
  'legalName',
  'billingAddress',
  'taxNumber',
  'quantity',
  'deliveredOn',
  'link',
  'note',
  'reason',
  'subject',
  'text',
  'currency',
  'price',
  'membershipPrice',
  'membershipLeast',
  'capacity',
  'addOnPrice',
  'logoWidth',
  'order',
  'group',
  'title',
  'help',
  'choices',
  'dueOn',
  'goal',
  'firstDay',
  'lastDay',
  'least',
  'greatest',
  'policyLimit',
  'policyDays',
  'twoReviewersAbove',
  'graceDays',
  'daysToPay',
  'sponsorshipDaysToPay',
  'preset',
  'newProgramme',
] as const;

/** Fields with a specific message for a missing answer. */
const ASKED = [
  'amount',
  'otherAmount',
  'programme',
  'recognition',
  'displayName',
  'dedicationName',
  'cardTo',
  'class',
  'hoursPerMonth',
  'area',
  'tier',
  'years',
  'organisation',
  'website',
  'contactName',
  'billingEmail',
  'email',
  'legalName',
] as const;

/** Refusals whose message includes the limit. Without a limit they have another message. */
const LIMITED = ['grouped', 'too-precise', 'too-large', 'too-small', 'too-long', 'wrong-currency', 'not-open'] as const;

/** The messages of refusals: a sentence for each code, which includes the name of the field. */
export type RefusalKey =
  | FieldErrorCode
  | `${(typeof LIMITED)[number]}-for-us`
  | 'too-large-money'
  | 'too-large-years'
  | `name-${(typeof NAMED)[number] | 'answer'}`
  | `ask-${(typeof ASKED)[number]}`;

function findIn<Field extends string>(fields: readonly Field[], field: string): Field | undefined {
  return fields.find((each) => each === field);
}

/** The field whose name is used: one of several is `quantity-gold` or `name-es`. */
function toNamed(field: string): string {
  if (field === 'otherAmount') return 'amount';
  return /^(quantity|name|description|preset|programme)-/.exec(field)?.[1] ?? field;
}

function toSentence({ field, code, limit }: FieldError): RefusalKey {
  const asked = code === 'required' ? findIn(ASKED, field) : undefined;
  if (asked) return `ask-${asked}`;
  const limited = limit === undefined ? findIn(LIMITED, code) : undefined;
  if (limited) return `${limited}-for-us`;
  if (code !== 'too-large') return code;
  if (field === 'years') return 'too-large-years';
  return field === 'amount' || field === 'otherAmount' ? 'too-large-money' : code;
}

function toLimit({ limit }: FieldError, { numbers, days }: Language): string | number {
  if (typeof limit === 'number') return limit;
  if (typeof limit === 'object') return formatShortMoney(limit, numbers);
  const day = typeof limit === 'string' ? parseCivilDate(limit) : null;
  return day ? formatDate(day, days) : (limit ?? '');
}

/** A refusal as a sentence that says what to do. */
export function wordRefusal(error: FieldError, { language, t }: I18n<RefusalKey>): FieldProblem {
  const { field } = error;
  const typed = typeof error.limit === 'object' ? toTyped(error.limit, language.numbers) : '';
  const name = t(`name-${findIn(NAMED, toNamed(field)) ?? 'answer'}`);
  return {
    field,
    text: t(toSentence(error), { field, name, typed, limit: toLimit(error, language), other: error.other ?? '' }),
  };
}

export function wordRefusals(errors: readonly FieldError[], i18n: I18n<RefusalKey>): FieldProblem[] {
  return errors.map((error) => wordRefusal(error, i18n));
}
