import type { FormAction, FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { RecognitionWords } from '#components/draft/recognition-fields';

/** A pledge form's action, its first state and its hidden fields. */
export type PledgeFormBasis = Readonly<{
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
  /** Pledges are not possible: the form asks nothing and only shows values that were typed before. */
  isClosed?: boolean;
}>;

/** A pledge form with its texts in one language. The browser gets no other language. */
export type PledgeFormProps<Words> = PledgeFormBasis &
  Readonly<{ words: Words & FormWords & RecognitionWords & Readonly<{ submit: string }> }>;
