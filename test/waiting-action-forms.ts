import type { ActionForm, PrepareAction } from '#test/action-targets';
import { ask, newPerson, pledge, sponsorship } from '#test/factories';
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

/** A sponsorship whose level brings a limited benefit that was sold out when it was made. */
export async function toWaitForBenefit(): Promise<ActionForm> {
  const by = await newPerson();
  const [benefit] = await ask<{ slug: string; id: number; capacity: number }>(
    `SELECT b.slug, b.id, b.capacity FROM benefit b JOIN tier_benefit l ON l.benefit_id = b.id JOIN tier t ON t.id = l.tier_id
     WHERE t.slug = 'visionary' AND b.capacity IS NOT NULL ORDER BY b.id LIMIT 1`,
  );
  if (!benefit) throw new Error('The fixture has no limited benefit');
  await ask('UPDATE benefit SET capacity = 0 WHERE id = $1', [benefit.id]);
  const { reference } = await pledge(by, sponsorship('visionary', `Benefits ${by.id}`));
  await ask('UPDATE benefit SET capacity = $2 WHERE id = $1', [benefit.id, benefit.capacity]);
  return { by, fields: { reference, benefit: benefit.slug } };
}
