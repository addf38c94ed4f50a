import { beforeAll, expect, it, vi } from 'vitest';
import { confirmDraft, openBrowser } from '#test/draft-factories';
import { newPerson, seedCampaign, pledge, sponsorship, toMove } from '#test/factories';
import { findOfferedCatalogue, findOfferedTiers } from '#server/catalogue/catalogue-queries';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';
import { today } from '#server/clock';
import { saveDraft } from '#server/draft/save-draft';
import { readHolder } from '#server/draft/draft-browser';
import { findCheckedDraft } from '#server/draft/draft-queries';
import { withdrawPledge } from '#server/review/supporter-moves';

vi.mock('next/headers', () => ({ headers: vi.fn(), cookies: vi.fn() }));
vi.mock('#server/auth', () => ({ findActor: vi.fn(async () => null) }));

beforeAll(async () => {
  openBrowser();
  await seedCampaign();
  const offered = await findOfferedCatalogue();
  if (!offered) throw new Error('a catalogue is on offer');
  const tiers = offered.catalogue.tiers.map((each) =>
    each.slug === 'partner' || each.slug === 'associate' ? { ...each, capacity: 1 } : each,
  );
  await putCatalogue({ ...offered.catalogue, tiers }, 'test', { dryRun: false });
});

const others = async (draft: string) => {
  const checked = await findCheckedDraft(draft, await readHolder(null));
  return checked && 'otherTiers' in checked ? checked.otherTiers.map(({ slug }) => slug) : null;
};

const year = Number(today().slice(0, 4));

it('a draft says when its level is full, and when it has a free place again', async () => {
  const answers = {
    tier: 'partner',
    years: '1',
    instalments: '1',
    organisation: 'Late',
    website: 'https://late.example/',
    contactName: 'Lea',
    billingEmail: 'bills@late.example',
    recognition: 'anonymous',
  };
  const data = new FormData();
  for (const [name, value] of Object.entries(answers)) data.set(name, value);
  const checked = await saveDraft('sponsorship', data);
  if (checked.kind !== 'kept') throw new Error(JSON.stringify(checked));
  expect(await findCheckedDraft(checked.draft, await readHolder(null))).toMatchObject({
    kind: 'sponsorship',
    fullYear: null,
    otherTiers: [],
  });
  const [first, late] = [await newPerson(), await newPerson()];
  const { reference } = await pledge(first, sponsorship('partner', 'First'));
  await pledge(first, sponsorship('associate', 'First'));
  expect(await findCheckedDraft(checked.draft, await readHolder(null))).toMatchObject({ fullYear: year, closed: null });
  const slugs = (await findOfferedTiers()).map(({ slug }) => slug);
  expect(slugs.length).toBeGreaterThan(2);
  expect(await others(checked.draft)).toEqual(slugs.filter((slug) => slug !== 'partner' && slug !== 'associate'));
  expect(await confirmDraft(late, checked.draft)).toEqual({ kind: 'no-places', year });
  await withdrawPledge(first, await toMove(reference));
  expect(await findCheckedDraft(checked.draft, await readHolder(late))).toMatchObject({ fullYear: null });
  expect((await confirmDraft(late, checked.draft)).kind).toBe('made');
});
