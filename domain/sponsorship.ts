import { z } from 'zod';

import type { FieldParser } from '#domain/field-parser';
import { readRecognition, type RecognitionAnswer } from '#domain/read-recognition';
import type { CampaignTerms } from '#domain/campaign';
import type { Tier } from '#domain/catalogue';
import { compare, multiply, type Money } from '#domain/money';
import { TEXT_LIMITS } from '#domain/plain-text';
import type { PartsPerYear } from '#domain/schedule';

/** A level as it is offered to sponsors. */
export type OfferedTier = Pick<Tier, 'slug' | 'name' | 'price' | 'published'>;

/** A sponsorship as it was parsed. `price` is the level's for one year, copied; `amount` is for all years. The name to show is the organisation's. */
export type SponsorshipInput = RecognitionAnswer &
  Readonly<{
    kind: 'sponsorship';
    tier: string;
    price: Money;
    amount: Money;
    years: number;
    /** Parts a year. */
    instalments: PartsPerYear;
    organisation: string;
    website: string;
    contactName: string | null;
    billingEmail: string;
  }>;

/** The answers a sponsorship asks for, by form and by JSON, which adds `kind`. */
export const SPONSORSHIP_FIELDS = [
  'tier',
  'years',
  'instalments',
  'organisation',
  'website',
  'contactName',
  'billingEmail',
  'recognition',
] as const;

/** How many years a sponsorship may be promised for. */
const SPONSORSHIP_YEARS = { least: 1, greatest: 5 } as const;

const PARTS = [1, 2, 4] as const satisfies readonly PartsPerYear[];
const Email = z.email();

/** A web address in its normal form: http or https, a host with a dot, no name and password inside. Else null. */
function toWebAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username + url.password === '' && /[^.]\.[^.]/.test(url.hostname) ? url.href : null;
}

function readWebsite(parser: FieldParser): string | null {
  const text = parser.text('website', { most: TEXT_LIMITS.website, needed: true });
  if (text === null) return null;
  return toWebAddress(text) ?? parser.refuse('website', 'not-a-web-address');
}

function readEmail(parser: FieldParser): string | null {
  const text = parser.text('billingEmail', { most: TEXT_LIMITS.email, needed: true });
  return text === null || Email.safeParse(text).success ? text : parser.refuse('billingEmail', 'not-an-email');
}

/**
 * Reads a sponsorship. Null when something could not be read: the parser's errors say which. Places are counted
 * elsewhere.
 */
export function readSponsorship(
  parser: FieldParser,
  terms: CampaignTerms,
  tiers: readonly OfferedTier[],
): SponsorshipInput | null {
  const offered = tiers.filter((each) => each.published && each.price.currency === terms.currency);
  const slug = parser.choice(
    'tier',
    offered.map((each) => each.slug),
  );
  const price = offered.find((each) => each.slug === slug)?.price ?? null;
  const years = parser.whole('years', SPONSORSHIP_YEARS);
  const instalments = parser.count('instalments', PARTS, 1);
  const organisation = parser.text('organisation', { most: TEXT_LIMITS.name, needed: true });
  const website = readWebsite(parser);
  const contactName = parser.text('contactName', { most: TEXT_LIMITS.name, needed: parser.from === 'form' });
  const billingEmail = readEmail(parser);
  const recognition = readRecognition(parser);
  const amount = price && years && multiply(price, years);
  if (amount && compare(amount, terms.greatest) > 0) parser.refuse('years', 'too-large', terms.greatest);
  if (!slug || !price || !amount || !years || !instalments) return null;
  if (amount.amount < BigInt(years * instalments)) parser.refuse('instalments', 'too-many-parts');
  if (!organisation || !website || !billingEmail || !recognition) return null;
  return {
    kind: 'sponsorship',
    tier: slug,
    price,
    amount,
    years,
    instalments,
    organisation,
    website,
    contactName,
    billingEmail,
    recognition,
    displayName: recognition === 'anonymous' ? null : organisation,
  };
}
