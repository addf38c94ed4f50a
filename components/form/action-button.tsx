'use client';

import { ActionForm } from '#components/form/action-form';
import type { FormAction, FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import type { ActionStyle } from '#components/page/action-style';

type Props = {
  action: FormAction;
  initial: FormState;
  hidden?: Readonly<Record<string, string>>;
  words: FormWords;
  submit: string;
  waiting?: string;
  tone?: ActionStyle['tone'];
  size?: ActionStyle['size'];
  label?: string;
  /** Keeps ids apart where a page has several. */
  scope?: string;
  /** The button has the focus when the page opens. */
  autoFocus?: boolean;
};

/** A form of one button. */
export function ActionButton(props: Props) {
  return <ActionForm {...props} />;
}
