import { findTermsFault, type CampaignTerms, type Programme } from '#domain/campaign';
import { foldCatalogueName, toFreeSlug } from '#domain/catalogue-slug';
import { parseCivilDate, type CivilDate } from '#domain/civil-date';
import type { FieldError } from '#domain/field-error';
import { formParser, type FieldParser } from '#domain/field-parser';
import type { FormAnswers } from '#domain/form-answers';
import { money, type Currency, type Money } from '#domain/money';
import { parseAmount, toTyped } from '#domain/parse-amount';
import { TEXT_LIMITS } from '#domain/plain-text';
import { toAmountError } from '#domain/read-amount';

/** The fields of a campaign's form that are amounts of money, whole numbers and days. */
const MONEY_FIELDS = [
  'goal',
  'least',
  'greatest',
  'policyLimit',
  'twoReviewersAbove',
  'membershipPrice',
  'membershipLeast',
] as const;
const NUMBER_FIELDS = { policyDays: 3_650, graceDays: 366, daysToPay: 366, sponsorshipDaysToPay: 366 } as const;
const DAY_FIELDS = ['firstDay', 'lastDay'] as const;

/** How many suggested amounts and programmes a campaign can have. */
export const MOST_PRESETS = 6;
const MOST_PROGRAMMES = 30;

const presetFields = Array.from({ length: MOST_PRESETS }, (_, i) => `preset-${i + 1}`);

/** What the form of a campaign says: everything but its slug, its currency and its time zone. */
export type CampaignAnswers = Omit<CampaignTerms, 'slug' | 'currency' | 'timeZone'>;

/** What was read of the form, or every error of its fields. */
export type ReadCampaign =
  Readonly<{ ok: true; value: CampaignAnswers }> | Readonly<{ ok: false; errors: readonly FieldError[] }>;

function readMoney(parser: FieldParser, currency: Currency, field: string, mayBeZero = false): Money | null {
  const typed = parser.raw(field);
  const text = typeof typed === 'string' ? typed : '';
  if (mayBeZero && /^\s*0+\s*$/.test(text)) return money(0n, currency);
  const parsed = parseAmount(text, currency, parser.numbers);
  if (parsed.ok) return parsed.money;
  const { code, limit } = toAmountError(parsed, field, currency);
  return parser.refuse(field, code, limit);
}

function readDay(parser: FieldParser, field: string): CivilDate | null {
  const typed = parser.text(field, { most: TEXT_LIMITS.name, needed: true });
  return typed === null ? null : (parseCivilDate(typed) ?? parser.refuse(field, 'not-a-date'));
}

/** The programmes with their names as typed in `programme-SLUG`, and a new one, if `newProgramme` has a name, with a slug of its own. */
function readProgrammes(parser: FieldParser, known: readonly Programme[]): Programme[] {
  const renamed = known.map(({ slug, name }) => ({
    slug,
    name: parser.text(`programme-${slug}`, { most: TEXT_LIMITS.name, needed: true }) ?? name,
  }));
  const added = parser.text('newProgramme', { most: TEXT_LIMITS.name });
  if (added === null) return renamed;
  if (renamed.some(({ name }) => foldCatalogueName(name) === foldCatalogueName(added)))
    parser.refuse('newProgramme', 'taken');
  if (known.length >= MOST_PROGRAMMES) parser.refuse('newProgramme', 'too-large', MOST_PROGRAMMES);
  const slug = toFreeSlug(
    added,
    known.map((each) => each.slug),
  );
  return [...renamed, { slug, name: added }];
}

/** Refuses terms that do not fit together, at the field to change. */
function refuseFaults(parser: FieldParser, terms: CampaignAnswers): void {
  const { least, greatest, policyLimit, twoReviewersAbove, membershipPrice, membershipLeast, presets } = terms;
  if (terms.firstDay > terms.lastDay) parser.refuse('lastDay', 'too-small', terms.firstDay);
  if (least.amount > greatest.amount) parser.refuse('greatest', 'too-small', least);
  if (policyLimit.amount > twoReviewersAbove.amount) parser.refuse('twoReviewersAbove', 'too-small', policyLimit);
  if (membershipLeast.amount > membershipPrice.amount) parser.refuse('membershipLeast', 'too-large', membershipPrice);
  presets.forEach((preset, i) => {
    if (preset.amount < least.amount) parser.refuse(`preset-${i + 1}`, 'too-small', least);
    if (preset.amount > greatest.amount) parser.refuse(`preset-${i + 1}`, 'too-large', greatest);
  });
}

