import { beforeAll, expect, it } from 'vitest';
import { dedicatedGift } from '#test/card-factories';
import { ask, newPerson, newStaff, seedCampaign, toMove } from '#test/factories';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { hideMessage, showMessage } from '#server/review/moderate-message';
import { showName } from '#server/review/moderate-name';
import { listSupporters } from '#server/supporter/supporter-queries';

beforeAll(() => seedCampaign());

it('a dedication is shown once somebody has looked at it, without a message too, and not after its consent was taken back', async () => {
  const moderator = await newStaff('reviewer', 'moderate');
  const shown = async () => {
    const list = await listSupporters(await getCurrentCampaign(), {});
    return list.kind === 'found' ? list.supporters : [];
  };
  const reference = await dedicatedGift(await newPerson(), 'Dede');
  await showName(moderator, await toMove(reference));
  expect(await shown()).toMatchObject([{ name: 'Dede', message: null, dedication: null }]);
  await showMessage(moderator, await toMove(reference));
  expect(await shown()).toMatchObject([{ message: null, dedication: { kind: 'memory', name: 'Grace' } }]);
  await hideMessage(moderator, await toMove(reference));
  expect(await shown()).toMatchObject([{ dedication: null }]);
  await showMessage(moderator, await toMove(reference));
  await ask('UPDATE pledge SET message_consent = false WHERE reference = $1', [reference]);
  expect(await shown()).toMatchObject([{ dedication: null }]);
});
