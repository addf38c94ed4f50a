import { randomUUID } from 'node:crypto';
import { parseReference } from '#domain/reference';
import { toCount, toField } from '#server/http/form-fields';

type Seen = Readonly<{ reference: string; version: number; reason: string }>;

/**
 * A posted move: which pledge, the version its page showed, the form's own key, and a reason where one was typed. Without a key of 1 to 200 visible
 * ASCII characters, sent once, `key` is null, and the move has to be refused: it could be done twice.
 */
export type PostedMove = (Seen & Readonly<{ key: string }>) | (Seen & Readonly<{ key: null }>);

/** Reads a posted move. */
export function toMoveRequest(data: unknown): PostedMove {
  const key = toField(data, 'key');
  return {
    reference: parseReference(toField(data, 'reference')) ?? '',
    version: toCount(data, 'version'),
    key: /^[\x21-\x7e]{1,200}$/.test(key) ? key : null,
    reason: toField(data, 'reason'),
  };
}

/** What a form for a move carries unseen; the key is made anew with every page. */
export function toMoveFields(pledge: Readonly<{ reference: string; version: number }>): Record<string, string> {
  return { reference: pledge.reference, version: String(pledge.version), key: randomUUID() };
}
