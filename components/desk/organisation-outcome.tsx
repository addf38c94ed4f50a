import type { FormState } from '#components/form/form-state';
import { conflictText, type ActI18n } from '#components/review/move-outcome';

type NotDecided =
  | Readonly<{ kind: 'refused'; code: string }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

const CODES = ['own-pledge', 'not-from-here', 'already-known', 'not-known', 'too-many-contacts'] as const;

/** Why it was not recorded who an organisation is. A reason that only merging can meet is said in general words. */
export function toOrganisationForm(result: NotDecided, i18n: ActI18n): FormState {
  const toForm = (text: string): FormState => ({ answers: {}, errors: [{ field: 'conflict', text }] });
  if (result.kind === 'conflict') return toForm(conflictText(result, i18n));
  if (result.kind === 'not-found') return toForm(i18n.t('not-found'));
  return toForm(i18n.t(CODES.find((code) => code === result.code) ?? 'not-possible'));
}
