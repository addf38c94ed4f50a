import { z } from 'zod';

import type { AnswerReader } from '#domain/field-parser';
import { readRecognition } from '#domain/answer-recognition';
import type { CampaignTerms } from '#domain/campaign';
import type { Tier } from '#domain/catalogue';
import type { Recognition } from '#domain/consent';
import { compare, multiply, type Money } from '#domain/money';
import { TEXT_LIMITS } from '#domain/plain-text';
import type { PartsPerYear } from '#domain/schedule';

/** A level as offered to sponsors. */
export type OfferedTier = Pick<Tier, 'slug' | 'name' | 'price' | 'published'>;

/** A parsed sponsorship. `price` is the level's price for one year, copied; `amount` is the total of all years. */
export type SponsorshipInput = Readonly<{
  kind: 'sponsorship';
  tier: string;
  price: Money;
  amount: Money;
  years: number;
  /** Parts per year. */
  instalments: PartsPerYear;
  organisation: string;
  website: string;
  contactName: string | null;
  billingEmail: string;
  recognition: Recognition;
}>;

/** The fields of a sponsorship in a form and in JSON, which adds `kind`. */
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

/** The number of years of a sponsorship. */
const SPONSORSHIP_YEARS = { least: 1, greatest: 5 } as const;

const PARTS = [1, 2, 4] as const satisfies readonly PartsPerYear[];
const Email = z.email();

/** A URL in its normal form: http or https, a host with a dot, no user name or password. Otherwise null. */
function toWebAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username + url.password === '' && /[^.]\.[^.]/.test(url.hostname) ? url.href : null;
}

function readWebsite(reader: AnswerReader): string | null {
  const text = reader.text('website', { most: TEXT_LIMITS.website, needed: true });
  if (text === null) return null;
  return toWebAddress(text) ?? reader.refuse('website', 'not-a-web-address');
}

function readEmail(reader: AnswerReader): string | null {
  const text = reader.text('billingEmail', { most: TEXT_LIMITS.email, needed: true });
  return text === null || Email.safeParse(text).success ? text : reader.refuse('billingEmail', 'not-an-email');
}

/** Reads a sponsorship. Null if an answer could not be read; the reader's errors have the details. It does not check free places. */
export function readSponsorship(
  reader: AnswerReader,
  terms: CampaignTerms,
  tiers: readonly OfferedTier[],
): SponsorshipInput | null {
  const offered = tiers.filter((each) => each.published && each.price.currency === terms.currency);
  const slug = reader.choice(
    'tier',
    offered.map((each) => each.slug),
  );
  const price = offered.find((each) => each.slug === slug)?.price ?? null;
  const years = reader.whole('years', SPONSORSHIP_YEARS);
  const instalments = reader.count('instalments', PARTS, 1);
  const organisation = reader.text('organisation', { most: TEXT_LIMITS.name, needed: true });
  const website = readWebsite(reader);
  const contactName = reader.text('contactName', { most: TEXT_LIMITS.name, needed: reader.from === 'form' });
  const billingEmail = readEmail(reader);
  const recognition = readRecognition(reader);
  const amount = price && years && multiply(price, years);
  if (amount && compare(amount, terms.greatest) > 0) reader.refuse('years', 'too-large', terms.greatest);
  if (!slug || !price || !amount || !years || !instalments) return null;
  if (amount.amount < BigInt(years * instalments)) reader.refuse('instalments', 'too-many-parts');
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
  };
}
