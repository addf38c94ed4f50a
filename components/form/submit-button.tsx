'use client';

import { useFormStatus } from 'react-dom';
import { actionStyle, type ActionStyle } from '#components/page/action-style';

type Props = ActionStyle & {
  children: React.ReactNode;
  /** The button's text while the form is being sent. */
  waiting: string;
  name?: string;
  value?: string;
  autoFocus?: boolean;
};

/** Sends the form once. While it is being sent, the button says so and does not send again. */
export function SubmitButton({ children, waiting, tone, size, name, value, autoFocus }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      autoFocus={autoFocus}
      aria-disabled={pending}
      onClick={pending ? (event) => event.preventDefault() : undefined}
      className={actionStyle({ tone, size })}
    >
      {/* Both texts are in the same place, so that the button keeps its size. */}
      <span className="grid">
        <span className={`col-start-1 row-start-1 ${pending ? 'invisible' : ''}`}>{children}</span>
        <span aria-live="polite" className={`col-start-1 row-start-1 ${pending ? '' : 'sr-only'}`}>
          {pending ? waiting : ''}
        </span>
      </span>
    </button>
  );
}
