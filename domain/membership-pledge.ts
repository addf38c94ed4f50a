import { checkCurrency, readAmount } from '#domain/read-amount';
import type { FieldParser } from '#domain/field-parser';
import { readNamedRecognition, type RecognitionAnswer } from '#domain/read-recognition';
import type { CampaignTerms } from '#domain/campaign';
import { CONTRIBUTING_HOURS, PLEDGED_CLASSES } from '#domain/membership';
import { compare, zero, type Money } from '#domain/money';

/** How a class of membership is paid: not at all, with money, or with time. */
export type MembershipDues =
  | Readonly<{ class: 'basic'; amount: Money; hoursPerMonth: null; area: null }>
  | Readonly<{ class: 'supporting'; amount: Money; hoursPerMonth: null; area: null }>
  | Readonly<{ class: 'contributing'; amount: Money; hoursPerMonth: number; area: string }>;

/** A parsed membership pledge; `amount` is 0 if it is not paid with money. */
export type MembershipInput = RecognitionAnswer & MembershipDues & Readonly<{ kind: 'membership' }>;

/** The fields of a membership in a form and (except `otherAmount`) in JSON, which adds `kind` and `currency`. */
export const MEMBERSHIP_FIELDS = [
  'class',
  'amount',
  'otherAmount',
  'hoursPerMonth',
  'area',
  'recognition',
  'displayName',
] as const;

/** The amounts that a form offers for a supporting year: the campaign's presets from the minimum up, and the default price. */
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

/** A form always sends all its fields, so fields of another class are ignored there. In JSON they are an error. */
function refuseFieldsOfOtherClasses(parser: FieldParser, fields: readonly string[]): void {
  if (parser.from === 'form') return;
  for (const field of fields.filter((each) => parser.has(each))) parser.refuse(field, 'not-for-this-class');
}

function readDues(parser: FieldParser, terms: CampaignTerms, areas: readonly string[]): MembershipDues | null {
  const { currency, greatest } = terms;
  // A form has the supporting class chosen already. In JSON it is required.
  const chosen = parser.choice('class', PLEDGED_CLASSES, parser.from === 'form' ? 'supporting' : undefined);
  if (chosen === 'supporting') {
    refuseFieldsOfOtherClasses(parser, ['hoursPerMonth', 'area']);
    const { membershipLeast: least, membershipPrice: defaultAmount } = terms;
    const amount = readAmount(parser, { currency, presets: supportingPresets(terms), least, greatest, defaultAmount });
    return amount && { class: chosen, amount, hoursPerMonth: null, area: null };
  }
  if (chosen === 'contributing') {
    refuseFieldsOfOtherClasses(parser, ['amount']);
    const hoursPerMonth = parser.whole('hoursPerMonth', CONTRIBUTING_HOURS);
    const area = parser.choice('area', areas);
    if (hoursPerMonth === null || area === null) return null;
    return { class: chosen, amount: zero(currency), hoursPerMonth, area };
  }
  if (chosen === 'basic') refuseFieldsOfOtherClasses(parser, ['amount', 'hoursPerMonth', 'area']);
  return chosen && { class: chosen, amount: zero(currency), hoursPerMonth: null, area: null };
}

/** Reads a membership pledge; `areas` are those in which a contributing member can volunteer. Null if a field could not be parsed; the parser's errors have the details. */
export function readMembership(
  parser: FieldParser,
  terms: CampaignTerms,
  areas: readonly string[],
): MembershipInput | null {
  checkCurrency(parser, terms.currency, false);
  const dues = readDues(parser, terms, areas);
  const shown = readNamedRecognition(parser);
  return dues && shown && { kind: 'membership', ...dues, ...shown };
}
