import type { FormState } from '#components/form/form-state';
import { conflictText, type ActI18n } from '#components/review/move-outcome';
import type { MessageRefusal } from '#domain/message';

type NotJudged =
  | Readonly<{ kind: 'refused'; code: MessageRefusal | 'key-reused' }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

/** Why a message was neither shown nor hidden. */
export function toMessageForm(result: NotJudged, i18n: ActI18n): FormState {
  const text =
    result.kind === 'conflict'
      ? conflictText(result, i18n)
      : i18n.t(result.kind === 'not-found' ? 'not-found' : result.code);
  return { answers: {}, errors: [{ field: 'conflict', text }] };
}
