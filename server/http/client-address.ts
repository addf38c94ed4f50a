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
 * The address that the outermost of TRUSTED_PROXY proxies saw, counted from the right. A client can forge entries further left. Null without proxies, because
 * clients are then indistinguishable.
 */
export function addressIn(sent: Headers): string | null {
  const hops = getEnv().TRUSTED_PROXY;
  const chain = (sent.get('x-forwarded-for') ?? '').split(',').map((each) => each.trim());
  return (hops > 0 && chain.at(-hops)) || null;
}

/** The client of the current request. */
export async function readClient(): Promise<Client> {
  const sent = await headers();
  return { address: addressIn(sent), device: toDevice(sent.get('user-agent') ?? '') };
}
