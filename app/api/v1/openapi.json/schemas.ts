const money = { type: 'integer', description: 'Minor units of the currency beside it.' };
const counts = { type: 'integer', minimum: 0 };
const currency = { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.' };
const kind = { type: 'string', enum: ['one-time', 'membership', 'sponsorship'] };
const recognition = {
  type: 'string',
  enum: ['named', 'named-without-amount', 'anonymous'],
  default: 'anonymous',
  description: 'Silent means anonymous: showing a name takes a consent.',
};
const displayName = { type: 'string', maxLength: 200, description: 'Needed unless anonymous.' };
const instalments = {
  type: 'array',
  items: {
    type: 'object',
    required: ['due', 'amount'],
    properties: {
      due: { type: ['string', 'null'], format: 'date', description: 'Null until the pledge is accepted.' },
      amount: money,
    },
  },
};

const object = (required: readonly string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

/** What goes over the wire, as JSON Schema. */
export const SCHEMAS = {
  OneTimePledge: object(['kind', 'amount', 'currency', 'programme'], {
    kind: { const: 'one-time' },
    amount: money,
    currency,
    programme: { type: 'string', description: 'The slug of a programme of the campaign.' },
    instalments: { type: 'integer', enum: [1, 2, 4, 12], default: 1 },
    recognition,
    displayName,
    message: { type: 'string', maxLength: 1000 },
  }),
  MembershipPledge: object(['kind', 'class'], {
    kind: { const: 'membership' },
    class: { type: 'string', enum: ['basic', 'supporting', 'contributing'] },
    amount: { ...money, description: 'Supporting only; 99 major units where silent.' },
    currency,
    hoursPerMonth: { type: 'integer', minimum: 5, maximum: 160, description: 'Contributing only.' },
    area: { type: 'string', description: 'Contributing only.' },
    recognition,
    displayName,
  }),
  SponsorshipPledge: object(['kind', 'tier', 'years', 'organisation', 'website', 'billingEmail'], {
    kind: { const: 'sponsorship' },
    tier: { type: 'string', description: 'The slug of a level on offer.' },
    years: { type: 'integer', minimum: 1, maximum: 5 },
    instalments: { type: 'integer', enum: [1, 2, 4], default: 1, description: 'Parts a year.' },
    organisation: { type: 'string', maxLength: 200 },
    website: { type: 'string', format: 'uri' },
    contactName: { type: 'string', maxLength: 200 },
    billingEmail: { type: 'string', format: 'email', maxLength: 254 },
    recognition,
  }),
  MadePledge: object(['reference', 'review', 'amount', 'currency', 'instalments'], {
    reference: { type: 'string', examples: ['PB-7K3M-9Q2X'] },
    review: { type: 'string', enum: ['submitted', 'approved'] },
    amount: money,
    currency,
    instalments,
  }),
  OwnPledges: object(['pledges', 'next'], {
    pledges: { type: 'array', items: { type: 'object' } },
    next: { type: ['string', 'null'], description: 'The cursor of the next page.' },
  }),
  Figures: object(
    ['asOf', 'campaign', 'currency', 'goal', 'promised', 'received', 'expected', 'overdue', 'excess', 'fulfilmentRate'],
    {
      asOf: { type: 'string', format: 'date-time' },
      campaign: { type: 'string' },
      currency,
      goal: money,
      promised: money,
      received: money,
      expected: money,
      overdue: money,
      excess: money,
      fulfilmentRate: { type: ['number', 'null'], minimum: 0, maximum: 1 },
      supporters: counts,
      pledges: counts,
      inReview: counts,
      hoursPerMonth: counts,
      byKind: { type: 'array', items: object(['kind'], { kind, promised: money, received: money, pledges: counts }) },
      byProgramme: {
        type: 'array',
        items: object(['programme'], { programme: { type: 'string' }, promised: money, received: money }),
      },
      definitions: { type: 'object', additionalProperties: { type: 'string' } },
    },
  ),
  Sponsor: object(['organisation', 'tier', 'since', 'years', 'website', 'description', 'logos'], {
    organisation: { type: 'string' },
    tier: { type: 'string', description: 'The highest level held today.' },
    since: { type: 'integer', description: 'The first of its years in a row.' },
    years: { type: 'integer', description: 'Years in a row so far: from `since` to this year.' },
    website: { type: 'string', format: 'uri' },
    description: { type: 'string' },
    logos: { type: 'array', description: 'Empty without the consent to the logo.', items: { type: 'object' } },
  }),
  Problem: {
    type: 'object',
    description: 'RFC 9457.',
    required: ['type', 'title', 'status', 'detail'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      errors: {
        type: 'array',
        items: object(['field', 'detail'], { field: { type: 'string' }, detail: { type: 'string' } }),
      },
    },
  },
} as const;
