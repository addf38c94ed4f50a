import { checkCurrency, readAmount } from '#domain/answer-amount';
import type { AnswerReader } from '#domain/field-parser';
import { readNamedRecognition, type RecognitionAnswer } from '#domain/answer-recognition';
import type { CampaignTerms } from '#domain/campaign';
import { AREAS, CONTRIBUTING_HOURS, PLEDGED_CLASSES, type Area } from '#domain/membership';
import { compare, zero, type Money } from '#domain/money';

/** What a class of membership is paid with: nothing, money, or time. */
export type MembershipDues =
  | Readonly<{ class: 'basic'; amount: Money; hoursPerMonth: null; area: null }>
  | Readonly<{ class: 'supporting'; amount: Money; hoursPerMonth: null; area: null }>
  | Readonly<{ class: 'contributing'; amount: Money; hoursPerMonth: number; area: Area }>;

/** A membership pledge as it was understood; `amount` is 0 where none is paid. */
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
 * A form always sends every field it shows, so there the other classes' answers are passed over; in JSON they are an
 * error.
 */
function refuseStrangers(reader: AnswerReader, fields: readonly string[]): void {
  if (reader.from === 'form') return;
  for (const field of fields.filter((each) => reader.has(each))) reader.refuse(field, 'not-for-this-class');
}

function readDues(reader: AnswerReader, terms: CampaignTerms): MembershipDues | null {
  const { currency, greatest } = terms;
  const chosen = reader.choice('class', PLEDGED_CLASSES);
  if (chosen === 'supporting') {
    refuseStrangers(reader, ['hoursPerMonth', 'area']);
    const { membershipLeast: least, membershipPrice: usual } = terms;
    const amount = readAmount(reader, { currency, presets: supportingPresets(terms), least, greatest, usual });
    return amount && { class: chosen, amount, hoursPerMonth: null, area: null };
  }
  if (chosen === 'contributing') {
    refuseStrangers(reader, ['amount']);
    const hoursPerMonth = reader.whole('hoursPerMonth', CONTRIBUTING_HOURS);
    const area = reader.choice('area', AREAS);
    if (hoursPerMonth === null || area === null) return null;
    return { class: chosen, amount: zero(currency), hoursPerMonth, area };
  }
  if (chosen === 'basic') refuseStrangers(reader, ['amount', 'hoursPerMonth', 'area']);
  return chosen && { class: chosen, amount: zero(currency), hoursPerMonth: null, area: null };
}

/** Reads a membership pledge. Null when something could not be read: the reader's errors say what. */
export function readMembership(reader: AnswerReader, terms: CampaignTerms): MembershipInput | null {
  checkCurrency(reader, terms.currency, false);
  const dues = readDues(reader, terms);
  const shown = readNamedRecognition(reader);
  return dues && shown && { kind: 'membership', ...dues, ...shown };
}
