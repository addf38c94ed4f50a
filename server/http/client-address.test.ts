import { headers } from 'next/headers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getEnv } from '#server/env';
import { readClient } from '#server/http/client-address';

vi.mock('next/headers', () => ({ headers: vi.fn() }));
vi.mock('#server/env', () => ({ getEnv: vi.fn() }));

function ask(hops: number, sent: Record<string, string>) {
  vi.mocked(getEnv).mockReturnValue({ TRUSTED_PROXY: hops } as ReturnType<typeof getEnv>);
  vi.mocked(headers).mockResolvedValue(new Headers(sent) as unknown as Awaited<ReturnType<typeof headers>>);
  return readClient();
}

beforeEach(() => vi.clearAllMocks());

describe("a client's address", () => {
  it.each([
    ['without a trusted proxy the header is ignored', 0, '203.0.113.9', null],
    ['one proxy: the last entry, which it wrote itself', 1, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    ['two proxies: the last but one', 2, '6.6.6.6, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['fewer entries than proxies: a request bypassed one', 2, '6.6.6.6', null],
    ['an empty entry', 1, '203.0.113.9,', null],
    ['IPv6: its /64', 1, '2001:db8::1', '2001:db8:0:0::/64'],
    ['another of the same /64', 1, '2001:0DB8:0000:0000:ffff:1:2:3', '2001:db8:0:0::/64'],
    ['another /64', 1, '2001:db8:0:1::1', '2001:db8:0:1::/64'],
    ['a shortened end', 1, '2001:db8:1:2:3:4:5::', '2001:db8:1:2::/64'],
    ['with a zone', 1, 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['IPv4 written as IPv6', 1, '::ffff:203.0.113.9', '203.0.113.9'],
  ])('%s', async (_, hops, sent, address) => {
    expect((await ask(hops, { 'x-forwarded-for': sent })).address).toBe(address);
  });

  it('is unknown without the header, and other headers are ignored', async () => {
    const sent = {
      'x-real-ip': '6.6.6.6',
      forwarded: 'for=6.6.6.6',
      'client-ip': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
    };
    expect((await ask(1, sent)).address).toBeNull();
  });
});

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox/Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge/Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18 Safari/605.1.15',
      'Safari/macOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
      'Chrome/Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18 Mobile/15E148 Safari/604.1',
      'Safari/iPhone',
    ],
    ['Firefox', 'Firefox/'],
    ['<script>alert(1)</script>', '/'],
    ['', '/'],
  ])('%s', async (agent, device) => {
    expect((await ask(0, { 'user-agent': agent })).device).toBe(device);
  });
});
