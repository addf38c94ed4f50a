import type { FormState } from '#components/form/form-state';
import { conflictWords } from '#components/review/move-outcome';

type NotDecided =
  | Readonly<{ kind: 'refused'; code: string }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

const WORDS: Readonly<Record<string, string>> = {
  'own-pledge': 'This pledge is your own or your organisation’s, so somebody else has to say who it is from.',
  'not-from-here': 'This pledge has been decided. Organisations that are known already can be merged.',
  'already-known': 'This organisation is known already: somebody else has said who it is.',
  'not-known': 'The organisation you chose has been merged into another one. Reload the page and choose again.',
  'too-many-contacts': 'That organisation has ten contacts already. One of them has to go first.',
};

/** Why nothing became of a word on who an organisation is. */
export function toOrganisationForm(result: NotDecided): FormState {
  const translate = (text: string): FormState => ({ answers: {}, errors: [{ field: 'conflict', text }] });
  if (result.kind === 'conflict') return translate(conflictWords(result));
  if (result.kind === 'not-found') return translate('There is no such pledge.');
  return translate(WORDS[result.code] ?? 'This cannot be done now. Reload the page and try again.');
}
