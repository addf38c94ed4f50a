import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { firstCampaign } from '#content/campaign';
import { catalogueOfYear } from '#content/catalogue';
import { addDays, civilDate } from '#domain/civil-date';
import { toFundingManifest } from '#server/funding/funding-manifest';

const SITE = 'https://pledge.example.org';
const terms = firstCampaign(2026);
const catalogue = catalogueOfYear(2026);
const manifest = toFundingManifest(SITE, { terms, catalogue, today: civilDate('2026-11-21') });

// The format is fundingjson.org v1.0.0. Where its text and its validator name different limits, this schema uses the narrower one.
const Guid = z
  .string()
  .min(3)
  .max(32)
  .regex(/^[a-z0-9](?:-?[a-z0-9])*$/);
const WebAddress = z.url({ protocol: /^https?$/ }).max(250);
const WELL_KNOWN = '/.well-known/funding-manifest-urls';

/** A URL on the manifest's own origin needs no proof. Any other URL needs `wellKnown`: a list on the URL's host that contains the manifest. */
const Place = z.strictObject({ url: WebAddress, wellKnown: WebAddress.optional() }).refine(({ url, wellKnown }) => {
  const place = new URL(url);
  if (place.origin === SITE) return true;
  if (!wellKnown) return false;
  const proof = new URL(wellKnown);
  if (proof.host !== place.host || !proof.pathname.endsWith(WELL_KNOWN)) return false;
  return proof.pathname === WELL_KNOWN || proof.pathname.startsWith(place.pathname);
}, 'another origin needs a wellKnown of its own');

const Money = z.number().min(0).max(1_000_000_000);
const Currency = z.string().regex(/^[A-Z]{3}$/);
const unique = (list: readonly { guid: string }[]) => new Set(list.map(({ guid }) => guid)).size === list.length;

const Manifest = z
  .strictObject({
    version: z.literal('v1.0.0'),
    entity: z.strictObject({
      type: z.enum(['individual', 'group', 'organisation', 'other']),
      role: z.enum(['owner', 'steward', 'maintainer', 'contributor', 'other']),
      name: z.string().min(2).max(250),
      email: z.email().max(250),
      phone: z.string().max(32),
      description: z.string().min(5).max(2_000),
      webpageUrl: Place,
    }),
    projects: z
      .array(
        z.strictObject({
          guid: Guid,
          name: z.string().min(1).max(250),
          description: z.string().min(5).max(2_000),
          webpageUrl: Place,
          repositoryUrl: Place,
          licenses: z.array(z.string().min(2).max(64).startsWith('spdx:')).min(1).max(5),
          tags: z
            .array(
              z
                .string()
                .min(2)
                .max(32)
                .regex(/^[a-z](?:-?[a-z0-9])*$/),
            )
            .min(1)
            .max(10),
        }),
      )
      .min(1)
      .max(30)
      .refine(unique),
    funding: z.strictObject({
      channels: z
        .array(
          z.strictObject({
            guid: Guid,
            type: z.enum(['bank', 'payment-provider', 'cheque', 'cash', 'other']),
            address: z.string().max(250),
            description: z.string().max(500),
          }),
        )
        .min(1)
        .max(10)
        .refine(unique),
      plans: z
        .array(
          z.strictObject({
            guid: Guid,
            status: z.enum(['active', 'inactive']),
            name: z.string().min(3).max(250),
            description: z.string().max(500),
            amount: Money,
            currency: Currency,
            frequency: z.enum(['one-time', 'weekly', 'fortnightly', 'monthly', 'yearly', 'other']),
            channels: z.array(Guid).min(1),
          }),
        )
        .min(1)
        .max(30)
        .refine(unique),
      history: z
        .array(
          z.strictObject({
            year: z.int().min(1970).max(2075),
            income: Money,
            expenses: Money,
            taxes: Money,
            currency: Currency,
            description: z.string().max(500),
          }),
        )
        .max(50),
    }),
  })
  .refine(({ funding }) => {
    const known = new Set(funding.channels.map(({ guid }) => guid));
    return funding.plans.every(({ channels }) => channels.every((channel) => known.has(channel)));
  }, 'a plan names a channel that is not there');

describe('the funding manifest', () => {
  it('is valid by its schema, which refuses errors', () => {
    expect(Manifest.safeParse(manifest).error?.issues).toBeUndefined();
    const broken = (change: (copy: typeof manifest) => object) => Manifest.safeParse(change(structuredClone(manifest)));
    expect(broken((copy) => ({ ...copy, version: 'v2.0.0' })).success).toBe(false);
    expect(broken((copy) => ({ ...copy, entity: { ...copy.entity, role: 'king' } })).success).toBe(false);
    expect(
      broken((copy) => ({ ...copy, entity: { ...copy.entity, webpageUrl: { url: 'https://elsewhere.example/' } } }))
        .success,
    ).toBe(false);
    expect(
      broken((copy) => ({
        ...copy,
        funding: { ...copy.funding, channels: [{ ...copy.funding.channels[0], guid: 'x-y' }] },
      })).success,
    ).toBe(false);
  });

  it('offers what the site offers: any gift, the usual membership, each level at its price', () => {
    const plans = manifest.funding.plans.map(({ name, amount, currency, frequency, status }) =>
      [name, amount, currency, frequency, status].join(' '),
    );
    expect(plans.slice(0, 4)).toEqual([
      'A one-time gift 0 USD one-time active',
      'Supporting membership 99 USD yearly active',
      'Visionary sponsor 155000 USD yearly active',
      'Sustainability sponsor 95000 USD yearly active',
    ]);
    expect(plans).toHaveLength(10);
  });

  it('has the entity of the content, and no history', () => {
    expect(manifest.entity).toMatchObject({ name: 'The fixture foundation', description: 'It exists for tests.' });
    expect(manifest.funding.history).toEqual([]);
  });

  it('has inactive plans while pledges are closed, and for a level that is not offered', () => {
    const closed = toFundingManifest(SITE, { terms, catalogue, today: addDays(terms.lastDay, 1) });
    expect(new Set(closed.funding.plans.map(({ status }) => status))).toEqual(new Set(['inactive']));
    expect(Manifest.safeParse(closed).success).toBe(true);
    const [first, ...others] = catalogue.tiers;
    const withheld = { ...catalogue, tiers: first ? [{ ...first, published: false }, ...others] : [] };
    const plans = toFundingManifest(SITE, { terms, catalogue: withheld, today: civilDate('2026-11-21') }).funding.plans;
    expect(plans.map(({ status }) => status).slice(1, 4)).toEqual(['active', 'inactive', 'active']);
    expect(
      toFundingManifest(SITE, { terms, catalogue: null, today: civilDate('2026-11-21') }).funding.plans,
    ).toHaveLength(2);
  });
});
