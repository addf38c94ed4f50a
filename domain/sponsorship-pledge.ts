import { readAddOns, type AddOn, type OfferedBenefit } from '#domain/add-on';
import { readEmailAddress } from '#domain/email-address';
import type { FieldParser } from '#domain/field-parser';
import { readRecognition, type RecognitionAnswer } from '#domain/read-recognition';
import type { CampaignTerms } from '#domain/campaign';
import type { Tier } from '#domain/catalogue';
import { compare, multiply, sum, type Money } from '#domain/money';
import { TEXT_LIMITS } from '#domain/plain-text';
import type { PartsPerYear } from '#domain/schedule';
import { parseWebAddress } from '#domain/web-address';

/** A level as offered to sponsors. */
export type OfferedTier = Pick<Tier, 'slug' | 'name' | 'price' | 'published' | 'soldApart'>;

/**
 * A parsed sponsorship. `price` is the level's price for one year, and each add-on has its own, copied; `amount` is the total of all years. The name to show is the
 * organisation's.
 */
export type SponsorshipInput = RecognitionAnswer &
  Readonly<{
    kind: 'sponsorship';
    tier: string;
    price: Money;
    addOns: readonly AddOn[];
    amount: Money;
    years: number;
    /** Parts per year. */
    instalments: PartsPerYear;
    organisation: string;
    website: string;
    contactName: string | null;
    billingEmail: string;
    /** The organisation's own number for this order, which its bills quote. */
    purchaseOrder: string | null;
  }>;

/** The fields of a sponsorship in a form and in JSON, which adds `kind`. */
export const SPONSORSHIP_FIELDS = [
  'tier',
  'years',
  'instalments',
  'addOns',
  'organisation',
  'website',
  'contactName',
  'billingEmail',
  'purchaseOrder',
  'recognition',
] as const;

/** The number of years of a sponsorship. */
const SPONSORSHIP_YEARS = { least: 1, greatest: 5 } as const;

const PARTS = [1, 2, 4] as const satisfies readonly PartsPerYear[];

function readWebsite(parser: FieldParser): string | null {
  const text = parser.text('website', { most: TEXT_LIMITS.website, needed: true });
  if (text === null) return null;
  return parseWebAddress(text) ?? parser.refuse('website', 'not-a-web-address');
}

function readEmail(parser: FieldParser): string | null {
  const text = parser.text('billingEmail', { most: TEXT_LIMITS.email, needed: true });
  return text === null ? null : (readEmailAddress(text) ?? parser.refuse('billingEmail', 'not-an-email'));
}

/** Reads a sponsorship. Null if a field could not be parsed; the parser's errors have the details. It does not check free places. */
export function readSponsorship(
  parser: FieldParser,
  terms: CampaignTerms,
  tiers: readonly OfferedTier[],
  benefits: readonly OfferedBenefit[] = [],
): SponsorshipInput | null {
  const offered = tiers.filter((each) => each.published && each.price.currency === terms.currency);
  const slug = parser.choice(
    'tier',
    offered.map((each) => each.slug),
  );
  const tier = offered.find((each) => each.slug === slug);
  const price = tier?.price ?? null;
  const addOns = tier ? readAddOns(parser, tier, benefits) : null;
  const years = parser.from === 'form' && !parser.has('years') ? 1 : parser.whole('years', SPONSORSHIP_YEARS);
  const instalments = parser.count('instalments', PARTS, 1);
  const organisation = parser.text('organisation', { most: TEXT_LIMITS.name, needed: true });
  const website = readWebsite(parser);
  const contactName = parser.text('contactName', { most: TEXT_LIMITS.name, needed: parser.from === 'form' });
  const billingEmail = readEmail(parser);
  const purchaseOrder = parser.text('purchaseOrder', { most: TEXT_LIMITS.purchaseOrder });
  // A form asks an organisation for a choice.
  const recognition = readRecognition(parser, parser.from === 'form');
  const aYear = price && addOns && sum([price, ...addOns.map((each) => each.price)], price.currency);
  const amount = aYear && years && multiply(aYear, years);
  if (amount && compare(amount, terms.greatest) > 0) parser.refuse('years', 'too-large', terms.greatest);
  if (!slug || !price || !addOns || !amount || !years || !instalments) return null;
  if (amount.amount < BigInt(years * instalments)) parser.refuse('instalments', 'too-many-parts');
  if (!organisation || !website || !billingEmail || !recognition) return null;
  return {
    kind: 'sponsorship',
    tier: slug,
    price,
    addOns,
    amount,
    years,
    instalments,
    organisation,
    website,
    contactName,
    billingEmail,
    purchaseOrder,
    recognition,
    displayName: recognition === 'anonymous' ? null : organisation,
  };
}
