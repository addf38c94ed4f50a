import { checkCurrency, readAmount } from '#domain/read-amount';
import type { FieldParser } from '#domain/field-parser';
import { readNamedRecognition, type RecognitionAnswer } from '#domain/read-recognition';
import type { CampaignTerms } from '#domain/campaign';
import { AREAS, CONTRIBUTING_HOURS, PLEDGED_CLASSES, type Area } from '#domain/membership';
import { compare, zero, type Money } from '#domain/money';

/** What a class of membership is paid with: nothing, money, or time. */
export type MembershipDues =
  | Readonly<{ class: 'basic'; amount: Money; hoursPerMonth: null; area: null }>
  | Readonly<{ class: 'supporting'; amount: Money; hoursPerMonth: null; area: null }>
  | Readonly<{ class: 'contributing'; amount: Money; hoursPerMonth: number; area: Area }>;

/** A membership pledge as it was parsed; `amount` is 0 where none is paid. */
export type MembershipInput = RecognitionAnswer & MembershipDues & Readonly<{ kind: 'membership' }>;

/** The answers a membership asks for, by form and (but for `otherAmount`) by JSON, which adds `kind` and `currency`. */
export const MEMBERSHIP_FIELDS = [
  'class',
  'amount',
  'otherAmount',
  'hoursPerMonth',
  'area',
  'recognition',
  'displayName',
] as const;

/** The amounts a form offers for a supporting year: the campaign's presets from the least up, and the usual price. */
export function supportingPresets({
  presets,
  membershipPrice,
  membershipLeast,
}: Pick<CampaignTerms, 'presets' | 'membershipPrice' | 'membershipLeast'>): Money[] {
  const offered = presets.filter((preset) => compare(preset, membershipLeast) >= 0);
  const hasPrice = offered.some((preset) => compare(preset, membershipPrice) === 0);
  const all = hasPrice ? offered : [...offered, membershipPrice];
  return all.toSorted(compare);
}

/**
 * A form always sends every field it shows, so there the other classes' fields are ignored; in JSON they are an
 * error.
 */
function refuseFieldsOfOtherClasses(parser: FieldParser, fields: readonly string[]): void {
  if (parser.from === 'form') return;
  for (const field of fields.filter((each) => parser.has(each))) parser.refuse(field, 'not-for-this-class');
}

function readDues(parser: FieldParser, terms: CampaignTerms): MembershipDues | null {
  const { currency, greatest } = terms;
  const chosen = parser.choice('class', PLEDGED_CLASSES);
  if (chosen === 'supporting') {
    refuseFieldsOfOtherClasses(parser, ['hoursPerMonth', 'area']);
    const { membershipLeast: least, membershipPrice: defaultAmount } = terms;
    const amount = readAmount(parser, { currency, presets: supportingPresets(terms), least, greatest, defaultAmount });
    return amount && { class: chosen, amount, hoursPerMonth: null, area: null };
  }
  if (chosen === 'contributing') {
    refuseFieldsOfOtherClasses(parser, ['amount']);
    const hoursPerMonth = parser.whole('hoursPerMonth', CONTRIBUTING_HOURS);
    const area = parser.choice('area', AREAS);
    if (hoursPerMonth === null || area === null) return null;
    return { class: chosen, amount: zero(currency), hoursPerMonth, area };
  }
  if (chosen === 'basic') refuseFieldsOfOtherClasses(parser, ['amount', 'hoursPerMonth', 'area']);
  return chosen && { class: chosen, amount: zero(currency), hoursPerMonth: null, area: null };
}

/** Reads a membership pledge. Null when something could not be read: the parser's errors say which. */
export function readMembership(parser: FieldParser, terms: CampaignTerms): MembershipInput | null {
  checkCurrency(parser, terms.currency, false);
  const dues = readDues(parser, terms);
  const shown = readNamedRecognition(parser);
  return dues && shown && { kind: 'membership', ...dues, ...shown };
}
