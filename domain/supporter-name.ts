import { cleanReason, type ReviewRefusal } from '#domain/review';
import type { PledgeKind } from '#domain/pledge-kind';

/**
 * What staff decided about the name on a pledge, as stored. `earlier`: it was public before names were looked at. A decision counts for every pledge of the same
 * person with the same name.
 */
export type NameLook = 'waiting' | 'shown' | 'hidden' | 'earlier';

/** The status of a name that its supporter wants to be shown. `waiting`: nobody on the staff has looked at it, so it is not public. */
export type NameStatus = 'waiting' | 'shown' | 'hidden';

/** A staff member's action on a name or a message. */
export type LookAction = 'show' | 'hide';

/** The event of that action in the pledge's history. */
export type NameEvent = 'name-shown' | 'name-hidden';

type ReasonRefusal = Extract<ReviewRefusal, `reason-${string}`>;

/** Why the action is refused. `own-pledge`: nobody decides about their own name. */
export type NameRefusal = 'no-name' | 'name-already-shown' | 'name-already-hidden' | 'own-pledge' | ReasonRefusal;

/** The result of the action with its event and the cleaned reason; or the refusal. */
export type NameOutcome =
  | Readonly<{ ok: true; look: 'shown' | 'hidden'; event: NameEvent; reason: string | null }>
  | Readonly<{ ok: false; code: NameRefusal }>;

/** The actions that each status allows. */
export const NAME_ACTS: Readonly<Record<NameStatus, readonly LookAction[]>> = {
  waiting: ['show', 'hide'],
  shown: ['hide'],
  hidden: ['show'],
};

/** The status of the name of a pledge; null if it has none for the list of supporters. Sponsors are reviewed by name. */
export function nameStatus(
  pledge: Readonly<{ kind: PledgeKind; displayName: string; showName: boolean; look: NameLook }>,
): NameStatus | null {
  if (pledge.kind === 'sponsorship' || !pledge.showName || pledge.displayName === '') return null;
  return pledge.look === 'earlier' ? 'shown' : pledge.look;
}

/** Decides one action on a name with this status (null: no name). The supporter reads the reason for not showing it, if there is one. */
export function moderateName(
  act: LookAction,
  name: Readonly<{ status: NameStatus | null; isOwn: boolean; reason: string | null }>,
): NameOutcome {
  const refuse = (code: NameRefusal): NameOutcome => ({ ok: false, code });
  const { status, isOwn } = name;
  if (status === null) return refuse('no-name');
  if (isOwn) return refuse('own-pledge');
  if (!NAME_ACTS[status].includes(act)) return refuse(act === 'show' ? 'name-already-shown' : 'name-already-hidden');
  if (act === 'show') return { ok: true, look: 'shown', event: 'name-shown', reason: null };
  const reason = cleanReason(name.reason, false);
  return typeof reason === 'string'
    ? refuse(reason)
    : { ok: true, look: 'hidden', event: 'name-hidden', reason: reason.text };
}
