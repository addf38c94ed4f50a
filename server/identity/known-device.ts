import { createHmac } from 'node:crypto';
import { getEnv } from '#server/env';
import { knownDeviceCookie } from '#server/identity/session-cookie';

type Jar = Readonly<{ get: (name: string) => { value: string } | undefined }>;

/** What the cookie holds for an address. */
export function toDeviceMark(email: string): string {
  return createHmac('sha256', getEnv().AUTH_SECRET).update(`known device ${email}`).digest('base64url');
}

/** Whether this device has signed in to that address before: a stranger who uses up the address's emails then does not lock it out. */
export function isKnownDevice(jar: Jar, email: string): boolean {
  return jar.get(knownDeviceCookie(getEnv().SITE_URL).name)?.value === toDeviceMark(email);
}
