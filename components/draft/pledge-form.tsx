import type { FormAction, FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { RecognitionWords } from '#components/draft/recognition-fields';

/** What a pledge's form is given: where it posts, what it begins with and carries unseen. */
export type PledgeFormBasis = Readonly<{
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
  /** No pledge can be made: nothing is asked, and only what had been typed comes back. */
  isClosed?: boolean;
}>;

/** With its words, in one language: the browser is sent no other. */
export type PledgeFormProps<Words> = PledgeFormBasis &
  Readonly<{ words: Words & FormWords & RecognitionWords & Readonly<{ submit: string }> }>;
