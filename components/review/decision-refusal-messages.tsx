import type { ReviewRefusal } from '#domain/review';

/** Why a decision was not taken, told to whoever tried it. */
export const DECISION_REFUSAL_WORDS: Readonly<Record<ReviewRefusal, string>> = {
  'not-from-here': 'The pledge is no longer where you saw it, so this cannot be done to it now.',
  'reason-missing': 'Say why: the supporter reads it in the letter and on their page.',
  'reason-too-long': 'The text is too long: 2,000 characters at most.',
  'reason-unreadable': 'The text holds characters nobody can see. Type it again rather than pasting it.',
  'money-arrived': 'Money has arrived for this pledge. Reverse the payment first, if it was entered by mistake.',
  'not-yours': 'This step is for the other side to take.',
  'own-pledge': 'This pledge is your own, so somebody else has to decide on it.',
  'already-approved-by-you': 'You have approved it already. The second approval must come from someone else.',
};
