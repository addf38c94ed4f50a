import type { FormAction, FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { RecognitionWords } from '#components/draft/recognition-fields';

/** A pledge form's action, its first state and its hidden fields. */
export type PledgeFormBasis = Readonly<{
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
  /** No pledge can be made: nothing is asked, and only what had been typed comes back. */
  isClosed?: boolean;
}>;

/** With its texts in one language: the browser gets no other. */
export type PledgeFormProps<Words> = PledgeFormBasis &
  Readonly<{ words: Words & FormWords & RecognitionWords & Readonly<{ submit: string }> }>;
