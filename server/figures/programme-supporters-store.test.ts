import { beforeAll, expect, it } from 'vitest';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign } from '#test/factories';
import { end, pay } from '#test/own-change-factories';
import { countProgrammeSupporters } from '#server/figures/programme-supporters-store';

beforeAll(seedCampaign);

async function countOfGrants(): Promise<number> {
  const [campaign] = await ask<{ id: number }>("SELECT id FROM campaign WHERE slug = 'fixture'");
  return (await countProgrammeSupporters(campaign?.id ?? 0))['grants'] ?? 0;
}

it('counts people once, without those whose every pledge has ended', async () => {
  const [ada, lin, kim] = [await newPerson(), await newPerson(), await newPerson()];
  const ended = await pledge(ada, gift(5_000));
  await pledge(lin, gift(5_000));
  await pledge(lin, gift(2_000));
  const partly = await pledge(kim, gift(4_000, { instalments: 4 }));
  expect(await countOfGrants()).toBe(3);
  await end(ada, ended.reference);
  expect(await countOfGrants()).toBe(2);
  await pay(await newStaff('treasurer', 'handle-money'), partly.reference, '10');
  await end(kim, partly.reference);
  expect(await countOfGrants()).toBe(2);
});
