import { checkCurrency, readAmount } from '#domain/answer-amount';
import type { AnswerReader } from '#domain/field-parser';
import { readNamedRecognition, type RecognitionAnswer } from '#domain/answer-recognition';
import type { CampaignTerms } from '#domain/campaign';
import { AREAS, CONTRIBUTING_HOURS, PLEDGED_CLASSES, type Area } from '#domain/membership';
import { compare, zero, type Money } from '#domain/money';

/** How a class of membership is paid: not at all, with money, or with time. */
export type MembershipDues =
  | Readonly<{ class: 'basic'; amount: Money; hoursPerMonth: null; area: null }>
  | Readonly<{ class: 'supporting'; amount: Money; hoursPerMonth: null; area: null }>
  | Readonly<{ class: 'contributing'; amount: Money; hoursPerMonth: number; area: Area }>;

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

/** A form always sends all its fields, so answers for another class are ignored there. In JSON they are an error. */
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

/** Reads a membership pledge. Null if an answer could not be read; the reader's errors have the details. */
export function readMembership(reader: AnswerReader, terms: CampaignTerms): MembershipInput | null {
  checkCurrency(reader, terms.currency, false);
  const dues = readDues(reader, terms);
  const shown = readNamedRecognition(reader);
  return dues && shown && { kind: 'membership', ...dues, ...shown };
}
