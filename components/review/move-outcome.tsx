import type { FormState } from '#components/form/form-state';
import { DECISION_REFUSAL_WORDS } from '#components/review/decision-refusal-messages';
import { eventWords } from '#components/review/review-messages';
import type { ReviewRefusal } from '#domain/review';

type NotMoved =
  | Readonly<{ kind: 'refused'; code: ReviewRefusal | 'key-reused' }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

/** Who was faster, and what they did: "Approved by N. since you opened this." */
export function conflictWords({ by, event }: Readonly<{ by: string | null; event: string }>): string {
  const done = eventWords(event);
  return `${done}${by ? ` by ${by}` : ''} since you opened this. Nothing you asked for was done: this page shows it as it stands now.`;
}

/** Why a pledge was not moved, with the reason that was typed. */
export function toMoveForm(reason: string, result: NotMoved): FormState {
  const answers = { reason };
  const translate = (field: string, text: string): FormState => ({ answers, errors: [{ field, text }] });
  if (result.kind === 'conflict') return translate('conflict', conflictWords(result));
  if (result.kind === 'not-found') return translate('conflict', 'There is no such pledge.');
  if (result.code === 'key-reused')
    return translate('reason', 'This form was sent before with another text. Reload the page and try again.');
  return translate(result.code.startsWith('reason') ? 'reason' : 'conflict', DECISION_REFUSAL_WORDS[result.code]);
}
