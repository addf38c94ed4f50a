import { expect, it, vi } from 'vitest';
import { firstCampaign } from '#content/campaign';
import { ask, countOf, expectChecksHold } from '#test/factories';
import { seedDemo } from '#server/demo/seed-demo';

// The oldest pledges of the demonstration are more than a year old, but the campaign starts with last year.
vi.hoisted(() => {
  process.env.TIME_ZONE = 'Pacific/Honolulu';
});

// A run takes hundreds of steps: more than the usual time on a loaded machine.
vi.setConfig({ testTimeout: 120_000 });

it('the demonstration starts with its campaign, also on 2 January in Honolulu', async () => {
  const year = new Date().getFullYear() + 1;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(year, 0, 2, 3, 0) });
  try {
    await seedDemo(() => undefined);
  } finally {
    vi.useRealTimers();
  }
  const days =
    "SELECT min(p.created_at AT TIME ZONE 'Pacific/Honolulu')::date::text AS day FROM pledge p JOIN campaign c ON c.id = p.campaign_id WHERE slug = $1";
  const [first] = await ask(days, [firstCampaign(year).slug]);
  expect(first).toEqual({ day: `${year - 1}-01-01` });
  expect(await countOf('payment')).toBeGreaterThan(10);
  await expectChecksHold();
});
