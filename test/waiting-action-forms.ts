import type { ActionForm, PrepareAction } from '#test/action-targets';
import { ask, newPerson } from '#test/factories';
import { sponsorDraft, waitAnywhere } from '#test/fixture-waiting';
import { now } from '#server/clock';
import { storeOffers } from '#server/waiting/waiting-store';

/** The check page of a level that is full; the other forms of the fixture do not need it. */
export async function toJoin(): Promise<ActionForm> {
  const by = await newPerson();
  await ask("UPDATE tier SET capacity = 0 WHERE slug = 'contributing'");
  return { by, fields: { draft: await sponsorDraft(by, 'contributing') } };
}

/** Somebody new who is offered a place, which ends in so many hours. */
async function offered(hours = 72): Promise<ActionForm> {
  const by = await newPerson();
  const entry = await waitAnywhere(by, 'Generated');
  const until = new Date(now().getTime() + hours * 3_600_000);
  const [at, year] = [new Date(until.getTime() - 72 * 3_600_000), now().getUTCFullYear()];
  await storeOffers({ kind: 'tier', slug: 'associate', at, until, year, untilYear: year, isOpen: true });
  return { by, fields: { entry: String(entry) } };
}

/** The forms of an entry of a waiting list. */
export const WAITING_ACTION_FORMS: Readonly<Record<'take' | 'again' | 'leave', PrepareAction>> = {
  take: () => offered(),
  again: () => offered(-1),
  leave: () => offered(),
};
