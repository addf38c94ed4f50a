import { headers } from 'next/headers';
import { getEnv } from '#server/env';

/**
 * Who asks, as far as it is known: their address as the trusted proxies give it, and the browser and system that their program says it is, `Firefox/Linux`;
 * each is empty where unknown.
 */
export type Client = Readonly<{ address: string | null; device: string }>;

const SYSTEMS = [/Windows/, /iPhone/, /iPad/, /Android/, /Mac OS X/, /Linux/] as const;
const BROWSERS = [/Edg/, /OPR/, /Firefox/, /Chrome/, /Safari/] as const;
const NAMES: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' };

function nameIn(agent: string, list: readonly RegExp[]): string | null {
  const found = list.map((each) => each.exec(agent)?.[0]).find(Boolean);
  return found ? (NAMES[found] ?? found) : null;
}

/** The names alone: the email that repeats them puts them into words of its language. */
function toDevice(agent: string): string {
  return `${nameIn(agent, BROWSERS) ?? ''}/${nameIn(agent, SYSTEMS) ?? ''}`;
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
