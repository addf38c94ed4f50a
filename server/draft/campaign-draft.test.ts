import { beforeAll, describe, expect, it, vi } from 'vitest';
import { majorUnits } from '#domain/money';
import { confirmDraft, openBrowser } from '#test/draft-factories';
import { ask, newPerson, seedCampaign, snapshotOf } from '#test/factories';
import { earlierFixture, fixtureCampaign } from '#test/fixture-campaign';
import { findCampaign } from '#server/campaign/campaign-queries';
import { addCampaign } from '#server/campaign/publish-campaign';
import { today } from '#server/clock';
import { claimDraft, createDraft } from '#server/draft/draft-store';
import { readHolder } from '#server/draft/draft-browser';
import { findAnswers, findCheckedDraft, listUnfinished } from '#server/draft/draft-queries';
import { saveDraft } from '#server/draft/save-draft';

vi.mock('next/headers', () => ({ headers: vi.fn(), cookies: vi.fn() }));
vi.mock('#server/auth', () => ({ findActor: vi.fn(async () => null) }));

const year = Number(today().slice(0, 4));
const EARLIER = earlierFixture(year);
/** Runs beside the fixture campaign, in euros. */
const EUROS = { ...EARLIER, slug: 'fixture-euros', name: 'In euros', lastDay: fixtureCampaign(year).lastDay };

beforeAll(async () => {
  openBrowser();
  await seedCampaign();
  await addCampaign(EARLIER);
  await addCampaign(EUROS);
});

function form(over: Record<string, string>): FormData {
  const data = new FormData();
  const answers = {
    amount: 'other',
    otherAmount: '25.50',
    programme: 'trees',
    instalments: '1',
    recognition: 'anonymous',
  };
  for (const [name, value] of Object.entries({ ...answers, ...over })) data.set(name, value);
  return data;
}

it('an unfinished gift says how often it repeats, and its amount each time', async () => {
  const person = await newPerson();
  for (const repeat of ['once', 'monthly', 'yearly']) {
    const kept = await saveDraft('one-time', form({ repeat, programme: 'grants' }));
    if (kept.kind !== 'kept') throw new Error(JSON.stringify(kept));
    await ask('UPDATE pledge_draft SET user_id = $2 WHERE id = $1', [kept.draft, person.id]);
  }
  const amount = { amount: 2_550n, currency: 'USD' };
  const { pledges } = await listUnfinished(person);
  expect(pledges.map(({ what }) => what)).toEqual(['yearly', 'monthly', 'one-time']);
  expect(pledges.map((each) => each.amount)).toEqual([amount, amount, amount]);
});

describe('a gift form of a campaign that is not the current one', () => {
  it('stores its campaign, shows it on the check page, and becomes a pledge to it in its currency', async () => {
    const checked = await saveDraft('one-time', form({ campaign: EUROS.slug }));
    if (checked.kind !== 'kept') throw new Error(JSON.stringify(checked));
    expect(await findAnswers(checked.draft, 'one-time', await readHolder(null))).toMatchObject({
      campaign: EUROS.slug,
    });
    expect(await findCheckedDraft(checked.draft, await readHolder(null))).toMatchObject({
      campaign: { slug: EUROS.slug, name: 'In euros' },
      closed: null,
      byPolicy: true,
      input: { amount: { amount: 2_550n, currency: 'EUR' } },
      names: { programmes: { trees: 'Trees' } },
    });
    const made = await confirmDraft(await newPerson(), checked.draft);
    if (made.kind !== 'made') throw new Error(JSON.stringify(made));
    expect(await snapshotOf(made.made.reference)).toMatchObject({
      currency: 'EUR',
      campaignId: (await findCampaign(EUROS.slug))?.id,
    });
  });

  it('is validated against the limits and programmes of that campaign', async () => {
    const refused = await saveDraft('one-time', form({ campaign: EUROS.slug, otherAmount: '4', programme: 'grants' }));
    expect(refused).toMatchObject({
      kind: 'refused',
      errors: [
        { field: 'otherAmount', code: 'too-small', limit: majorUnits(5, 'EUR') },
        { field: 'programme', code: 'not-a-choice' },
      ],
    });
  });

  it('is refused if the campaign does not exist or is closed', async () => {
    const errorsOf = async (campaign: string) => {
      const refused = await saveDraft('one-time', form({ campaign }));
      return refused.kind === 'refused' ? refused.errors : refused.kind;
    };
    expect(await errorsOf('no-such')).toEqual([{ field: 'campaign', code: 'not-a-choice' }]);
    expect(await errorsOf(EARLIER.slug)).toEqual([{ field: 'campaign', code: 'not-open', limit: EARLIER.lastDay }]);
  });

  it('without a campaign name is for the current one', async () => {
    const checked = await saveDraft('one-time', form({ campaign: '', programme: 'grants' }));
    if (checked.kind !== 'kept') throw new Error(JSON.stringify(checked));
    expect(await findCheckedDraft(checked.draft, await readHolder(null))).toMatchObject({
      campaign: null,
      input: { amount: { currency: 'USD' } },
    });
  });
});

describe('the limit of all visitors together', () => {
  const hoursOf = async (draft: string) => {
    const [row] = await ask<{ hours: number }>(
      'SELECT extract(epoch FROM expires_at - now())::float / 3600 AS hours FROM pledge_draft WHERE id = $1',
      [draft],
    );
    return Math.round(row?.hours ?? 0);
  };

  it('gives a draft of one hour 24 hours once somebody claims it, and none again', async () => {
    const [person, other] = [await newPerson(), await newPerson()];
    const id = await createDraft('one-time', { answers: { amount: '25' }, lang: 'en' }, await readHolder(null), 1);
    expect(await hoursOf(id)).toBe(1);
    expect(await claimDraft(id, person.id)).toBe(true);
    expect(await hoursOf(id)).toBe(24);
    await ask("UPDATE pledge_draft SET expires_at = now() + interval '2 hours' WHERE id = $1", [id]);
    expect([await claimDraft(id, person.id), await claimDraft(id, other.id)]).toEqual([true, false]);
    expect(await hoursOf(id)).toBe(2);
  });

  it('closes nothing: a draft past it is stored for one hour instead of 24', async () => {
    const keep = async () => {
      const saved = await saveDraft('one-time', form({ programme: 'grants' }));
      return saved.kind === 'kept' ? hoursOf(saved.draft) : saved.kind;
    };
    expect(await keep()).toBe(24);
    await ask("UPDATE rate_limit SET points = 3000 WHERE key = 'draft-all:all'");
    expect(await keep()).toBe(1);
    await ask("DELETE FROM rate_limit WHERE key = 'draft-all:all'");
    expect(await keep()).toBe(24);
  });
});
