import { describe, expect, it } from 'vitest';
import { countOf } from '#test/factories';
import { stripe } from '#test/stripe-factories';
import { signBody, signEvent, type SignedEvent } from '#test/stripe-stand-in';
import { receiveWebhook } from '#server/payment-provider/receive-webhook';

const object = 'cs_test_nothing';
const send = ({ body, headers }: Omit<SignedEvent, 'id'>, source = 'stripe') =>
  receiveWebhook(source, Buffer.from(body), new Headers(headers));
const EVENT = {
  id: 'evt_odd',
  object: 'event',
  type: 'refund.created',
  livemode: false,
  data: { object: { id: object } },
};
const kept = (id: string) => countOf('external_event WHERE external_id = $1', [id]);
const aDayAgo = () => Math.trunc(Date.now() / 1_000) - 86_400;

describe('a webhook', () => {
  it('is kept once, with its job', async () => {
    const event = signEvent('refund.created', object);
    const results = await Promise.all([send(event), send(event), send(event)]);
    expect(results.filter((each) => each.kind === 'kept' && each.isNew)).toHaveLength(1);
    expect(await kept(event.id)).toBe(1);
    expect(await countOf("graphile_worker._private_jobs WHERE payload ->> 'externalId' = $1", [event.id])).toBe(1);
  });

  it.each([
    ['without a signature', () => ({ ...signEvent('refund.created', object), headers: {} })],
    ['signed with another secret', () => signEvent('refund.created', object, { secret: 'whsec_other' })],
    ['of which a byte was changed', () => ({ ...signEvent('refund.created', object), body: '{"id":"evt_forged"}' })],
    ['that is no JSON', () => ({ ...signEvent('refund.created', object), body: 'x' })],
    ['that is replayed a day later', () => signEvent('refund.created', object, { at: aDayAgo() })],
  ])('%s is forged and leaves nothing', async (_, make) => {
    const before = await countOf('external_event');
    expect(await send(make())).toMatchObject({ kind: 'forged' });
    expect(await countOf('external_event')).toBe(before);
  });

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['an id that is no text', JSON.stringify({ ...EVENT, id: { a: 1 } })],
    ['no id', JSON.stringify({ ...EVENT, id: '' })],
    ['an id with a NUL', JSON.stringify({ ...EVENT, id: 'evt_\u0000' })],
    ['a lone surrogate', JSON.stringify({ ...EVENT, type: 'refund.created\ud800' })],
    ['an id that is too long', JSON.stringify({ ...EVENT, id: 'x'.repeat(256) })],
    ['an object with an id that is too long', JSON.stringify({ ...EVENT, data: { object: { id: 'x'.repeat(256) } } })],
    ['no object', JSON.stringify({ ...EVENT, data: null })],
  ])('signed, but with %s, is refused in words', async (_, body) => {
    expect(await send({ body, headers: signBody(body) })).toMatchObject({
      kind: 'forged',
      why: expect.stringContaining('it is not') as string,
    });
  });

  it.each([
    ['of another account', 'refund.created', { account: 'acct_other' }, 'other-account'],
    ['of another mode', 'refund.created', { livemode: true }, 'other-mode'],
    ['of a type that changes nothing', 'customer.created', {}, 'not-needed'],
  ])('%s is ignored and not kept', async (_, type, changes, why) => {
    const event = signEvent(type, object, changes);
    expect(await send(event)).toMatchObject({ kind: 'ignored', why });
    expect(await kept(event.id)).toBe(0);
  });

  it('of a provider that is not configured is refused', async () => {
    expect(await send(signEvent('refund.created', object), 'mollie')).toEqual({ kind: 'no-provider' });
    expect(stripe.settings.STRIPE_API_URL).toContain('127.0.0.1');
  });
});
