import type { Staff } from '#server/auth';
import { movePledge, type MoveRequest, type MoveResult } from '#server/review/move-pledge';

/** Approves a pledge, or gives the first of two approvals if the campaign requires two reviewers. */
export function approvePledge(staff: Staff<'decide'>, request: MoveRequest): Promise<MoveResult> {
  return movePledge({ id: staff.id, as: 'reviewer' }, 'approve', request);
}

/** Declines a pledge. The supporter receives the reason, and their page of the pledge shows it. */
export function declinePledge(staff: Staff<'decide'>, request: MoveRequest): Promise<MoveResult> {
  return movePledge({ id: staff.id, as: 'reviewer' }, 'decline', request);
}

/** Asks the supporter a question before deciding; the question is the request's reason. */
export function askSupporter(staff: Staff<'decide'>, request: MoveRequest): Promise<MoveResult> {
  return movePledge({ id: staff.id, as: 'reviewer' }, 'ask', request);
}

/** Rolls an approval back, with a reason, while no money has arrived. */
export function rollBackPledge(staff: Staff<'decide'>, request: MoveRequest): Promise<MoveResult> {
  return movePledge({ id: staff.id, as: 'reviewer' }, 'roll-back', request);
}