/**
 * Reads the form of a campaign: `name`, the days, amounts and numbers by their names, `preset-1` to `preset-6` (empty: none), `programme-SLUG` for each programme and
 * `newProgramme`. Amounts are in the campaign's currency, written as in the language `numbers`. Only the limit of the policy may be zero: then everything is reviewed.
 */
export function readCampaign(
  answers: FormAnswers,
  {
    currency,
    programmes,
    numbers,
  }: Readonly<{ currency: Currency; programmes: readonly Programme[]; numbers: string }>,
): ReadCampaign {
  const asked = [
    'name',
    ...DAY_FIELDS,
    ...MONEY_FIELDS,
    ...Object.keys(NUMBER_FIELDS),
    ...presetFields,
    'newProgramme',
  ];
  const parser = formParser(answers, [...asked, ...programmes.map(({ slug }) => `programme-${slug}`)], numbers);
  const name = parser.text('name', { most: TEXT_LIMITS.name, needed: true });
  const [firstDay, lastDay] = [readDay(parser, 'firstDay'), readDay(parser, 'lastDay')];
  const zero = money(0n, currency);
  const amountOf = (field: (typeof MONEY_FIELDS)[number]) =>
    readMoney(parser, currency, field, field === 'policyLimit') ?? zero;
  const numberOf = (field: keyof typeof NUMBER_FIELDS) =>
    parser.whole(field, { least: field === 'policyDays' ? 1 : 0, greatest: NUMBER_FIELDS[field] }) ?? 0;
  const presets = presetFields.flatMap((field) =>
    parser.has(field) ? (readMoney(parser, currency, field) ?? []) : [],
  );
  const value = {
    goal: amountOf('goal'),
    least: amountOf('least'),
    greatest: amountOf('greatest'),
    policyLimit: amountOf('policyLimit'),
    twoReviewersAbove: amountOf('twoReviewersAbove'),
    membershipPrice: amountOf('membershipPrice'),
    membershipLeast: amountOf('membershipLeast'),
    policyDays: numberOf('policyDays'),
    graceDays: numberOf('graceDays'),
    daysToPay: numberOf('daysToPay'),
    sponsorshipDaysToPay: numberOf('sponsorshipDaysToPay'),
    presets,
    programmes: readProgrammes(parser, programmes),
  };
  if (parser.errors.length > 0 || name === null || firstDay === null || lastDay === null)
    return { ok: false, errors: parser.errors };
  const terms = { name, firstDay, lastDay, ...value };
  refuseFaults(parser, terms);
  if (parser.errors.length > 0) return { ok: false, errors: parser.errors };
  const fault = findTermsFault({ ...terms, currency });
  if (fault) throw new Error(`A fault of a campaign's terms that no field has: ${fault}`);
  return { ok: true, value: terms };
}

/** A campaign's terms as its form shows them, in the language `numbers`. */
export function toCampaignForm(terms: CampaignAnswers, numbers: string): Record<string, string> {
  const amounts = MONEY_FIELDS.map((field) => [
    field,
    terms[field].amount === 0n ? '0' : toTyped(terms[field], numbers),
  ]);
  const counts = Object.keys(NUMBER_FIELDS).map((field) => [field, String(terms[field as keyof typeof NUMBER_FIELDS])]);
  const presets = terms.presets
    .slice(0, MOST_PRESETS)
    .map((preset, i) => [`preset-${i + 1}`, toTyped(preset, numbers)]);
  const programmes = terms.programmes.map(({ slug, name }) => [`programme-${slug}`, name]);
  const { name, firstDay, lastDay } = terms;
  return { name, firstDay, lastDay, ...Object.fromEntries([...amounts, ...counts, ...presets, ...programmes]) };
}
