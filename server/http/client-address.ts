import { isIPv6 } from 'node:net';
import { headers } from 'next/headers';
import { getEnv } from '#server/env';

/**
 * What is known about a client: the address from the trusted proxies, and the browser and system from its user agent, `Firefox/Linux`. Each is empty if
 * unknown.
 */
export type Client = Readonly<{ address: string | null; device: string }>;

const SYSTEMS = [/Windows/, /iPhone/, /iPad/, /Android/, /Mac OS X/, /Linux/] as const;
const BROWSERS = [/Edg/, /OPR/, /Firefox/, /Chrome/, /Safari/] as const;
const NAMES: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' };

function nameIn(agent: string, list: readonly RegExp[]): string | null {
  const found = list.map((each) => each.exec(agent)?.[0]).find(Boolean);
  return found ? (NAMES[found] ?? found) : null;
}

/** Only the names. The email that contains them has the sentence in its language. */
function toDevice(agent: string): string {
  return `${nameIn(agent, BROWSERS) ?? ''}/${nameIn(agent, SYSTEMS) ?? ''}`;
}

/**
 * The client, as in `toClientKey`, that the outermost of TRUSTED_PROXY proxies saw, counted from the right. A client can forge entries further left. Null without proxies, because
 * clients are then indistinguishable.
 */
export function addressIn(sent: Headers): string | null {
  const hops = getEnv().TRUSTED_PROXY;
  const chain = (sent.get('x-forwarded-for') ?? '').split(',').map((each) => each.trim());
  const address = (hops > 0 && chain.at(-hops)) || null;
  return address && toClientKey(address);
}

/**
 * What counts as one client: an IPv4 address, or the /64 of an IPv6 address, because one connection has all addresses of its /64. An IPv4 address that is
 * written as IPv6 is the IPv4 address.
 */
function toClientKey(address: string): string {
  if (!isIPv6(address)) return address;
  const [bare = ''] = address.split('%');
  const canonical = new URL(`http://[${bare}]/`).hostname.slice(1, -1);
  const mapped = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(canonical);
  if (mapped) {
    const [high, low] = [Number.parseInt(mapped[1] ?? '', 16), Number.parseInt(mapped[2] ?? '', 16)];
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  }
  const [head = [], tail = []] = canonical.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`;
}

/** The client of the current request. */
export async function readClient(): Promise<Client> {
  const sent = await headers();
  return { address: addressIn(sent), device: toDevice(sent.get('user-agent') ?? '') };
}
