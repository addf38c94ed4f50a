import { messageStatus, type MessageStatus } from '#domain/supporter-message';
import { nameStatus, type NameLook, type NameStatus } from '#domain/supporter-name';
import type { TextRow } from '#server/pledge/pledge-record-store';
import { underscoresToDashes } from '#server/pledge/pledge-snapshot-store';

type NameRow = Pick<TextRow, 'kind' | 'displayName' | 'showName' | 'nameLook'>;

/** The status of the name on a pledge. Null without one. */
export function nameStatusOf({ kind, displayName, showName, nameLook }: NameRow): NameStatus | null {
  return nameStatus({ kind: underscoresToDashes(kind), displayName, showName, look: nameLook as NameLook });
}

/** The status of a pledge's message. Null without a message. */
export function messageStatusOf(row: TextRow): MessageStatus | null {
  return messageStatus({
    message: row.message,
    name: nameStatusOf(row),
    isShown: row.showMessage,
    isJudged: row.messageLooked,
    isConsented: row.messageConsent,
  });
}
