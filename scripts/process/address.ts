import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { UserFacingError } from '#domain/user-facing-error';

const FIRST_PORT = 3000;
const PORTS_TRIED = 100;

/** The address on which the web process listens, and the one for a browser on this machine. */
export type Address = Readonly<{ host: string; port: number; origin: string }>;

/**
 * The address from `HOST` (127.0.0.1) and `PORT`. If `PORT` is set, it must be free. Otherwise it is 3000, or with `orNext` the first free port from there.
 * Throws UserFacingError that names the setting.
 */
export async function findAddress({ orNext }: { orNext: boolean }): Promise<Address> {
  const host = process.env.HOST || '127.0.0.1';
  const asked = process.env.PORT;
  if (asked) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new UserFacingError(`PORT is "${asked}"; expected is a number from 1 to 65535.`);
    if (!(await isFree(port, host))) throw taken(port, host, 'PORT');
    return toAddress(host, port);
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + (orNext ? PORTS_TRIED : 1); port += 1) {
    if (await isFree(port, host)) return toAddress(host, port);
  }
  throw taken(FIRST_PORT, host, 'the default port');
}

function toAddress(host: string, port: number): Address {
  const named = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return { host, port, origin: `http://${named.includes(':') ? `[${named}]` : named}:${port}` };
}

function taken(port: number, host: string, what: string): UserFacingError {
  return new UserFacingError(
    `Nothing can listen on ${host}:${port} (${what}): another program holds it, or HOST is not an address of this machine.\n` +
      `Stop that program, or choose another port, for example: PORT=${port + 1}`,
  );
}

/** Whether the address is free to listen on. */
function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A free port on loopback, chosen by the system. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
