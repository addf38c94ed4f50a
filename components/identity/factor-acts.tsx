import type { FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';

/** The actions of the page of a second factor. */
export type FactorActs = Readonly<Record<'begin' | 'confirm' | 'remove', FormAction>> &
  Readonly<{ words: FormWords; hidden: Readonly<Record<string, string>> }>;
