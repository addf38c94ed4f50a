/**
 * The status of a supporter’s message. Leaving one is a wish to have it shown; a person reads it first. `waiting`: nobody
 * has judged it yet. `unnamed`: it cannot be shown, since whoever wrote it wishes no name shown.
 */
export type MessageStatus = 'waiting' | 'shown' | 'hidden' | 'unnamed';

/** What a reviewer does with a message. */
export type MessageAct = 'show' | 'hide';

/** What that leaves in the pledge's history. */
export type MessageEvent = 'message-shown' | 'message-hidden';

/** Why it is refused. `own-pledge`: nobody judges a message of their own or of an organisation they are a contact of. */
export type MessageRefusal = 'no-message' | 'unnamed' | 'already-shown' | 'already-hidden' | 'own-pledge';

/** What the act makes of the message, with its event; or the refusal. */
export type MessageOutcome =
  Readonly<{ ok: true; isShown: boolean; event: MessageEvent }> | Readonly<{ ok: false; code: MessageRefusal }>;

/** The acts each status allows, whatever the state of the pledge: the public list shows only approved ones anyway. */
export const MESSAGE_ACTS: Readonly<Record<MessageStatus, readonly MessageAct[]>> = {
  waiting: ['show', 'hide'],
  shown: ['hide'],
  hidden: ['show'],
  unnamed: [],
};

const EVENTS = { show: 'message-shown', hide: 'message-hidden' } as const satisfies Record<MessageAct, MessageEvent>;

/** Whether an event of a pledge's history is one of these. */
export function isMessageEvent(event: string): event is MessageEvent {
  return event === EVENTS.show || event === EVENTS.hide;
}

/**
 * The status of a message; null where none was left. `isShown` is what was judged last, `isJudged` whether anybody ever
 * judged it.
 */
export function messageStatus(
  pledge: Readonly<{ message: string; isNamed: boolean; isShown: boolean; isJudged: boolean }>,
): MessageStatus | null {
  if (pledge.message === '') return null;
  if (!pledge.isNamed) return 'unnamed';
  if (pledge.isShown) return 'shown';
  return pledge.isJudged ? 'hidden' : 'waiting';
}

/** Judges one act on a message of this status (null: there is none). Nobody acts on a message of their own. */
export function moderateMessage(
  act: MessageAct,
  message: Readonly<{ status: MessageStatus | null; isOwn: boolean }>,
): MessageOutcome {
  const refuse = (code: MessageRefusal): MessageOutcome => ({ ok: false, code });
  const { status, isOwn } = message;
  if (status === null) return refuse('no-message');
  if (isOwn) return refuse('own-pledge');
  if (status === 'unnamed') return refuse('unnamed');
  if (!MESSAGE_ACTS[status].includes(act)) return refuse(act === 'show' ? 'already-shown' : 'already-hidden');
  return { ok: true, isShown: act === 'show', event: EVENTS[act] };
}
