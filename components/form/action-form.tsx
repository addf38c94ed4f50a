'use client';

import { unstable_isUnrecognizedActionError as isUnknownAction } from 'next/navigation';
import { useActionState, useMemo, useSyncExternalStore } from 'react';
import { CodeAgain } from '#components/form/code-again';
import { ErrorSummary } from '#components/form/error-summary';
import { formError } from '#components/form/form-error';
import type { FieldState, FormAction, FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { typedIn } from '#components/form/typed-in';
import { SubmitButton } from '#components/form/submit-button';
import type { ActionStyle } from '#components/page/action-style';

type Props = {
  action: FormAction;
  initial: FormState;
  /** Hidden fields, such as the idempotency key. */
  hidden?: Readonly<Record<string, string>>;
  words: FormWords;
  /** The text of the button, if it depends on the answers a function of them. */
  submit: string | ((answers: FormState['answers']) => string);
  waiting?: string;
  tone?: ActionStyle['tone'];
  size?: ActionStyle['size'];
  /** A name for the form if a page has several. */
  label?: string;
  /** A prefix that keeps ids unique if several forms on a page have the same fields. */
  scope?: string;
  /** Collapses the form under this title unless it has errors. */
  fold?: string;
  /** Opens the form and, if it has no fields, puts the focus on its button, because the page was opened for it. */
  autoFocus?: boolean;
  className?: string;
  /** `className` places the fields and the button. */
  isRow?: boolean;
  /** The form is closed: it is shown only if it came back with answers. */
  isClosed?: boolean;
  children?: (state: FieldState) => React.ReactNode;
  /** A second button, which sends the form with this as its field `step`: for a look at what it would do. */
  second?: Readonly<{ step: string; text: string }>;
  /** What such a look shows, below the buttons. */
  after?: (state: FieldState) => React.ReactNode;
};

/** There is nothing to subscribe to, because the value changes only once, at hydration. */
const stay = () => () => undefined;

/** The action's result. If the server has been updated since the page was loaded and no longer knows the action, the form's values and an error message. */
export function orOutdated(action: FormAction, text: string): FormAction {
  return async (state, data) => {
    try {
      return await action(state, data);
    } catch (error) {
      if (!isUnknownAction(error)) throw error;
      return formError(typedIn(data), text);
    }
  };
}

/**
 * A form that works without JavaScript and before it has loaded. It posts to its own page, which shows the typed values again. React resets a form after its
 * action, so the fields are remounted with the answers as their key.
 */
export function ActionForm(props: Props) {
  const {
    action,
    initial,
    hidden = {},
    words,
    submit,
    tone,
    size = 'lg',
    label,
    scope,
    fold,
    autoFocus = false,
    className,
    children,
  } = props;
  // The HTML of the form contains the action, so it works without JavaScript. With JavaScript it can also show that the action no longer exists.
  const isScripted = useSyncExternalStore(
    stay,
    () => true,
    () => false,
  );
  const scripted = useMemo(() => orOutdated(action, words.outdated), [action, words.outdated]);
  const [answer, post] = useActionState(isScripted ? scripted : action, initial);
  const state = useMemo(() => ({ ...answer, words, scope }), [answer, words, scope]);
  if (props.isClosed && Object.keys(answer.answers).length === 0) return null;
  const form = (
    <form action={post} noValidate aria-label={label} className={className}>
      <ErrorSummary state={state} hasFields={children !== undefined || state.code !== undefined} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children ? (
        <div key={JSON.stringify([state.answers, state.errors])} className="grid grid-cols-1 gap-10">
          {children(state)}
        </div>
      ) : null}
      {state.code ? <CodeAgain key={JSON.stringify(state.errors)} code={state.code} state={state} /> : null}
      <div className={`flex flex-wrap gap-3 ${children && !props.isRow ? 'mt-10' : ''}`}>
        <SubmitButton
          tone={tone}
          size={size}
          autoFocus={autoFocus && !children && answer.errors.length === 0}
          waiting={props.waiting ?? words.waiting}
        >
          {typeof submit === 'string' ? submit : submit(answer.answers)}
        </SubmitButton>
        {props.second ? (
          <SubmitButton
            tone="line"
            size={size}
            waiting={props.waiting ?? words.waiting}
            name="step"
            value={props.second.step}
          >
            {props.second.text}
          </SubmitButton>
        ) : null}
      </div>
      {props.after?.(state)}
    </form>
  );
  return fold ? (
    <details
      className="border-t border-rule"
      open={autoFocus || answer.errors.length > 0 || answer.code !== undefined || answer.answers.said !== undefined}
    >
      <summary className="min-h-10 py-2 text-sm font-semibold">{fold}</summary>
      <div className="pb-5 pt-1">{form}</div>
    </details>
  ) : (
    form
  );
}
