'use client';

import { ActionForm } from '#components/form/action-form';
import { emailLook, type EmailLookTexts } from '#components/form/email-look';
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
  /** A prefix that keeps ids unique if a page has several forms. */
  scope?: string;
  /** The form can show the email that it would send. */
  email?: EmailLookTexts;
  /** Puts the focus on the button, because the page was opened for it. */
  autoFocus?: boolean;
};

/** A form with one button. */
export function ActionButton({ email, ...props }: Props) {
  return <ActionForm {...props} {...emailLook(email)} />;
}
