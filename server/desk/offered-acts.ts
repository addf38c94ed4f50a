import { CARD_ACTS } from '#domain/dedication-card';
import { openTotal } from '#domain/end-pledge';
import { MESSAGE_ACTS } from '#domain/supporter-message';
import { NAME_ACTS } from '#domain/supporter-name';
import { openMoves, type ReviewMove } from '#domain/review';
import { hasRight, type Staff } from '#server/auth';
import { toHours } from '#server/hours/hours-queries';
import type { PledgeRecord } from '#server/pledge/pledge-record-queries';

/** The actions of staff on a pledge's page. */
export type DeskAct =
  | 'approve'
  | 'ask'
  | 'decline'
  | 'rollBack'
  | 'showName'
  | 'hideName'
  | 'showMessage'
  | 'hideMessage'
  | 'passCard'
  | 'refuseCard'
  | 'recordPayment'
  | 'reversePayment'
  | 'refundPayment'
  | 'releasePledge'
  | 'certifyHours'
  | 'queryHours';

/** The review's moves with the names that the desk uses, in the desk's order. Answering and withdrawing are moves of the supporter. */
const MOVE_ACTS: readonly (readonly [ReviewMove, DeskAct])[] = [
  ['approve', 'approve'],
  ['ask', 'ask'],
  ['decline', 'decline'],
  ['roll-back', 'rollBack'],
];

const NAME_DESK_ACTS = { show: 'showName', hide: 'hideName' } as const;
const MESSAGE_DESK_ACTS = { show: 'showMessage', hide: 'hideMessage' } as const;
const CARD_DESK_ACTS = { pass: 'passCard', refuse: 'refuseCard' } as const;

/** Whether this staff member made the pledge or is a contact of its organisation. In that case other staff members decide. */
export function isOwnRecord(staff: Staff, { row, snapshot }: PledgeRecord): boolean {
  const isContact = row.organisation?.contacts.some(({ userId }) => userId === staff.id) ?? false;
  return snapshot.supporterId === staff.id || isContact;
}

/** Whether a pledge awaits a decision. */
export function isWaiting({ snapshot }: PledgeRecord): boolean {
  return snapshot.review === 'submitted' || snapshot.review === 'needs-info';
}

/** The actions available to this staff member now. The functions that perform them check again; this only avoids buttons that would be refused. */
export function offeredActs(staff: Staff, record: PledgeRecord): DeskAct[] {
  if (isOwnRecord(staff, record)) return [];
  const { review, received, instalments, approvals, supporterId, isFellowship } = record.snapshot;
  const { name, message, card } = record.view;
  const moves = openMoves({
    state: review,
    by: 'reviewer',
    actor: staff.id,
    supporter: supporterId,
    approvals,
    moneyArrived: received > 0n,
    partEnded: instalments.some((part) => part.ended + part.released > 0n),
    isGranted: isFellowship,
  });
  const deciding: DeskAct[] = MOVE_ACTS.flatMap(([move, act]) => (moves.includes(move) ? act : []));
  const moderating: DeskAct[] = [
    // Before that the approval is the look at the name.
    ...(name && review === 'approved' ? NAME_ACTS[name.status].map((act) => NAME_DESK_ACTS[act]) : []),
    ...(card ? CARD_ACTS[card.status].map((act) => CARD_DESK_ACTS[act]) : []),
    ...(message ? MESSAGE_ACTS[message.status].map((act) => MESSAGE_DESK_ACTS[act]) : []),
  ];
  const paying: DeskAct[] = [
    ...(record.snapshot.plan.parts > 0 ? (['recordPayment', 'reversePayment', 'refundPayment'] as const) : []),
    ...(openTotal(instalments) > 0n ? (['releasePledge'] as const) : []),
  ];
  const certifying: DeskAct[] = toHours(record.row.events).length > 0 ? ['certifyHours', 'queryHours'] : [];
  return [
    ...(hasRight(staff.roles, 'decide') ? [...deciding, ...certifying] : []),
    ...(hasRight(staff.roles, 'moderate') ? moderating : []),
    ...(hasRight(staff.roles, 'handle-money') ? paying : []),
  ];
}
