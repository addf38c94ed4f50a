import { afterEach, describe, expect, it, vi } from 'vitest';
import { receiveWebhook } from '#server/payment-provider/receive-webhook';
import { GET, POST } from './route';

vi.mock('#server/payment-provider/receive-webhook');
afterEach(() => vi.mocked(receiveWebhook).mockReset());

function post(body: string | Uint8Array<ArrayBuffer>, provider = 'stripe'): Promise<Response> {
  const request = new Request(`http://127.0.0.1:3000/api/webhooks/${provider}`, { method: 'POST', body });
  return POST(request, { params: Promise.resolve({ provider }) });
}

describe('the address of a webhook', () => {
  it.each([
    ['an event that is new', { kind: 'kept', isNew: true }, 200, 'Taken.'],
    ['one that was taken before', { kind: 'kept', isNew: false }, 200, 'Taken before.'],
    ['one of another account', { kind: 'ignored', why: 'other-account' }, 200, 'another account'],
    ['one of another mode', { kind: 'ignored', why: 'other-mode' }, 200, 'another mode'],
    ['one that changes nothing', { kind: 'ignored', why: 'not-needed' }, 200, 'change nothing'],
    ['a forged one', { kind: 'forged', why: 'its signature is wrong or too old' }, 400, 'signature is wrong'],
    ['one of a provider that is not configured', { kind: 'no-provider' }, 404, 'No such payment provider'],
  ] as const)('answers %s', async (_, result, status, words) => {
    vi.mocked(receiveWebhook).mockResolvedValue(result);
    const response = await post('{}');
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
  });

  it('hands on the bytes as they were sent', async () => {
    vi.mocked(receiveWebhook).mockResolvedValue({ kind: 'kept', isNew: true });
    const sent = Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0xff, 0x7d]);
    await post(sent);
    const [source, body] = vi.mocked(receiveWebhook).mock.lastCall ?? [];
    expect([source, [...(body ?? [])]]).toEqual(['stripe', [...sent]]);
  });

  it('does not read what is too long, and takes POST alone', async () => {
    expect((await post('x'.repeat(600_000))).status).toBe(413);
    expect(receiveWebhook).not.toHaveBeenCalled();
    expect(GET().status).toBe(405);
  });
});
