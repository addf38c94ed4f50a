import { afterAll, expect, vi } from 'vitest';
import { ask, gift, newPerson, pledge, snapshotOf } from '#test/factories';
import { signEvent, startStripe } from '#test/stripe-stand-in';
import { handleExternalEvent } from '#server/payment-provider/handle-external-event';
import { receiveWebhook } from '#server/payment-provider/receive-webhook';

/** The stand-in of Stripe that the site of this test is configured with. */
export const stripe = await startStripe();
for (const [name, value] of Object.entries(stripe.settings)) vi.stubEnv(name, value);
afterAll(() => stripe.stop());

/** Sends an event and does the job that it queues. Returns what handling it did. */
export async function tell(type: string, objectId: string): Promise<string | null> {
  const { id, body, headers } = signEvent(type, objectId);
  const taken = await receiveWebhook('stripe', Buffer.from(body), new Headers(headers));
  expect(taken).toEqual({ kind: 'kept', isNew: true });
  await handleExternalEvent('stripe', id);
  const [row] = await ask<{ outcome: string | null }>('SELECT outcome FROM external_event WHERE external_id = $1', [
    id,
  ]);
  return row?.outcome ?? null;
}

/** A gift of 400 by a new person, in one or four instalments. */
export async function newGift(instalments: 1 | 4 = 4): Promise<string> {
  return (await pledge(await newPerson(), gift(40_000, { instalments }))).reference;
}

/** What a pledge's ledger and its payments come to, in cents. */
export async function sumsOf(reference: string) {
  const { received, excess, waiting, instalments } = await snapshotOf(reference);
  const ended = instalments.reduce((sum, part) => sum + Number(part.ended), 0);
  return { received: Number(received), excess: Number(excess), waiting: Number(waiting), ended };
}

/** Nothing of it. */
export const NOTHING = { received: 0, excess: 0, waiting: 0, ended: 0 } as const;
