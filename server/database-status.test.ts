import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#generated/prisma/client';
import { ask, newPerson } from '#test/factories';
import { isDatabaseDown, isDatabaseLost, setDatabaseLost } from '#server/database-status';
import { db } from '#server/db';
import { orUnavailable } from '#server/http/or-unavailable';

vi.mock('#server/log', () => ({ log: { error: vi.fn() } }));
afterEach(() => setDatabaseLost(false));

/** The error of a query whose client cannot reach its database. */
async function errorAt(url: string): Promise<unknown> {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, connectionTimeoutMillis: 300 }) });
  try {
    await client.$queryRaw`SELECT 1`;
    return null;
  } catch (error) {
    return error;
  } finally {
    await client.$disconnect();
  }
}

describe('an unreachable database', () => {
  it.each([
    ['refuses', (socket: { destroy: () => void }) => socket.destroy()],
    ['does not answer', () => undefined],
  ])('that %s the connection is recognised', async (_, answer) => {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(isDatabaseLost(await errorAt(`postgresql://web:x@127.0.0.1:${port}/none`))).toBe(true);
    server.close();
  });

  it('at a closed port is recognised', async () => {
    expect(isDatabaseLost(await errorAt('postgresql://web:x@127.0.0.1:1/none'))).toBe(true);
  });

  it('that closes the connection during a query is recognised', async () => {
    const { PrismaClientKnownRequestError } = await import('#generated/prisma/internal/prismaNamespace');
    const own = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) });
    const dying = own.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`.catch((error: unknown) => error);
    const error = await dying;
    expect(error).toBeInstanceOf(PrismaClientKnownRequestError);
    expect(isDatabaseLost(error)).toBe(true);
    await own.$disconnect();
  });

  it('is not the reason for an invalid query', async () => {
    const person = await newPerson();
    const twice = db()
      .user.create({ data: { email: person.email } })
      .catch((error: unknown) => error);
    const wrong = db().$queryRaw`SELECT FROM nothing`.catch((error: unknown) => error);
    for (const error of await Promise.all([twice, wrong])) {
      expect(error).toBeInstanceOf(Error);
      expect(isDatabaseLost(error)).toBe(false);
    }
  });

  it.each(['Key (id)=(d08123aa-5330-4057-9057-53300fa57012) exists already', 'amount 853300', 'PB-P100-1P10', ''])(
    'is not recognised in %j',
    (words) => {
      expect(isDatabaseLost(new Error(words))).toBe(false);
    },
  );

  it('is recognised in the causes of an error', async () => {
    const unreachable = await errorAt('postgresql://web:x@127.0.0.1:1/none');
    expect(isDatabaseLost(new Error('no', { cause: { message: 'no', cause: unreachable } }))).toBe(true);
    const circle: { cause?: unknown } = {};
    circle.cause = circle;
    expect(isDatabaseLost(circle)).toBe(false);
  });
});

describe('another connection that breaks', () => {
  it.each([
    ['refuses', undefined],
    ['closes', (socket: { destroy: () => void }) => socket.destroy()],
  ])('is not a lost database: one that %s a request', async (_, answer) => {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    if (!answer) await new Promise((resolve) => server.close(resolve));
    const error = await fetch(`http://127.0.0.1:${port}/`).catch((failed: unknown) => failed);
    expect(error).toMatchObject({ cause: { code: expect.stringMatching(/ECONNREFUSED|UND_ERR_SOCKET|ECONNRESET/) } });
    expect(isDatabaseLost(error)).toBe(false);
    server.close();
  });

  it('is not a lost database: a mail server or a visitor that went away', () => {
    const mail = new Error('mail', {
      cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
    });
    expect(isDatabaseLost(mail)).toBe(false);
    expect(isDatabaseLost(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))).toBe(false);
  });
});

describe('work that needs the database', () => {
  it('returns its result, returns lost, or throws any other error', async () => {
    expect(await orUnavailable(async () => 7)).toBe(7);
    expect(
      await orUnavailable(() => errorAt('postgresql://web:x@127.0.0.1:1/none').then((error) => Promise.reject(error))),
    ).toBe('lost');
    await expect(orUnavailable(() => Promise.reject(new Error('another matter')))).rejects.toThrow('another matter');
  });

  it('does not start while the last check found the database unreachable', async () => {
    const work = vi.fn(async () => 7);
    setDatabaseLost(true);
    expect(isDatabaseDown()).toBe(true);
    expect(await orUnavailable(work)).toBe('lost');
    expect(work).not.toHaveBeenCalled();
    setDatabaseLost(false);
    expect(await orUnavailable(work)).toBe(7);
    expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
