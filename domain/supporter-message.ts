/**
 * The status of a supporter’s message. The supporter wants it shown, but staff review it first. `waiting`: nobody has reviewed it yet. `unnamed`: it
 * cannot be shown, because its author does not want their name shown.
 */
export type MessageStatus = 'waiting' | 'shown' | 'hidden' | 'unnamed';

/** A reviewer's action on a message. */
export type MessageAction = 'show' | 'hide';

/** The event of that action in the pledge's history. */
export type MessageEvent = 'message-shown' | 'message-hidden';

/** Why the action is refused. `own-pledge`: nobody moderates their own message or one of an organisation that they are a contact of. */
export type MessageRefusal = 'no-message' | 'unnamed' | 'already-shown' | 'already-hidden' | 'own-pledge';

/** The result of the action with its event; or the refusal. */
export type MessageOutcome =
  Readonly<{ ok: true; isShown: boolean; event: MessageEvent }> | Readonly<{ ok: false; code: MessageRefusal }>;

/** The actions that each status allows, in any state of the pledge: the public list shows only approved pledges anyway. */
export const MESSAGE_ACTS: Readonly<Record<MessageStatus, readonly MessageAction[]>> = {
  waiting: ['show', 'hide'],
  shown: ['hide'],
  hidden: ['show'],
  unnamed: [],
};

const EVENTS = { show: 'message-shown', hide: 'message-hidden' } as const satisfies Record<MessageAction, MessageEvent>;

/** Whether an event of a pledge's history is a message event. */
export function isMessageEvent(event: string): event is MessageEvent {
  return event === EVENTS.show || event === EVENTS.hide;
}

/** The status of a message; null if there is none. `isShown` is the last decision, `isJudged` whether there was any decision. */
export function messageStatus(
  pledge: Readonly<{ message: string; isNamed: boolean; isShown: boolean; isJudged: boolean }>,
): MessageStatus | null {
  if (pledge.message === '') return null;
  if (!pledge.isNamed) return 'unnamed';
  if (pledge.isShown) return 'shown';
  return pledge.isJudged ? 'hidden' : 'waiting';
}

/** Decides one action on a message with this status (null: no message). Nobody can moderate their own message. */
export function moderateMessage(
  act: MessageAction,
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
