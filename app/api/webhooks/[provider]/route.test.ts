import { describe, expect, it } from 'vitest';
import { countOf } from '#test/factories';
import '#test/stripe-factories';
import { signEvent, type SignedEvent } from '#test/stripe-stand-in';
import { GET, POST } from './route';

function post({ body, headers }: Omit<SignedEvent, 'id'>, provider = 'stripe'): Promise<Response> {
  const request = new Request(`http://127.0.0.1:3000/api/webhooks/${provider}`, { method: 'POST', body, headers });
  return POST(request, { params: Promise.resolve({ provider }) });
}

describe('a webhook', () => {
  const object = 'cs_test_nothing';
  const kept = (id: string) => countOf('external_event WHERE external_id = $1', [id]);

  it('is taken once, with its job, and says so', async () => {
    const event = signEvent('refund.created', object);
    const first = await post(event);
    expect([first.status, await first.text()]).toEqual([200, 'Taken.\n']);
    expect(await (await post(event)).text()).toBe('Taken before.\n');
    expect(await kept(event.id)).toBe(1);
    expect(await countOf("graphile_worker._private_jobs WHERE payload ->> 'externalId' = $1", [event.id])).toBe(1);
    expect(GET().status).toBe(405);
  });

  it.each([
    ['without a signature', () => ({ ...signEvent('refund.created', object), headers: {} })],
    ['signed with another secret', () => signEvent('refund.created', object, { secret: 'whsec_other' })],
    ['of which a byte was changed', () => ({ ...signEvent('refund.created', object), body: '{"id":"evt_forged"}' })],
    [
      'sent again a day later with its old signature',
      () => signEvent('refund.created', object, { at: Math.trunc(Date.now() / 1000) - 86_400 }),
    ],
  ])('%s is refused and leaves nothing', async (_, make) => {
    const before = await countOf('external_event');
    const response = await post({ ...make() });
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(await countOf('external_event')).toBe(before);
  });

  it.each([
    ['of another account', { account: 'acct_other' }, 'another account'],
    ['of another mode', { livemode: true }, 'another mode'],
  ])('%s is ignored in words', async (_, changes, words) => {
    const event = signEvent('refund.created', object, changes);
    const response = await post(event);
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining(words)]);
    expect(await kept(event.id)).toBe(0);
  });

  it('of a type that changes NOTHING is taken and not kept', async () => {
    const event = signEvent('customer.created', object);
    expect(await (await post(event)).text()).toContain('change NOTHING');
    expect(await kept(event.id)).toBe(0);
  });

  it('that is too long, or of a provider that is not configured, is refused', async () => {
    expect((await post({ body: 'x'.repeat(600_000), headers: {} })).status).toBe(413);
    expect((await post(signEvent('refund.created', object), 'mollie')).status).toBe(404);
  });
});
