import { isSigned, sign } from '#server/signature';

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** The token of the link with which a person pauses their reminders. It works as long as AUTH_SECRET has its secret, because old emails must keep working. */
export function toPauseToken(personId: string): string {
  return `${personId}.${sign('pause-reminders', personId)}`;
}

/** The person of a token that this site made; null for any other input. */
export function readPauseToken(token: unknown): string | null {
  const [, personId, signature] = (typeof token === 'string' && TOKEN.exec(token)) || [];
  return personId && signature && isSigned('pause-reminders', personId, signature) ? personId : null;
}
