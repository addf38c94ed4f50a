import { getEnv } from '#server/env';

/** Where this process itself listens, for calls to itself: `http://127.0.0.1:3000`. Never shown to anyone. */
export function loopbackUrl(): string {
  const { HOST, PORT } = getEnv();
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '::1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}
