import { headers } from 'next/headers';
import { getEnv } from '#server/env';

/** Who asks, as far as it can be told: their address as the trusted proxies give it, and what their program calls itself. */
export type Client = Readonly<{ address: string | null; device: string }>;

const SYSTEMS = [/Windows/, /iPhone/, /iPad/, /Android/, /Mac OS X/, /Linux/] as const;
const BROWSERS = [/Edg/, /OPR/, /Firefox/, /Chrome/, /Safari/] as const;
const NAMES: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'a Mac' };

function nameIn(agent: string, list: readonly RegExp[]): string | null {
  const found = list.map((each) => each.exec(agent)?.[0]).find(Boolean);
  return found ? (NAMES[found] ?? found) : null;
}

/** "Firefox on Linux", as an email tells what asked for it. */
function toDevice(agent: string): string {
  const [browser, system] = [nameIn(agent, BROWSERS), nameIn(agent, SYSTEMS)];
  return browser && system ? `${browser} on ${system}` : (browser ?? system ?? 'an unknown device');
}

/**
 * The address that the outermost of TRUSTED_PROXY proxies saw, counted from the right: what stands further left anybody could have written. Null
 * without proxies: then nobody can be told apart.
 */
export function addressIn(sent: Headers): string | null {
  const hops = getEnv().TRUSTED_PROXY;
  const chain = (sent.get('x-forwarded-for') ?? '').split(',').map((each) => each.trim());
  return (hops > 0 && chain.at(-hops)) || null;
}

/** The client. */
export async function readClient(): Promise<Client> {
  const sent = await headers();
  return { address: addressIn(sent), device: toDevice(sent.get('user-agent') ?? '') };
}
