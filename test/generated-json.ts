import fc from 'fast-check';
import { textArbitrary } from '#test/generated-inputs';

const GIFT = { kind: 'one-time', currency: 'USD', programme: 'grants' };
const ORGANISATION = {
  organisation: 'Generated Ltd',
  recognition: 'named',
  website: 'https://generated-ltd.sponsor.example/',
  billingEmail: 'bills@sponsor.example',
};

/** JSON of any shape, or a pledge with any value at one of its fields, as text; also what is no JSON. */
export const jsonArbitrary = fc.oneof(
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: textArbitrary },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom<object>(
          { ...GIFT, amount: 2_500, instalments: 2, recognition: 'named', displayName: 'Generated', message: 'Hello' },
          { kind: 'membership', class: 'contributing', hoursPerMonth: 6, area: 'events' },
          { kind: 'sponsorship', tier: 'participating', years: 1, ...ORGANISATION },
        ),
        fc.constantFrom(
          'kind',
          'amount',
          'currency',
          'programme',
          'instalments',
          'displayName',
          'message',
          'tier',
          'extra',
        ),
        fc.oneof(textArbitrary, fc.jsonValue(), fc.integer(), fc.double()),
      )
      .map(([body, field, value]) => JSON.stringify({ ...body, [field]: value })),
  },
);

/** An event of a provider with any value at one of its fields, as text; also what is no event. */
export const eventArbitrary = fc.oneof(
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: textArbitrary },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('id', 'type', 'created', 'livemode', 'account', 'data', 'object', 'api_version', 'extra'),
        fc.oneof(textArbitrary, fc.jsonValue(), fc.integer(), fc.double()),
        fc.uuid(),
      )
      .map(([field, value, id]) =>
        JSON.stringify({
          ...{ id: `evt_${id}`, object: 'event', type: 'checkout.session.completed', created: 1_764_000_000 },
          ...{ livemode: false, api_version: null, data: { object: { id: `cs_${id}` } } },
          [field]: value,
        }),
      ),
  },
);
