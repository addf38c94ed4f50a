import { beforeAll, describe, expect, it } from 'vitest';
import { gift, newPerson, seedCampaign, shownPledge } from '#test/factories';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { listSupporters } from '#server/supporter/supporter-queries';

const SPELLED = ['José  García\u00a0López', 'Ida Straßner', 'Lech Wałęsa', 'Jean‑Marie d’Arc', 'Ærøe', 'Zoë İstanbul'];

beforeAll(async () => {
  await seedCampaign();
  const person = await newPerson();
  for (const displayName of SPELLED) await shownPledge(person, gift(2_000, { recognition: 'named', displayName }));
});

async function namesOf({ q }: { q: string }): Promise<string[]> {
  const list = await listSupporters(await getCurrentCampaign(), { q });
  return list.kind === 'found' ? list.supporters.map(({ name }) => name) : [];
}

describe('the search of the list of supporters', () => {
  it.each([
    ['jose garcia', SPELLED[0]],
    ['García José', SPELLED[0]],
    ['jose\u00a0garcia', SPELLED[0]],
    ['jose garcia lopez', SPELLED[0]],
    ['strassner', SPELLED[1]],
    ['STRAßNER', SPELLED[1]],
    ['wałesa', SPELLED[2]],
    ['WALESA', SPELLED[2]],
    ["d'arc", SPELLED[3]],
    ['D’Arc', SPELLED[3]],
    ['jean-marie', SPELLED[3]],
    ['aeroe', SPELLED[4]],
    ['ｉstanbul', SPELLED[5]],
  ])('finds a name by %j, however it is spelled', async (q, name) => {
    expect(await namesOf({ q })).toEqual([name]);
  });

  it('needs every word', async () => {
    expect(await namesOf({ q: 'jose strassner' })).toEqual([]);
  });
});
