import { expect, it } from 'vitest';
import { money } from '#domain/money';
import type { SponsorshipInput } from '#domain/sponsorship-pledge';
import { findChanged, toChecked } from '#server/draft/checked-answers';

const sponsorship = (price: bigint, years = 2): SponsorshipInput => ({
  kind: 'sponsorship',
  tier: 'gold',
  years,
  instalments: 1,
  price: money(price, 'USD'),
  addOns: [],
  amount: money(price * BigInt(years), 'USD'),
  organisation: 'Quill',
  website: 'https://quill.example/',
  contactName: 'Ada',
  billingEmail: 'ada@quill.example',
  purchaseOrder: null,
  recognition: 'named',
  displayName: null,
});

it('a price that changed since the page was shown is a change of the level, the row that names it', () => {
  const checked = toChecked('d1', sponsorship(100_000n));
  expect(findChanged('d1', sponsorship(100_000n), checked)).toEqual([]);
  expect(findChanged('d1', sponsorship(120_000n), checked)).toEqual(['tier']);
  expect(findChanged('d1', sponsorship(100_000n, 3), checked)).toEqual(['years']);
});

it('hashes of another draft, or none, leave every answer to be checked', () => {
  const all = findChanged('d1', sponsorship(100_000n), '');
  expect(all).toContain('organisation');
  expect(findChanged('d1', sponsorship(100_000n), toChecked('d2', sponsorship(100_000n)))).toEqual(all);
});
