import { cleanReason } from '#domain/review';
import type { LookAction, NameRefusal, NameStatus } from '#domain/supporter-name';

/**
 * The status of a supporter’s message and dedication, which are shown together. The supporter wants them shown, but staff review them first. `waiting`: nobody has reviewed it yet. `unnamed`: it
 * cannot be shown, because its author does not want their name shown. `name-hidden`: staff decided not to show the name, without which no message is shown. `taken-back`: its
 * supporter does not want it shown any more.
 */
export type MessageStatus = 'waiting' | 'shown' | 'hidden' | 'unnamed' | 'name-hidden' | 'taken-back';

/** The event of that action in the pledge's history. */
export type MessageEvent = 'message-shown' | 'message-hidden';

/** Why the action is refused. `own-pledge`: nobody moderates their own message or one of an organisation that they are a contact of. */
export type MessageRefusal =
  | 'no-message'
  | 'unnamed'
  | 'name-hidden'
  | 'taken-back'
  | 'already-shown'
  | 'already-hidden'
  | Extract<NameRefusal, 'own-pledge' | `reason-${string}`>;

/** The result of the action with its event and the cleaned reason; or the refusal. */
export type MessageOutcome =
  | Readonly<{ ok: true; isShown: boolean; event: MessageEvent; reason: string | null }>
  | Readonly<{ ok: false; code: MessageRefusal }>;

/** The actions that each status allows, in any state of the pledge: the public list shows only approved pledges anyway. */
export const MESSAGE_ACTS: Readonly<Record<MessageStatus, readonly LookAction[]>> = {
  waiting: ['show', 'hide'],
  shown: ['hide'],
  hidden: ['show'],
  unnamed: [],
  'name-hidden': [],
  'taken-back': [],
};

const EVENTS = { show: 'message-shown', hide: 'message-hidden' } as const satisfies Record<LookAction, MessageEvent>;

/**
 * The status of a message and dedication; null if there is neither. `isConsented`: its supporter still wants it shown. `name` is the status of its author's name, `isShown` the last decision, `isJudged` whether there was any
 * decision.
 */
export function messageStatus(
  pledge: Readonly<{
    hasText: boolean;
    name: NameStatus | null;
    isShown: boolean;
    isJudged: boolean;
    isConsented: boolean;
  }>,
): MessageStatus | null {
  if (!pledge.hasText) return null;
  if (!pledge.isConsented) return 'taken-back';
  if (pledge.name === null) return 'unnamed';
  if (pledge.name === 'hidden') return 'name-hidden';
  if (pledge.isShown) return 'shown';
  return pledge.isJudged ? 'hidden' : 'waiting';
}

/** Decides one action on a message with this status (null: no message). Nobody can moderate their own message. */
export function moderateMessage(
  act: LookAction,
  message: Readonly<{ status: MessageStatus | null; isOwn: boolean; reason: string | null }>,
): MessageOutcome {
  const refuse = (code: MessageRefusal): MessageOutcome => ({ ok: false, code });
  const { status, isOwn } = message;
  if (status === null) return refuse('no-message');
  if (isOwn) return refuse('own-pledge');
  if (status === 'unnamed' || status === 'name-hidden' || status === 'taken-back') return refuse(status);
  if (!MESSAGE_ACTS[status].includes(act)) return refuse(act === 'show' ? 'already-shown' : 'already-hidden');
  const reason = cleanReason(act === 'show' ? null : message.reason, false);
  if (typeof reason === 'string') return refuse(reason);
  return { ok: true, isShown: act === 'show', event: EVENTS[act], reason: reason.text };
}
