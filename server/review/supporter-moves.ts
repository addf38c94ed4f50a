import type { Person } from '#server/auth';
import { movePledge, type MoveRequest, type MoveResult } from '#server/review/move-pledge';

/** Withdraws the person's own pledge while it waits. A pledge of somebody else is not found. */
export function withdrawPledge(person: Person, request: MoveRequest): Promise<MoveResult> {
  return movePledge({ id: person.id, as: 'supporter' }, 'withdraw', request);
}

/** Answers the reviewer's question about the person's own pledge; the answer is the request's reason. */
export function answerQuestion(person: Person, request: MoveRequest): Promise<MoveResult> {
  return movePledge({ id: person.id, as: 'supporter' }, 'answer', request);
}
