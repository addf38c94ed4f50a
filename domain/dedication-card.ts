import { readEmailAddress } from '#domain/email-address';
import type { FieldParser } from '#domain/field-parser';
import { TEXT_LIMITS } from '#domain/plain-text';
import { cleanReason } from '#domain/review';
import type { NameRefusal } from '#domain/supporter-name';

/** A card by email to the person whom a gift honours, or to their family: its address, whom it greets, and the giver's words. */
export type DedicationCard = Readonly<{ to: string; name: string | null; text: string | null }>;

/** A form's fields of a card. */
export const CARD_FIELDS = ['cardTo', 'cardName', 'cardText'] as const;

/**
 * The status of a card, as stored. `waiting`: nobody on the staff has looked at it. `passed`: it is sent as soon as its gift is accepted. `dropped`: its gift was not
 * accepted, was withdrawn, or nothing of it is left. Address and texts are there only while it waits or is passed.
 */
export type CardStatus = 'waiting' | 'passed' | 'refused' | 'sent' | 'dropped';

/** A staff member's decision about a card. */
export type CardAction = 'pass' | 'refuse';

/** The event of that decision in the pledge's history. */
export type CardEvent = 'card-passed' | 'card-refused';

/** Why the decision is refused. `own-pledge`: nobody decides about their own card. */
export type CardRefusal = 'no-card' | 'card-decided' | Extract<NameRefusal, 'own-pledge' | `reason-${string}`>;

/** The result of the decision with its event and the cleaned reason; or the refusal. */
export type CardOutcome =
  | Readonly<{ ok: true; card: 'passed' | 'refused'; event: CardEvent; reason: string | null }>
  | Readonly<{ ok: false; code: CardRefusal }>;

/** The decisions that each status allows. A refused card has no address any more, so that is for good. */
export const CARD_ACTS: Readonly<Record<CardStatus, readonly CardAction[]>> = {
  waiting: ['pass', 'refuse'],
  passed: ['refuse'],
  refused: [],
  sent: [],
  dropped: [],
};

/** Reads the card of a form. Null if none was asked for, or if a field could not be read. A card belongs to a dedication. */
export function readCard(parser: FieldParser, isDedicated: boolean): DedicationCard | null {
  const filled = CARD_FIELDS.find((field) => String(parser.raw(field) ?? '').trim() !== '');
  // Only forms ask for a card.
  if (parser.from === 'json' || filled === undefined) return null;
  if (!isDedicated) return parser.refuse(filled, 'card-without-dedication');
  const typed = parser.text('cardTo', { most: TEXT_LIMITS.email, needed: true });
  const to = typed === null ? null : (readEmailAddress(typed) ?? parser.refuse('cardTo', 'not-an-email'));
  const name = parser.text('cardName', { most: TEXT_LIMITS.name });
  const text = parser.text('cardText', { most: TEXT_LIMITS.message, lines: true });
  return to === null ? null : { to, name, text };
}

/** Decides about a card with this status (null: no card). The supporter reads the reason for not sending it, if there is one. */
export function moderateCard(
  action: CardAction,
  card: Readonly<{ status: CardStatus | null; isOwn: boolean; reason: string | null }>,
): CardOutcome {
  const refuse = (code: CardRefusal): CardOutcome => ({ ok: false, code });
  const { status, isOwn } = card;
  if (status === null) return refuse('no-card');
  if (isOwn) return refuse('own-pledge');
  if (!CARD_ACTS[status].includes(action)) return refuse('card-decided');
  const reason = cleanReason(action === 'pass' ? null : card.reason, false);
  if (typeof reason === 'string') return refuse(reason);
  return action === 'pass'
    ? { ok: true, card: 'passed', event: 'card-passed', reason: null }
    : { ok: true, card: 'refused', event: 'card-refused', reason: reason.text };
}
