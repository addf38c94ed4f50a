import type { FormWords } from '#components/form/form-messages';
import type { FormAction } from '#components/form/form-state';

/** The forms of an admin. */
export type PeopleActs = Readonly<{
  give: FormAction;
  take: FormAction;
  end: FormAction;
  removeFactor: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
}>;
