import { beforeAll, expect, it } from 'vitest';
import { CARD_FIELDS } from '#domain/dedication-card';
import { MEMBERSHIP_FIELDS } from '#domain/membership-pledge';
import { ONE_TIME_FIELDS } from '#domain/one-time-pledge';
import { SPONSORSHIP_FIELDS } from '#domain/sponsorship-pledge';
import { toFiguresJson } from '#server/figures/figures-json';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { readFigures } from '#server/figures/figures-queries';
import { API_SCHEMAS } from '#server/http/api-schemas';
import { OPENAPI } from '#server/http/openapi';
import { findOwnPledgeJson } from '#server/pledge/own-pledge-json';
import { listOwnPledgesJson } from '#server/pledge/own-pledges-queries';
import { asRead } from '#test/read-json';
import { gift, newPerson, pledge, seedCampaign, sponsorship } from '#test/factories';

beforeAll(async () => {
  await seedCampaign();
});

/** Fields that only forms have. */
const OF_FORMS = [...CARD_FIELDS, 'otherAmount', 'dedication', 'dedicationName'];
const sorted = (fields: readonly string[]) => [...new Set(fields)].sort();

it.each([
  ['OneTimePledge', [...ONE_TIME_FIELDS, 'kind', 'currency']],
  ['MembershipPledge', [...MEMBERSHIP_FIELDS, 'kind', 'currency']],
  ['SponsorshipPledge', [...SPONSORSHIP_FIELDS, 'kind']],
] as const)('%s has exactly the fields that are parsed', (name, fields) => {
  const read = fields.filter((field) => !OF_FORMS.includes(field));
  expect(sorted(Object.keys(API_SCHEMAS[name].shape))).toEqual(sorted(read));
});

it('describes the actual responses for a pledge, its list and the figures', async () => {
  const person = await newPerson();
  const made = await pledge(person, gift(2_500, { instalments: 4 }));
  await pledge(person, sponsorship('partner', 'Example Ltd'));
  API_SCHEMAS.MadePledge.parse(made);
  const page = API_SCHEMAS.OwnPledges.parse(asRead(await listOwnPledgesJson(person, null)));
  expect(page.pledges).toHaveLength(2);
  for (const { reference } of page.pledges)
    API_SCHEMAS.OwnPledge.parse(asRead(await findOwnPledgeJson(person, reference)));
  API_SCHEMAS.Figures.parse(asRead(toFiguresJson(await readFigures(await getCurrentCampaign(), { byMonth: false }))));
});

it('sets no limit for amounts in responses, because sums are exact at any size', () => {
  const { Figures, OwnPledges, OwnPledge, OneTimePledge } = OPENAPI.components.schemas;
  expect(JSON.stringify([Figures, OwnPledges, OwnPledge])).not.toContain(String(Number.MAX_SAFE_INTEGER));
  expect(JSON.stringify(OneTimePledge)).toContain(String(Number.MAX_SAFE_INTEGER));
});

it('references only existing schemas', () => {
  const names = [...JSON.stringify(OPENAPI).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) expect(OPENAPI.components.schemas).toHaveProperty(name ?? '');
});
