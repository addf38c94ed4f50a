import { isMessageEvent, messageStatus, type MessageStatus } from '#domain/supporter-message';
import type { RecordRow } from '#server/pledge/pledge-record-store';

/** The status of a pledge's message, from its row and its history. Null without a message. */
export function messageStatusOf(
  row: Pick<RecordRow, 'message' | 'showMessage' | 'showName' | 'displayName'> & {
    events: readonly Pick<RecordRow['events'][number], 'type'>[];
  },
): MessageStatus | null {
  return messageStatus({
    message: row.message,
    isNamed: row.showName && row.displayName !== '',
    isShown: row.showMessage,
    isJudged: row.events.some(({ type }) => isMessageEvent(type)),
  });
}
