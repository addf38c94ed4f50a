import { z } from 'zod';
import { DEFAULT_LANG } from '#content/languages';
import { AREAS } from '#content/membership';
import { EVENT_DATA, type EventType } from '#domain/event';
import { FULFILMENTS } from '#domain/fulfilment';
import { CONTRIBUTING_HOURS } from '#domain/membership';
import { TEXT_LIMITS } from '#domain/plain-text';
import { PLEDGE_KINDS } from '#domain/pledge-kind';
import { REPEATS } from '#domain/schedule';
import { REVIEW_STATES } from '#domain/review';

const MINOR = 'Minor units of the currency beside it.';
const money = z.int().describe(MINOR);
const amount = z.int().min(0).describe(MINOR);
const count = z.int().min(0);
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 4217.');
const kind = z.enum(PLEDGE_KINDS);
const review = z.enum(REVIEW_STATES);
const day = z.iso.date();
const instant = z.iso.datetime();
const instalment = z.strictObject({ due: day.nullable().describe('Null until the pledge is accepted.'), amount });
const recognition = z
  .enum(['named', 'named-without-amount', 'anonymous'])
  .default('anonymous')
  .describe('Left out means anonymous: showing a name takes a consent.');
const repeat = z.enum(REPEATS).describe('How often a gift is given.');
const displayName = z.string().max(TEXT_LIMITS.name).optional().describe('Required unless anonymous.');

const ownPledge = z.strictObject({
  reference: z.string(),
  kind,
  review,
  amount,
  currency,
  repeat,
  hoursPerMonth: count.nullable(),
  received: amount,
  ended: amount.describe('What the supporter ended of it, or a refund.'),
  released: amount.describe('What the foundation released of it.'),
  createdAt: instant,
  instalments: z.array(instalment),
});

/**
 * The schemas of the JSON API's requests and responses, by name. The OpenAPI document is generated from them, and tests compare the actual responses with them.
 * Requests are parsed by `domain/pledge-parsing.ts`, whose errors name fields; a test compares its fields with these schemas.
 */
export const API_SCHEMAS = {
  OneTimePledge: z.strictObject({
    kind: z.literal('one-time'),
    amount: amount.describe('What is given each time, in minor units.'),
    currency,
    programme: z.string().describe('The slug of a programme of the campaign.'),
    repeat: repeat
      .default('once')
      .describe(
        'Monthly and yearly gifts go on until they are ended: a year is planned at a time, and limits judge a year.',
      ),
    instalments: z.literal([1, 2, 4, 12]).default(1).describe('More than 1 only for a gift that is given once.'),
    recognition,
    displayName,
    message: z.string().max(TEXT_LIMITS.message).optional(),
    campaign: z.string().optional().describe('The slug of a campaign that runs; the current one where left out.'),
  }),
  MembershipPledge: z.strictObject({
    kind: z.literal('membership'),
    class: z.enum(['basic', 'supporting', 'contributing']),
    amount: amount
      .optional()
      .describe('Supporting only, in minor units. Left out: the membership price of the campaign.'),
    currency: currency.optional(),
    hoursPerMonth: z
      .int()
      .min(CONTRIBUTING_HOURS.least)
      .max(CONTRIBUTING_HOURS.greatest)
      .optional()
      .describe('Contributing only.'),
    area: z.enum(Object.keys(AREAS[DEFAULT_LANG])).optional().describe('Contributing only.'),
    recognition,
    displayName,
  }),
  SponsorshipPledge: z.strictObject({
    kind: z.literal('sponsorship'),
    tier: z.string().describe('The slug of a level on offer.'),
    years: z.int().min(1).max(5),
    instalments: z.literal([1, 2, 4]).default(1).describe('Instalments a year.'),
    addOns: z
      .array(z.string())
      .default([])
      .describe('The slugs of benefits that are added to the level, each for its price a year.'),
    organisation: z.string().max(TEXT_LIMITS.name),
    website: z.string().max(TEXT_LIMITS.website),
    contactName: z.string().max(TEXT_LIMITS.name).optional(),
    billingEmail: z.string().max(TEXT_LIMITS.email),
    purchaseOrder: z
      .string()
      .max(TEXT_LIMITS.purchaseOrder)
      .optional()
      .describe('Your own number for the order, quoted on bills.'),
    recognition,
  }),
  MadePledge: z.strictObject({
    reference: z.string().meta({ examples: ['PB-7K3M-9Q2X'] }),
    review: z.enum(['submitted', 'approved']),
    amount: amount.describe('What is promised: of a recurring gift the instalments that are planned.'),
    currency,
    instalments: z.array(instalment),
  }),
  OwnPledges: z.strictObject({
    pledges: z.array(ownPledge),
    next: z.string().nullable().describe('The cursor of the next page.'),
  }),
  OwnPledge: ownPledge.extend({
    fulfilment: z
      .enum(FULFILMENTS)
      .nullable()
      .describe('As of today. Null until accepted, and where no money is promised.'),
    addOns: z
      .array(z.strictObject({ slug: z.string(), name: z.string(), price: amount }))
      .describe('What a sponsorship adds to its level, with the price of a year as it was when it was made.'),
    expected: amount.describe('Accepted and not yet received, in minor units.'),
    excess: amount.describe('Received beyond what was pledged, in minor units; also in `received`.'),
    instalments: z
      .array(instalment.extend({ received: amount, expected: amount }))
      .describe('In the order of the plan.'),
    payments: z
      .array(
        z.strictObject({
          kind: z.enum(['payment', 'reversal', 'refund', 'dispute']),
          amount: money.describe('Signed minor units. They sum to `received`.'),
          receivedOn: day,
        }),
      )
      .describe('Newest first.'),
    events: z
      .array(
        z.strictObject({
          type: z.enum(Object.keys(EVENT_DATA.pledge) as EventType<'pledge'>[]),
          at: instant,
          actor: z.enum(['you', 'person', 'policy', 'system', 'import', 'provider']),
          amount: money.nullable().describe('Of a payment, in minor units, negative for money that went back.'),
          reason: z.string().nullable(),
        }),
      )
      .describe('Newest first.'),
  }),
  Figures: z.strictObject({
    asOf: instant,
    campaign: z.string(),
    currency,
    goal: money,
    promised: money,
    received: money,
    expected: money,
    overdue: money,
    excess: money,
    fulfilmentRate: z.number().min(0).max(1).nullable(),
    supporters: count,
    pledges: count,
    inReview: count,
    hoursPerMonth: count,
    byKind: z.array(z.strictObject({ kind, promised: money, received: money, pledges: count })),
    byProgramme: z.array(z.strictObject({ programme: z.string(), promised: money, received: money })),
    definitions: z.record(z.string(), z.string()),
  }),
  Sponsor: z.strictObject({
    organisation: z.string(),
    tier: z.string().describe('The highest level held today.'),
    since: z.int().describe('The first of its years in a row.'),
    years: z.int().describe('Years in a row so far: from since to this year.'),
    website: z.string(),
    description: z.string(),
    logos: z
      .array(
        z.strictObject({
          theme: z.enum(['light', 'dark']),
          url: z.url(),
          width: count,
          height: count,
          alt: z.string(),
        }),
      )
      .describe('Empty without the consent to show the logo.'),
  }),
  Problem: z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      errors: z.array(z.strictObject({ field: z.string(), detail: z.string() })).optional(),
    })
    .describe('RFC 9457.'),
};

/** The name of a schema in the OpenAPI document. */
export type ApiSchemaName = keyof typeof API_SCHEMAS;
