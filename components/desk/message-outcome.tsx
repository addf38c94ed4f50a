import type { FormState } from '#components/form/form-state';
import { conflictWords } from '#components/review/move-outcome';
import type { MessageRefusal } from '#domain/message';

type NotJudged =
  | Readonly<{ kind: 'refused'; code: MessageRefusal | 'key-reused' }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

const WORDS: Readonly<Record<MessageRefusal | 'key-reused', string>> = {
  'no-message': 'No message was left with this pledge.',
  unnamed: 'A message is shown only with a name, and this supporter wishes none shown.',
  'already-shown': 'This message may be shown already.',
  'already-hidden': 'This message is kept from being shown already.',
  'own-pledge': 'This message is your own, so somebody else has to read it.',
  'key-reused': 'This form was sent before for something else. Reload the page and try again.',
};

/** Why nothing became of showing or hiding a message. */
export function toMessageForm(result: NotJudged): FormState {
  const translate = (text: string): FormState => ({ answers: {}, errors: [{ field: 'conflict', text }] });
  if (result.kind === 'conflict') return translate(conflictWords(result));
  return translate(result.kind === 'not-found' ? 'There is no such pledge.' : WORDS[result.code]);
}
