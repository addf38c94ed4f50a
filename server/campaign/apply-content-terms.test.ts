import { beforeAll, describe, expect, it } from 'vitest';
import { firstCampaign } from '#content/campaign';
import { gift, newPerson, ask, seedCampaign, tryPledge } from '#test/factories';
import { applyContentTerms } from '#server/campaign/apply-content-terms';
import { findCampaign } from '#server/campaign/campaign-queries';
import { addCampaign } from '#server/campaign/publish-campaign';
import { today } from '#server/clock';

const declared = firstCampaign(Number(today().slice(0, 4)));

beforeAll(async () => {
  await seedCampaign();
  await addCampaign(declared);
});

describe('applying the terms that content declares', () => {
  it('replaces the terms of the campaign except its dates, with one event; a second run changes nothing', async () => {
    await ask(
      'UPDATE campaign SET goal = 100, grace_days = 3, policy_days = 5, last_day = last_day + 9 WHERE slug = $1',
      [declared.slug],
    );
    const before = (await findCampaign(declared.slug))?.terms;
    expect(await applyContentTerms(declared.slug)).toEqual({ kind: 'changed' });
    const after = (await findCampaign(declared.slug))?.terms;
    expect(after).toMatchObject({ goal: declared.goal, graceDays: declared.graceDays, lastDay: before?.lastDay });
    expect(await applyContentTerms(declared.slug)).toEqual({ kind: 'unchanged' });
    const events = await ask<{ data: unknown; actor_kind: string }>(
      "SELECT actor_kind, data FROM event WHERE type = 'campaign-changed' AND stream_id = $1",
      [declared.slug],
    );
    expect(events).toMatchObject([
      {
        actor_kind: 'system',
        data: { before: { graceDays: 3, policyDays: 5 }, after: { graceDays: 14, policyDays: 30 } },
      },
    ]);
  });

  it('does not change the currency once there is a pledge', async () => {
    await ask("UPDATE campaign SET currency = 'EUR' WHERE slug = $1", [declared.slug]);
    const made = await tryPledge(await newPerson(), gift(2_000, { campaign: declared.slug, currency: 'EUR' }));
    expect(made.kind).toBe('made');
    expect(await applyContentTerms(declared.slug)).toEqual({ kind: 'refused', code: 'currency-locked' });
  });

  it('answers not-found for a campaign that content does not declare', async () => {
    expect(await applyContentTerms('fixture')).toEqual({ kind: 'not-found' });
  });
});
