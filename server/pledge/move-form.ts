import { randomUUID } from 'node:crypto';
import { parseReference } from '#domain/reference';
import { toCount, toField } from '#server/site/form-fields';

/** A posted move: which pledge, the version its page showed, the form's own key, and a reason where one was typed. */
export type PostedMove = Readonly<{ reference: string; version: number; key: string; reason: string }>;

/** Reads a posted move. A form without a key as we make them gets one of its own: it is then a request that nobody repeats. */
export function toMoveRequest(data: unknown): PostedMove {
  const key = toField(data, 'key');
  return {
    reference: parseReference(toField(data, 'reference')) ?? '',
    version: toCount(data, 'version'),
    key: /^[\x21-\x7e]{1,200}$/.test(key) ? key : randomUUID(),
    reason: toField(data, 'reason'),
  };
}

/** What a form for a move carries unseen; the key is made anew with every page. */
export function toMoveFields(pledge: Readonly<{ reference: string; version: number }>): Record<string, string> {
  return { reference: pledge.reference, version: String(pledge.version), key: randomUUID() };
}
