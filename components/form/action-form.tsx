'use client';

import { unstable_isUnrecognizedActionError as isUnknownAction } from 'next/navigation';
import { useActionState, useMemo, useSyncExternalStore } from 'react';
import { ErrorSummary } from '#components/form/error-summary';
import { formError } from '#components/form/form-error';
import type { FieldState, FormAction, FormState } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { SubmitButton } from '#components/form/submit-button';
import type { ActionStyle } from '#components/page/action-style';

type Props = {
  action: FormAction;
  initial: FormState;
  /** Hidden fields, such as the key that makes a double click one act. */
  hidden?: Readonly<Record<string, string>>;
  words: FormWords;
  submit: string;
  waiting?: string;
  tone?: ActionStyle['tone'];
  size?: ActionStyle['size'];
  /** Names the form where a page has several. */
  label?: string;
  /** Keeps ids apart where several forms of a page ask the same thing. */
  scope?: string;
  /** Folds the form away under this title, as long as nothing is wrong in it. */
  fold?: string;
  /** Opens unfolded; a form of one button has its focus there. */
  autoFocus?: boolean;
  className?: string;
  /** The form is shown only where answers came back, since nothing is asked any longer. */
  isClosed?: boolean;
  children?: (state: FieldState) => React.ReactNode;
};

/** Nothing to watch: script runs, or does not. */
const stay = () => () => undefined;

/** What was typed, by the fields' names; React's own fields and files left out. */
function typedIn(data: FormData): Record<string, string> {
  const fields = [...data].filter(([name, value]) => typeof value === 'string' && !name.startsWith('$'));
  return Object.fromEntries(fields) as Record<string, string>;
}

/** The action; or, where the server has been updated since the page was loaded and no longer knows it, the form as it was, and why. */
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
 * A form that works before and without script: it posts to its own page and comes back with what was typed. React
 * empties a form after its action, so the fields are made again from the answers, which are their keys.
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
  // The served form names the action itself, so that it works without script; with script it can also say that the action is gone.
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
      <ErrorSummary state={state} hasFields={children !== undefined} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children ? (
        <div key={JSON.stringify([state.answers, state.errors])} className="grid grid-cols-1 gap-10">
          {children(state)}
        </div>
      ) : null}
      <div className={children ? 'mt-10' : undefined}>
        <SubmitButton
          tone={tone}
          size={size}
          autoFocus={autoFocus && !children && answer.errors.length === 0}
          waiting={props.waiting ?? words.waiting}
        >
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
  return fold ? (
    <details className="border-t border-rule" open={autoFocus || answer.errors.length > 0}>
      <summary className="min-h-10 py-2 text-sm font-semibold">{fold}</summary>
      <div className="pb-5 pt-1">{form}</div>
    </details>
  ) : (
    form
  );
}
